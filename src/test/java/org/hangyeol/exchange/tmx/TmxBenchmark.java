package org.hangyeol.exchange.tmx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.hangyeol.benchmark.Machine;
import org.hangyeol.benchmark.MarkdownTable;
import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.memory.TranslationUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Prints how fast TMX is read and written, without a database, in CPU time: the units of each dialect again and again. */
class TmxBenchmark {
    private static final int BYTES = 40_000_000;
    private static final int ROUNDS = 5;

    private static final String PLAIN = "<tu srclang=\"ko\" creationdate=\"20200725T093000Z\" creationid=\"kim\""
            + " changedate=\"20200726T093000Z\" changeid=\"lee\"><prop type=\"x-document\">2020-07-26.txt</prop>"
            + "<tuv xml:lang=\"ko\"><seg>로동신문은 26일 당중앙위원회 전원회의에 관한 사설을 실었다.</seg></tuv><tuv xml:lang=\"en\">"
            + "<seg>Rodong Sinmun carried an editorial on the plenary meeting of the Central Committee.</seg></tuv></tu>\n";

    private final MarkdownTable table = new MarkdownTable(
            "TMX in process, per second of CPU",
            "units",
            "bytes/unit",
            "kept/unit",
            "read MB/s",
            "read units/s",
            "written MB/s");

    @Test
    void printTable() throws IOException {
        Machine.print();
        measure("plain", PLAIN);
        for (String dialect : List.of("trados", "memoq", "phrase", "omegat", "matecat", "xtm")) {
            String file = new String(
                    TmxBenchmark.class
                            .getResourceAsStream("/exchange/tmx/dialects/" + dialect + ".tmx")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            measure(dialect, file.substring(file.indexOf("<body>") + 6, file.indexOf("</body>")));
        }
        table.print();
        Machine.printAfter();
    }

    private void measure(String name, String units) throws IOException {
        int times = BYTES / units.getBytes(StandardCharsets.UTF_8).length;
        byte[] file = ("<tmx version=\"1.4\"><header srclang=\"ko\"/><body>" + units.repeat(times) + "</body></tmx>")
                .getBytes(StandardCharsets.UTF_8);
        List<TranslationUnit> some = StoredTmx.of(("<tmx><header srclang=\"ko\"/><body>" + units + "</body></tmx>")
                        .getBytes(StandardCharsets.UTF_8))
                .units();
        long kept = some.stream()
                .mapToLong(unit -> unit.tmx == null ? 0 : unit.tmx.length())
                .sum();
        double read = Double.MAX_VALUE;
        double written = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            assertEquals(times * some.size(), read(file));
            read = Math.min(read, (cpu() - start) / 1e9);
            start = cpu();
            write(some, times);
            written = Math.min(written, (cpu() - start) / 1e9);
        }
        table.row(
                name,
                file.length / (times * some.size()),
                kept / some.size(),
                file.length / 1e6 / read,
                times * some.size() / read,
                file.length / 1e6 / written);
    }

    /** Of this thread, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int read(byte[] file) throws IOException {
        try (TmxReader reader = new TmxReader(new ByteArrayInputStream(file), problem -> {})) {
            int units = 0;
            for (ImportedUnit unit = reader.next(); unit != null; unit = reader.next()) {
                units++;
            }
            return units;
        }
    }

    private static void write(List<TranslationUnit> units, int times) throws IOException {
        TmxWriter writer = new TmxWriter(OutputStream.nullOutputStream(), List.of());
        for (int i = 0; i < times; i++) {
            for (TranslationUnit unit : units) {
                writer.write(unit);
            }
        }
        writer.end();
    }
}
