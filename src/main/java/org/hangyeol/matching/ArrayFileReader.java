package org.hangyeol.matching;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Reads what {@link ArrayFileWriter} has written. Every method fails with an {@link IOException} on a damaged file. */
final class ArrayFileReader implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private final CRC32C checksum = new CRC32C();
    /** Bytes before the checksum that are not in the buffer yet. */
    private long left;

    ArrayFileReader(Path path) throws IOException {
        this.path = path;
        this.file = FileChannel.open(path);
        this.left = file.size() - Long.BYTES;
    }

    int readInt() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    long readLong() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    /** May be null. */
    String readText() throws IOException {
        byte[] bytes = readBytes();
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** May be null. */
    byte[] readBytes() throws IOException {
        int length = readLength(Byte.BYTES);
        if (length < 0) {
            return null;
        }
        byte[] array = new byte[length];
        for (int done = 0; done < length; ) {
            need(1);
            int chunk = Math.min(length - done, buffer.remaining());
            buffer.get(array, done, chunk);
            done += chunk;
        }
        return array;
    }

    char[] readChars() throws IOException {
        int length = readLength(Character.BYTES);
        if (length < 0) {
            throw damaged();
        }
        char[] array = new char[length];
        for (int done = 0; done < length; ) {
            need(Character.BYTES);
            int chunk = Math.min(length - done, buffer.remaining() / Character.BYTES);
            buffer.asCharBuffer().get(array, done, chunk);
            buffer.position(buffer.position() + chunk * Character.BYTES);
            done += chunk;
        }
        return array;
    }

    /** May be null. */
    int[] readInts() throws IOException {
        int length = readLength(Integer.BYTES);
        if (length < 0) {
            return null;
        }
        int[] array = new int[length];
        for (int done = 0; done < length; ) {
            need(Integer.BYTES);
            int chunk = Math.min(length - done, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(array, done, chunk);
            buffer.position(buffer.position() + chunk * Integer.BYTES);
            done += chunk;
        }
        return array;
    }

    /** May be null. */
    long[] readLongs() throws IOException {
        int length = readLength(Long.BYTES);
        if (length < 0) {
            return null;
        }
        long[] array = new long[length];
        for (int done = 0; done < length; ) {
            need(Long.BYTES);
            int chunk = Math.min(length - done, buffer.remaining() / Long.BYTES);
            buffer.asLongBuffer().get(array, done, chunk);
            buffer.position(buffer.position() + chunk * Long.BYTES);
            done += chunk;
        }
        return array;
    }

    /** A length that the rest of the file can hold; so a damaged one does not take all memory. */
    private int readLength(int size) throws IOException {
        int length = readInt();
        if (length < -1 || (long) length * size > left + buffer.remaining()) {
            throw damaged();
        }
        return length;
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        if (left + buffer.remaining() < bytes) {
            throw damaged();
        }
        buffer.compact();
        int begin = buffer.position();
        buffer.limit((int) Math.min(buffer.capacity(), begin + left));
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw damaged();
            }
        }
        left -= buffer.position() - begin;
        buffer.flip();
        checksum.update(buffer.duplicate().position(begin));
    }

    /** Checks that everything was read and nothing of it is damaged. Before this, nothing that was read may be used. */
    void finish() throws IOException {
        ByteBuffer sum = ByteBuffer.allocate(Long.BYTES);
        if (left != 0 || buffer.hasRemaining() || file.read(sum) != Long.BYTES) {
            throw damaged();
        }
        if (sum.flip().getLong() != checksum.getValue()) {
            throw damaged();
        }
    }

    IOException damaged() {
        return new IOException("'%s' is damaged.".formatted(path));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
