package org.hangyeol.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Prints how long the packaged server takes to start, how much memory it needs, and how fast it gives suggestions over
 * HTTP.
 */
class ServerBenchmark {
    private static final int STARTS = 3;
    private static final int QUERIES = 200;
    private static final String GENERATED = "main";
    private static final String NEWS = "news";

    @TempDir
    private Path home;

    @Test
    void printTables() throws IOException {
        Machine.print();
        MarkdownTable states = new MarkdownTable(
                "Start-up and memory of the server process",
                "state",
                "start s (median of %d)".formatted(STARTS),
                "fastest",
                "slowest",
                "CPU s",
                "heap used MB",
                "RSS MB");
        Path directory = measureFirstStart(states);
        measureStart("with the starter glossary", directory, states);
        importUnits(directory);
        measureStart("with the glossary and %,d units".formatted(BenchmarkFiles.UNITS), directory, states);
        try (ServerProcess server = ServerProcess.start(directory)) {
            ServerClient client = new ServerClient(server);
            measureArticles(client).print();
            measureBulk(server, client).print();
            measureLookUps(client).print();
            states.row("after the requests above", "–", "–", "–", "–", server.usedHeap(), server.residentMemory());
        }
        states.print();
        Machine.printAfter();
    }

    /** Starts in empty directories, where the database is made and the starter glossary is loaded. */
    private Path measureFirstStart(MarkdownTable states) throws IOException {
        List<Path> directories = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            directories.add(Files.createDirectory(home.resolve("server" + i)));
        }
        measureStarts("first start, loads the starter glossary", directories, states);
        return directories.get(0);
    }

    private static void measureStart(String state, Path directory, MarkdownTable states) {
        measureStarts(state, List.of(directory, directory, directory), states);
    }

    private static void measureStarts(String state, List<Path> directories, MarkdownTable states) {
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        for (Path directory : directories) {
            try (ServerProcess server = ServerProcess.start(directory)) {
                seconds.add(server.startSeconds());
                cpu.add(server.cpuSeconds());
                resident.add(server.residentMemory());
                heap.add(server.usedHeap());
            }
        }
        List.of(seconds, cpu, heap, resident).forEach(list -> list.sort(Comparator.naturalOrder()));
        int middle = directories.size() / 2;
        states.row(
                state,
                seconds.get(middle),
                seconds.get(0),
                seconds.get(seconds.size() - 1),
                cpu.get(middle),
                heap.get(middle),
                resident.get(middle));
    }

    private static void importUnits(Path directory) {
        try (ServerProcess server = ServerProcess.start(directory)) {
            new ServerClient(server).importUnits(GENERATED, BenchmarkFiles.unitTable());
        }
    }

    /** Texts as a translator sends them: segmentation, matches and terms for each segment. */
    private static MarkdownTable measureArticles(ServerClient client) throws IOException {
        MarkdownTable table = new MarkdownTable(
                "Suggestions for a whole article, over HTTP",
                "article",
                "segments",
                "characters",
                "n",
                "first ms",
                "median ms",
                "p95 ms",
                "p99 ms");
        try (DirectoryStream<Path> articles = Files.newDirectoryStream(BenchmarkFiles.DATA.resolve("articles"))) {
            for (Path article : articles) {
                String text = Files.readString(article);
                String request = client.requestForText(text, "en");
                long start = System.nanoTime();
                int segments = client.segmentsIn(client.suggestions(request));
                double first = (System.nanoTime() - start) / 1e6;
                Timings timings = Timings.of(1, QUERIES, i -> client.suggestions(request));
                table.row(
                        article.getFileName(),
                        segments,
                        text.length(),
                        timings.count(),
                        first,
                        timings.millis(50),
                        timings.millis(95),
                        timings.millis(99));
            }
        }
        return table;
    }

    /** All queries of a language in one request, answered line by line. */
    private static MarkdownTable measureBulk(ServerProcess server, ServerClient client) {
        MarkdownTable table = new MarkdownTable(
                "Suggestions for many segments in one request, line by line",
                "language",
                "segments",
                "s",
                "CPU s of the server",
                "segments/s");
        for (Language language : Language.values()) {
            List<String> segments = QuerySet.all().stream()
                    .filter(set -> set.language() == language)
                    .flatMap(set -> set.queries().stream().map(QuerySet.Query::text))
                    .toList();
            client.suggestionLines(segments, language.code()); // to warm up
            double cpuBefore = server.cpuSeconds();
            long start = System.nanoTime();
            assertEquals(segments.size(), client.suggestionLines(segments, language.code()));
            double seconds = (System.nanoTime() - start) / 1e9;
            table.row(
                    language.code(),
                    segments.size(),
                    seconds,
                    server.cpuSeconds() - cpuBefore,
                    segments.size() / seconds);
        }
        return table;
    }

    private static MarkdownTable measureLookUps(ServerClient client) {
        MarkdownTable table = new MarkdownTable(
                "Suggestions for one segment, over HTTP",
                "query set",
                "n",
                "median ms",
                "p95 ms",
                "p99 ms",
                "1 client /s",
                "2 clients /s",
                "median ms with 2");
        for (QuerySet set : QuerySet.all()) {
            List<String> memories = List.of(GENERATED);
            if (set.name().equals(QuerySet.NORTH)) {
                client.createMemory(NEWS);
                client.importUnits(NEWS, BenchmarkFiles.newsTable());
                memories = List.of(GENERATED, NEWS);
            }
            measure(client, set.first(QUERIES), memories, table);
        }
        return table;
    }

    private static void measure(ServerClient client, QuerySet set, List<String> memories, MarkdownTable table) {
        List<String> requests = set.queries().stream()
                .map(query -> client.requestFor(query.text(), set.language().code(), memories))
                .toList();
        String[] answers = new String[requests.size()];
        Timings alone = Timings.of(1, answers.length, i -> answers[i] = client.suggestions(requests.get(i)));
        Timings together = Timings.of(2, answers.length, i -> answers[i] = client.suggestions(requests.get(i)));
        for (String answer : answers) {
            assertTrue(!set.name().equals("exact") || answer == null || answer.contains("\"percent\":100"), answer);
        }
        table.row(
                set.title(),
                alone.count(),
                alone.millis(50),
                alone.millis(95),
                alone.millis(99),
                alone.perSecond(),
                together.perSecond(),
                together.millis(50));
    }
}
