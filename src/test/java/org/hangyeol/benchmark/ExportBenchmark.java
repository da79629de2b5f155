package org.hangyeol.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast the packaged server gives a memory out, and how much of its heap that takes. */
class ExportBenchmark {
    private static final int TIMES = 3;

    @TempDir
    private Path home;

    @Test
    void printTable() throws IOException {
        Machine.print();
        MarkdownTable table = new MarkdownTable(
                "Exports through the API, the first to a server that has only imported; heap used after a collection",
                "export",
                "MB",
                "s",
                "MB/s",
                "CPU s",
                "MB/CPU s",
                "heap before MB",
                "heap halfway MB",
                "most RSS MB");
        Path units = BenchmarkFiles.unitTmx();
        try (ServerProcess server = ServerProcess.start(Files.createDirectory(home.resolve("export")), "-Xmx2g")) {
            new ServerClient(server).importUnits("main", units);
            for (String format : new String[] {"tmx", "tsv", "csv", "jsonl", "xlsx"}) {
                for (int i = 1; i <= TIMES; i++) {
                    measure(server, "format=" + format, "%s, %d".formatted(format, i), "identity", table);
                }
            }
            measure(server, "format=tmx", "tmx, gzip", "gzip", table);
            measure(server, "format=tmx&author=nobody", "tmx, none of the units", "identity", table);
            measure(server, "format=tmx&afterRevision=1", "tmx, after the first revision", "identity", table);
        }
        table.print();
        Machine.printAfter();
    }

    private static void measure(
            ServerProcess server, String parameters, String title, String encoding, MarkdownTable table)
            throws IOException {
        double heapBefore = server.usedHeap();
        double cpuBefore = server.cpuSeconds();
        long start = System.nanoTime();
        long bytes = length(new ServerClient(server).export("main", parameters, encoding));
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = server.cpuSeconds() - cpuBefore;
        double megabytes = bytes / 1e6;
        double heapHalfway = Double.NaN;
        try (InputStream file = new ServerClient(server).export("main", parameters, encoding)) {
            file.skipNBytes(bytes / 2); // the server waits for whoever reads
            heapHalfway = server.usedHeap();
        }
        table.row(
                title,
                megabytes,
                seconds,
                megabytes / seconds,
                cpu,
                megabytes / cpu,
                heapBefore,
                heapHalfway,
                server.mostResidentMemory());
    }

    private static long length(InputStream file) throws IOException {
        try (file) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                length += read;
            }
            return length;
        }
    }
}
