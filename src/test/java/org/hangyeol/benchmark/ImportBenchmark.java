package org.hangyeol.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Prints how fast the packaged server takes files of units in, how fast it sees that it has them, and how long look-ups
 * take meanwhile.
 */
class ImportBenchmark {
    /** A small heap, and what the README recommends. */
    private static final String[] OPTIONS = {
        "-Xms1500m",
        "-Xmx1500m",
        "-XX:-G1UseAdaptiveIHOP",
        "-XX:InitiatingHeapOccupancyPercent=65",
        "-XX:ThreadPriorityPolicy=1",
        "-XX:JavaPriority1_To_OSPriority=19",
        "-XX:CompilerThreadPriority=5"
    };

    @TempDir
    private Path home;

    @Test
    void printTable() throws IOException {
        Machine.print();
        MarkdownTable table = new MarkdownTable(
                "Imports through the API, with wait=true, into a server with %s; look-ups meanwhile"
                        .formatted(String.join(" ", OPTIONS)),
                "import",
                "units",
                "MB",
                "s",
                "CPU s",
                "units/s",
                "units/CPU s",
                "look-ups",
                "median ms",
                "p95 ms",
                "stolen s",
                "most RSS MB",
                "heap used MB");
        importInto("fresh-tmx", BenchmarkFiles.unitTmx(), table);
        importInto("fresh-tsv", BenchmarkFiles.unitTable(), table);
        table.print();
        Machine.printAfter();
    }

    private void importInto(String directory, Path file, MarkdownTable table) throws IOException {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        try (ServerProcess server = ServerProcess.start(Files.createDirectory(home.resolve(directory)), OPTIONS)) {
            ServerClient client = new ServerClient(server);
            measure(server, "main", file, format + ", server just started", table);
            measure(server, "main", file, format + ", the same file again", table);
            // What has run for a while is compiled; a server that runs for weeks imports like this.
            client.deleteMemory("main");
            client.createMemory("second");
            measure(server, "second", file, format + ", into a new memory, the first one deleted", table);
        }
    }

    private static void measure(ServerProcess server, String memory, Path file, String title, MarkdownTable table)
            throws IOException {
        ServerClient client = new ServerClient(server);
        double cpuBefore = server.cpuSeconds();
        double stolenBefore = Machine.stolenSeconds();
        long start = System.nanoTime();
        try (LookUpsMeanwhile lookUps = new LookUpsMeanwhile(client, memory)) {
            JsonNode report = client.importUnits(memory, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = server.cpuSeconds() - cpuBefore;
            assertEquals(BenchmarkFiles.UNITS, report.get("read").asLong(), report.toString());
            assertEquals(0, report.get("skipped").asLong(), report.toString());
            int units = BenchmarkFiles.UNITS;
            Timings timings = lookUps.timings();
            table.row(
                    title,
                    units,
                    Files.size(file) / 1e6,
                    seconds,
                    cpu,
                    units / seconds,
                    units / cpu,
                    timings.count(),
                    timings.millis(50),
                    timings.millis(95),
                    Machine.stolenSeconds() - stolenBefore,
                    server.mostResidentMemory(),
                    server.usedHeap());
        }
    }
}
