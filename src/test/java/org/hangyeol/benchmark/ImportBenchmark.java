package org.hangyeol.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Prints how fast the packaged server takes files of units in, and how fast it sees that it has them. */
class ImportBenchmark {
    @TempDir
    private Path home;

    @Test
    void printTable() throws IOException {
        Machine.print();
        MarkdownTable table = new MarkdownTable(
                "Imports through the API, with wait=true",
                "import",
                "units",
                "MB",
                "s",
                "CPU s",
                "units/s",
                "units/CPU s");
        importInto("fresh-tsv", BenchmarkFiles.unitTable(), table);
        importInto("fresh-tmx", BenchmarkFiles.unitTmx(), table);
        table.print();
        Machine.printAfter();
    }

    private void importInto(String directory, Path file, MarkdownTable table) throws IOException {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        try (ServerProcess server = ServerProcess.start(Files.createDirectory(home.resolve(directory)))) {
            measure(server, "main", file, format + ", server just started", table);
            for (int i = 2; i <= 3; i++) {
                new ServerClient(server).createMemory("memory" + i);
                measure(
                        server,
                        "memory" + i,
                        file,
                        "%s, into memory %d of the same server".formatted(format, i),
                        table);
            }
            measure(server, "main", file, format + ", the same file into the first memory again", table);
        }
    }

    private static void measure(ServerProcess server, String memory, Path file, String title, MarkdownTable table)
            throws IOException {
        double cpuBefore = server.cpuSeconds();
        long start = System.nanoTime();
        JsonNode report = new ServerClient(server).importUnits(memory, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = server.cpuSeconds() - cpuBefore;
        assertEquals(BenchmarkFiles.UNITS, report.get("read").asLong(), report.toString());
        assertEquals(0, report.get("skipped").asLong(), report.toString());
        double megabytes = Files.size(file) / 1e6;
        int units = BenchmarkFiles.UNITS;
        table.row(title, units, megabytes, seconds, cpu, units / seconds, units / cpu);
    }
}
