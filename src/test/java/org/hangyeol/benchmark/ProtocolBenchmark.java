package org.hangyeol.benchmark;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hangyeol.segment.Language;

/**
 * Prints how long a look-up takes over each protocol of CAT tools, beside the same one over {@code /api/suggestions}:
 * every text is asked over all of them in turn, so that whatever else the machine does is the same for all.
 */
class ProtocolBenchmark {
    private static final int TEXTS = 200;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int ROUNDS = 10;
    private static final String SUGGESTIONS = "suggestions";

    @TempDir
    private Path home;

    @Test
    void printTables() {
        Machine.print();
        try (ServerProcess server = ServerProcess.start(home)) {
            ServerClient client = new ServerClient(server);
            client.importUnits("main", BenchmarkFiles.unitTable());
            String key = client.makeKey("benchmark", "reader");
            QuerySet.all().stream()
                    .filter(set -> set.name().equals("light"))
                    .forEach(set -> measure(client, key, set).print());
        }
        Machine.printAfter();
    }

    private static MarkdownTable measure(ServerClient client, String key, QuerySet set) {
        Map<String, Function<String, HttpRequest.Builder>> protocols = protocols(client, key, set.language());
        Map<String, long[]> nanos = new LinkedHashMap<>();
        protocols.keySet().forEach(protocol -> nanos.put(protocol, new long[ROUNDS * TEXTS]));
        List<QuerySet.Query> queries = set.first(TEXTS).queries();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < TEXTS; i++) {
                for (var protocol : protocols.entrySet()) {
                    HttpRequest.Builder request =
                            protocol.getValue().apply(queries.get(i).text());
                    long start = System.nanoTime();
                    client.send(request);
                    if (round >= 0) {
                        nanos.get(protocol.getKey())[round * TEXTS + i] = System.nanoTime() - start;
                    }
                }
            }
        }
        MarkdownTable table = new MarkdownTable(
                "One look-up over each protocol, " + set.title(),
                "protocol",
                "n",
                "median ms",
                "more",
                "p95 ms",
                "p99 ms");
        double median = Timings.measured(nanos.get(SUGGESTIONS).clone()).millis(50);
        nanos.forEach((protocol, took) -> {
            Timings timings = Timings.measured(took);
            table.row(
                    protocol,
                    timings.count(),
                    timings.millis(50),
                    timings.millis(50) - median,
                    timings.millis(95),
                    timings.millis(99));
        });
        return table;
    }

    private static Map<String, Function<String, HttpRequest.Builder>> protocols(
            ServerClient client, String key, Language language) {
        String from = language.code();
        String to = language.other().code();
        String pair = encoded(from + "|" + to);
        Map<String, Function<String, HttpRequest.Builder>> protocols = new LinkedHashMap<>();
        Function<String, HttpRequest.Builder> suggestions =
                text -> post(client, "/api/suggestions", client.requestFor(text, from, List.of("main")));
        protocols.put(SUGGESTIONS, suggestions);
        protocols.put(
                "suggestions, with a key", text -> suggestions.apply(text).header("Authorization", "Bearer " + key));
        protocols.put("tmserver", text -> client.to("/tmserver/%s/%s/unit/%s".formatted(from, to, encoded(text))));
        protocols.put(
                "tmserver, key in the address",
                text -> client.to("/as/%s/tmserver/%s/%s/unit/%s".formatted(key, from, to, encoded(text))));
        protocols.put("Pensieve", text -> client.to("/pensieve/search/%s/%s/?q=%s".formatted(from, to, encoded(text))));
        protocols.put(
                "Apertium", text -> client.to("/apertium/translate?langpair=%s&q=%s".formatted(pair, encoded(text))));
        protocols.put("MyMemory", text -> client.to("/mymemory/get?langpair=%s&q=%s".formatted(pair, encoded(text))));
        protocols.put(
                "ModernMT",
                text -> client.to("/modernmt/translate?source=%s&target=%s&q=%s".formatted(from, to, encoded(text))));
        protocols.put(
                "LibreTranslate",
                text -> post(
                        client,
                        "/libretranslate/translate",
                        client.write(Map.of("q", text, "source", from, "target", to))));
        protocols.put(
                "DeepL",
                text -> post(
                        client,
                        "/deepl/v2/translate",
                        client.write(Map.of("text", List.of(text), "source_lang", from, "target_lang", to))));
        protocols.put(
                "t5memory",
                text -> post(
                        client,
                        "/t5memory/main/fuzzysearch",
                        client.write(Map.of("source", text, "sourceLang", from, "targetLang", to))));
        protocols.put(
                "RemoteTM",
                text -> post(
                        client,
                        "/remotetm/memories",
                        client.write(Map.of(
                                "command", "searchTranslation",
                                "memory", "main",
                                "searchStr", text,
                                "srcLang", from,
                                "tgtLang", to))));
        return protocols;
    }

    private static HttpRequest.Builder post(ServerClient client, String path, String body) {
        return client.to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
