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
                "Imports through the API, with wait=true", "import", "units", "MB", "s", "units/s", "MB/s");
        importInto("fresh-tsv", BenchmarkFiles.unitTable(), table);
        importInto("fresh-tmx", BenchmarkFiles.unitTmx(), table);
        table.print();
    }

    private void importInto(String directory, Path file, MarkdownTable table) throws IOException {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        try (ServerProcess server = ServerProcess.start(Files.createDirectory(home.resolve(directory)))) {
            ServerClient client = new ServerClient(server);
            measure(client, "main", file, format + ", server just started", table);
            for (int i = 2; i <= 3; i++) {
                client.createMemory("memory" + i);
                measure(
                        client,
                        "memory" + i,
                        file,
                        "%s, into memory %d of the same server".formatted(format, i),
                        table);
            }
            measure(client, "main", file, format + ", the same file into the first memory again", table);
        }
    }

    private static void measure(ServerClient client, String memory, Path file, String title, MarkdownTable table)
            throws IOException {
        long start = System.nanoTime();
        JsonNode report = client.importUnits(memory, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertEquals(BenchmarkFiles.UNITS, report.get("read").asLong(), report.toString());
        assertEquals(0, report.get("skipped").asLong(), report.toString());
        double megabytes = Files.size(file) / 1e6;
        table.row(title, BenchmarkFiles.UNITS, megabytes, seconds, BenchmarkFiles.UNITS / seconds, megabytes / seconds);
    }
}
