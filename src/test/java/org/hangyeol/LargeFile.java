package org.hangyeol;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file that need not exist: its parts are made while it is read, which can be done once.
 *
 * @param english what is in the memory that it was imported into; null if the file is refused as a whole
 * @param says what a problem, or the refusal, holds
 */
record LargeFile(String name, List<String> english, String says, Stream<byte[]> parts) {
    static final int MEGABYTE = 1_000_000;
    static final byte[] LETTERS = bytes("a".repeat(MEGABYTE));

    InputStream open() {
        return new Parts(parts.iterator());
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<byte[]> around(String before, Stream<byte[]> middle, String after) {
        return Stream.concat(Stream.concat(Stream.of(bytes(before)), middle), Stream.of(bytes(after)));
    }

    static Stream<byte[]> letters(int megabytes) {
        return IntStream.range(0, megabytes).mapToObj(i -> LETTERS);
    }

    static Stream<byte[]> times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(i -> bytes(part.apply(i)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One part after another, each made when the one before is read. */
    private static final class Parts extends InputStream {
        private final Iterator<byte[]> parts;
        private byte[] part = {};
        private int next;

        Parts(Iterator<byte[]> parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int read = 0;
            while (read < length && (next < part.length || parts.hasNext())) {
                if (next == part.length) {
                    part = parts.next();
                    next = 0;
                }
                int count = Math.min(length - read, part.length - next);
                System.arraycopy(part, next, target, offset + read, count);
                next += count;
                read += count;
            }
            return read == 0 && length > 0 ? -1 : read;
        }
    }
}
