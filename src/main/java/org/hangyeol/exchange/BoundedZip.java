package org.hangyeol.exchange;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens an untrusted zip file: the list of what it holds is read into memory, and may be as long as the file. */
public final class BoundedZip {
    /** Of ten thousand files with the longest names that systems allow, and then some. */
    private static final long LONGEST_LIST = 20_000_000;

    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_LENGTH = 20;

    private BoundedZip() {}

    /**
     * Opens it.
     *
     * @param names how the names in it are written that do not say so
     * @throws ZipException if it is no zip file, or the list of what it holds is longer than any real one
     */
    public static ZipFile open(Path path, Charset names) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), LOCATOR_LENGTH + END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = read(file, file.length() - length, length);
            // Whichever of several ends is taken for the real one, its list fits.
            for (int end = 0; end <= length - END_LENGTH; end++) {
                if (tail.getInt(end) == END_SIGNATURE && listLength(file, tail, end) > LONGEST_LIST) {
                    throw new ZipException("the list of its files is longer than %d bytes".formatted(LONGEST_LIST));
                }
            }
        }
        return new ZipFile(path.toFile(), names);
    }

    /** How many bytes the list has; more than fit into 32 bits stand elsewhere, at a place that is told before the end. */
    private static long listLength(RandomAccessFile file, ByteBuffer tail, int end) throws IOException {
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        if (length < 0xFFFF_FFFFL || end < LOCATOR_LENGTH) {
            return length;
        }
        long elsewhere = tail.getLong(end - LOCATOR_LENGTH + 8) + 40;
        boolean isThere = elsewhere >= 0 && elsewhere <= file.length() - Long.BYTES;
        long said = isThere ? read(file, elsewhere, Long.BYTES).getLong(0) : length;
        return said < 0 ? length : said;
    }

    private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
