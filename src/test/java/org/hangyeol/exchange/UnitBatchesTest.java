package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.csv.TableOptions;
import org.hangyeol.exchange.csv.TableUnitReader;
import org.hangyeol.exchange.tmx.TmxReader;
import org.hangyeol.memory.UnitDraft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file is read while the batch before is saved, and what goes wrong there is heard here. */
class UnitBatchesTest {
    private static final int ROWS = 4 * UnitBatch.MOST_UNITS + 1;

    private static InputStream table(int rows) {
        String table = IntStream.range(0, rows)
                .mapToObj(i -> i % 1000 == 999 ? "빈 칸\t" : "문장 " + i + "\tsentence " + i)
                .collect(Collectors.joining("\n", "ko\ten\n", "\n"));
        return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    }

    private static UnitBatches batches(InputStream file) {
        return new UnitBatches(file, problems -> TableUnitReader.ofText(file, TableOptions.NONE, problems));
    }

    @Test
    void batchesTogetherAreTheFileInItsOrder() throws IOException {
        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        long skipped = 0;
        try (UnitBatches batches = batches(table(ROWS))) {
            for (UnitBatch batch = batches.next(); batch != null; batch = batches.next()) {
                sizes.add(batch.drafts().size());
                skipped += batch.problems().skipped();
                batch.drafts().stream().map(UnitDraft::en).forEach(segment -> read.add(segment.text()));
            }
            assertNull(batches.next());
        }
        List<String> expected = IntStream.range(0, ROWS)
                .filter(i -> i % 1000 != 999)
                .mapToObj(i -> "sentence " + i)
                .toList();
        assertEquals(expected, read);
        assertEquals(4, skipped);
        assertEquals(List.of(UnitBatch.MOST_UNITS, UnitBatch.MOST_UNITS, UnitBatch.MOST_UNITS, 997), sizes);
    }

    @Test
    void longUnitsMakeASmallBatch() throws IOException {
        String row = "가".repeat(90_000) + "\t" + "a".repeat(90_000) + "\n";
        InputStream file = new ByteArrayInputStream(("ko\ten\n" + row.repeat(30)).getBytes(StandardCharsets.UTF_8));
        try (UnitBatches batches = batches(file)) {
            assertEquals(12, batches.next().drafts().size());
        }
    }

    /** Of 95,000 characters each, however little of that is text. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<prop type=\"x\">%s</prop><tuv xml:lang=\"ko\"><seg>가", "<tuv xml:lang=\"ko\"><seg>가<ph>%s</ph>"
            })
    void longMarkupMakesASmallBatch(String beginning) throws IOException {
        String tu = "<tu>" + beginning.formatted("x".repeat(95_000))
                + "</seg></tuv><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>";
        InputStream file =
                new ByteArrayInputStream(("<tmx version=\"1.4\"><header/><body>" + tu.repeat(30) + "</body></tmx>")
                        .getBytes(StandardCharsets.UTF_8));
        try (UnitBatches batches = new UnitBatches(file, problems -> new TmxReader(file, problems, false))) {
            assertEquals(22, batches.next().drafts().size());
            assertEquals(8, batches.next().drafts().size());
        }
    }

    /** Else the copy of a workbook would stay on the disk. */
    @Test
    void readerIsClosedThoughItIsNotReadToItsEnd() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream file = new FilterInputStream(table(ROWS)) {
            @Override
            public void close() {
                closed.countDown();
            }
        };
        new UnitBatches(() -> {}, problems -> TableUnitReader.ofText(file, TableOptions.NONE, problems)).close();
        assertTrue(closed.await(1, TimeUnit.MINUTES));
    }

    @Test
    void failureOfTheStreamIsThrownToTheOneWhoSaves() throws IOException {
        InputStream broken = new FilterInputStream(table(ROWS)) {
            private int blocks;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (++blocks > 4) {
                    throw new IOException("The disk is gone.");
                }
                return super.read(target, offset, length);
            }
        };
        try (UnitBatches batches = batches(broken)) {
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
                while (batches.next() != null) {
                    // the first batches may have been read before
                }
            });
            assertEquals("The disk is gone.", e.getCause().getMessage());
        }
    }

    @Test
    void errorOfTheReaderIsThrownToTheOneWhoSaves() throws IOException {
        try (UnitBatches batches = new UnitBatches(table(1), problems -> {
            throw new StackOverflowError();
        })) {
            assertThrows(StackOverflowError.class, batches::next);
        }
    }

    /** The reading thread waits within the file; it ends because the file is closed. */
    @Test
    void closingEndsTheReadingThread() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                ended.countDown();
                throw new IOException("Stream closed");
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        batches(endless).close();
        assertTrue(ended.await(1, TimeUnit.MINUTES));
    }
}
