package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two hundred megabytes that exist only while they are read. */
class LargeTmxTest {
    private static final int UNITS = 800_000;
    private static final String UNIT = "<tu changedate=\"20200726T093000Z\" changeid=\"kim\"><prop type=\"x-document\">"
            + "a.txt</prop><tuv xml:lang=\"ko-KP\"><seg>로동신문은 %1$d번째 <ph x=\"1\"/>사설을 실었다.</seg></tuv>"
            + "<tuv xml:lang=\"en\"><seg>Rodong Sinmun carried <ph x=\"1\"/>editorial no. %1$d.</seg></tuv></tu>\n";

    @Test
    void largeFileNeedsLittleMemory() throws IOException {
        long before = usedMemory();
        try (TmxReader reader = new TmxReader(new GeneratedTmx(), problem -> {
            throw new AssertionError(problem);
        })) {
            int units = 0;
            long retained = 0;
            while (reader.next() != null) {
                if (++units == UNITS / 2) {
                    retained = usedMemory() - before;
                }
            }
            assertEquals(UNITS, units);
            assertTrue(reader.bytesRead() > 200_000_000, "only %d bytes".formatted(reader.bytesRead()));
            assertTrue(retained < 8_000_000, "retained %d bytes in mid-file".formatted(retained));
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static final class GeneratedTmx extends InputStream {
        private byte[] part = "<tmx version=\"1.4\"><header srclang=\"ko\"/><body>\n".getBytes(StandardCharsets.UTF_8);
        private int position;
        private int parts;

        @Override
        public int read() {
            return available() == 0 ? -1 : part[position++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, available());
            System.arraycopy(part, position, target, offset, count);
            position += count;
            return count == 0 && length > 0 ? -1 : count;
        }

        @Override
        public int available() {
            if (position == part.length && parts <= UNITS) {
                parts++;
                String next = parts <= UNITS ? UNIT.formatted(parts) : "</body></tmx>";
                part = next.getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            return part.length - position;
        }
    }
}
