package org.hangyeol.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.zip.ZipException;

/**
 * Refuses to go on after so many bytes, for a small zip may unpack to more than any disk holds, and where what is unpacked
 * is damaged.
 */
public final class BoundedStream extends FilterInputStream {
    private final long limit;
    private final BiFunction<String, Exception, UnreadableFileException> refusal;
    private long count;

    /**
     * @param limit the most bytes
     * @param refusal what to throw, from what is wrong and its cause, which may be null
     */
    public BoundedStream(InputStream in, long limit, BiFunction<String, Exception, UnreadableFileException> refusal) {
        super(in);
        this.limit = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw refusal.apply(e.getMessage(), e);
        }
        count += Math.max(read, 0);
        if (count > limit) {
            throw refusal.apply("it has more than %d bytes in one part".formatted(limit), null);
        }
        return read;
    }
}
