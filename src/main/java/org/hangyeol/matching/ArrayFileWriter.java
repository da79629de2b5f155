package org.hangyeol.matching;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes numbers, texts and arrays to a file, with a checksum at its end. Arrays begin with their length; null is -1.
 * {@link ArrayFileReader} reads them in the same order.
 */
final class ArrayFileWriter implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final CRC32C checksum = new CRC32C();

    /** Begins a new file, or overwrites the one that is there. */
    ArrayFileWriter(Path path) throws IOException {
        file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    void write(int number) throws IOException {
        makeRoom(Integer.BYTES);
        buffer.putInt(number);
    }

    void write(long number) throws IOException {
        makeRoom(Long.BYTES);
        buffer.putLong(number);
    }

    void write(String text) throws IOException {
        write(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] array) throws IOException {
        if (writeLength(array == null ? -1 : array.length)) {
            for (int done = 0; done < array.length; ) {
                makeRoom(1);
                int chunk = Math.min(array.length - done, buffer.remaining());
                buffer.put(array, done, chunk);
                done += chunk;
            }
        }
    }

    void write(char[] array) throws IOException {
        if (writeLength(array.length)) {
            for (int done = 0; done < array.length; ) {
                makeRoom(Character.BYTES);
                int chunk = Math.min(array.length - done, buffer.remaining() / Character.BYTES);
                buffer.asCharBuffer().put(array, done, chunk);
                buffer.position(buffer.position() + chunk * Character.BYTES);
                done += chunk;
            }
        }
    }

    void write(int[] array) throws IOException {
        if (writeLength(array == null ? -1 : array.length)) {
            for (int done = 0; done < array.length; ) {
                makeRoom(Integer.BYTES);
                int chunk = Math.min(array.length - done, buffer.remaining() / Integer.BYTES);
                buffer.asIntBuffer().put(array, done, chunk);
                buffer.position(buffer.position() + chunk * Integer.BYTES);
                done += chunk;
            }
        }
    }

    void write(long[] array) throws IOException {
        if (writeLength(array == null ? -1 : array.length)) {
            for (int done = 0; done < array.length; ) {
                makeRoom(Long.BYTES);
                int chunk = Math.min(array.length - done, buffer.remaining() / Long.BYTES);
                buffer.asLongBuffer().put(array, done, chunk);
                buffer.position(buffer.position() + chunk * Long.BYTES);
                done += chunk;
            }
        }
    }

    private boolean writeLength(int length) throws IOException {
        write(length);
        return length > 0;
    }

    private void makeRoom(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** Writes the checksum and waits until everything is on the disk. Without this the file is not complete. */
    void finish() throws IOException {
        flush();
        long sum = checksum.getValue();
        write(sum);
        flush();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
