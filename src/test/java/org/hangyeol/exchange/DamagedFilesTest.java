package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.exchange.csv.TableUnitReader;
import org.hangyeol.exchange.tmx.TmxReader;
import org.hangyeol.memory.UnitDraft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Whatever the bytes are, a reader ends by itself, and throws nothing but {@link UnreadableFileException}. */
class DamagedFilesTest {
    private interface Opening {
        UnitReader open(InputStream in, Consumer<Problem> problems) throws IOException;
    }

    private static final Opening TABLE = (in, problems) -> TableUnitReader.ofText(in, TableOptions.NONE, problems);
    private static final List<Opening> READERS = List.of(TmxReader::new, TABLE);
    private static final List<String> FILES =
            List.of("omegat.tmx", "trados.tmx", "memoq.tmx", "billion-laughs.tmx", "excel.csv", "news.tsv");

    private final Random random = new Random(20200726);

    @Test
    void randomBytesAreRead() {
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            READERS.forEach(reader -> read(reader, bytes));
        }
    }

    @Test
    void randomBytesAfterAGoodBeginningAreRead() {
        for (String file : FILES) {
            byte[] good = bytes(file);
            for (int i = 0; i < 100; i++) {
                byte[] bytes = good.clone();
                byte[] junk = new byte[random.nextInt(50)];
                random.nextBytes(junk);
                System.arraycopy(junk, 0, bytes, random.nextInt(bytes.length - junk.length), junk.length);
                read(reader(file), bytes);
            }
        }
    }

    @Test
    void changedBytesAreRead() {
        for (String file : FILES) {
            byte[] good = bytes(file);
            for (int i = 0; i < 300; i++) {
                byte[] bytes = good.clone();
                for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] =
                            "<>&;\"'/!?[]\0\n\t, a\u0080".getBytes(StandardCharsets.UTF_8)[random.nextInt(19)];
                }
                read(reader(file), bytes);
            }
        }
    }

    @Test
    void truncatedTmxGivesTheUnitsBeforeAndOneMoreError() {
        for (String file : List.of("omegat.tmx", "trados.tmx", "memoq.tmx")) {
            byte[] good = bytes(file);
            List<UnitDraft> whole = read(TmxReader::new, good).units();
            int end = new String(good, StandardCharsets.ISO_8859_1).lastIndexOf("</tmx>");
            for (int length = 0; length < end + "</tmx>".length(); length += 1 + random.nextInt(5)) {
                Reading reading = read(TmxReader::new, Arrays.copyOf(good, length));
                assertEquals(whole.subList(0, reading.units().size()), reading.units());
                assertFalse(reading.lines().isEmpty(), "cut after %d bytes without a word".formatted(length));
            }
        }
    }

    @Test
    void truncatedTableGivesTheUnitsBeforeAndPerhapsAPartOfOne() {
        for (String file : List.of("excel.csv", "news.tsv")) {
            byte[] good = bytes(file);
            List<UnitDraft> whole = read(TABLE, good).units();
            for (int length = 0; length < good.length; length++) {
                List<UnitDraft> units = read(TABLE, Arrays.copyOf(good, length)).units();
                int certain = Math.max(0, units.size() - 1);
                assertEquals(whole.subList(0, certain), units.subList(0, certain));
            }
        }
    }

    private static Opening reader(String file) {
        return READERS.get(file.endsWith(".tmx") ? 0 : 1);
    }

    private static Reading read(Opening reader, byte[] bytes) {
        return Reading.of(problems -> reader.open(new ByteArrayInputStream(bytes), problems));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DamagedFilesTest.class.getResourceAsStream("/exchange/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
