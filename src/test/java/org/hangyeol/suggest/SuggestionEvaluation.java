package org.hangyeol.suggest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The whole way on real data, over HTTP: {@code mvn -q test -Pevaluate -Ddata=…}. News in the spelling of the South is
 * imported and asked for in that of the North; then two articles are looked through for terms.
 */
@QuarkusTest
class SuggestionEvaluation {
    private static final Path DATA = Path.of(System.getProperty("hangyeol.data"));
    private static final int SEGMENTS_IN_REQUEST = 250;

    private record News(String south, String north, String english) {
        /** Not readAllLines: the second column may end with a carriage return, which is not the end of a row. */
        static List<News> read() throws IOException {
            return Arrays.stream(Files.readString(DATA.resolve("news/dev.tsv")).split("\n"))
                    .map(row -> row.split("\t"))
                    .map(columns -> new News(columns[0].strip(), columns[1].strip(), columns[2].strip()))
                    .toList();
        }
    }

    @Test
    void southTwinOfANorthSentenceComesFirst() throws IOException {
        List<News> news = News.read();
        String memory = Server.newMemory(0);
        importNews(memory, news);
        List<Integer> scores = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (int from = 0; from < news.size(); from += SEGMENTS_IN_REQUEST) {
            List<News> part = news.subList(from, Math.min(news.size(), from + SEGMENTS_IN_REQUEST));
            JsonPath answer = Server.suggest(
                    Server.request(memory, "ko", part.stream().map(News::north).toArray(String[]::new)));
            for (int i = 0; i < part.size(); i++) {
                Map<String, ?> first = answer.getMap("segments[%d].matches[0]".formatted(i));
                if (first == null || !part.get(i).south().equals(first.get("source"))) {
                    lost.add("  N %s%n  1 %s".formatted(part.get(i).north(), first));
                    continue;
                }
                int percent = (Integer) ((Map<?, ?>) first.get("score")).get("percent");
                scores.add(percent);
                if (percent < 99) {
                    lower.add("  %s%n    N %s%n    S %s"
                            .formatted(first.get("score"), part.get(i).north(), first.get("source")));
                }
            }
        }
        scores.sort(null);
        System.out.printf("South twin first: %d of %d%n", scores.size(), news.size());
        System.out.printf(
                "Its score: p1 %d, p5 %d, median %d, lowest %d%n",
                scores.get(scores.size() / 100),
                scores.get(scores.size() / 20),
                scores.get(scores.size() / 2),
                scores.get(0));
        System.out.printf("Under 99: %d%n%s%n", lower.size(), String.join("\n", lower));
        System.out.printf("Twin not first: %d%n%s%n", lost.size(), String.join("\n", lost));
        assertTrue(scores.size() >= news.size() - 3, "measured before: all 1,000");
    }

    private static void importNews(String memory, List<News> news) {
        StringBuilder file = new StringBuilder("ko\ten\n");
        news.forEach(row -> file.append(row.south() + '\t' + row.english() + '\n'));
        JsonPath report = given().contentType("application/octet-stream")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/memories/" + memory + "/imports?wait=true&filename=news.tsv")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        System.out.printf(
                "Imported %d, there already %d, skipped %d%n",
                report.getInt("added"), report.getInt("alreadyThere"), report.getInt("skipped"));
        assertEquals(news.size(), report.getInt("added") + report.getInt("alreadyThere"));
    }

    @Test
    void printTheTermsOfTheArticles() throws IOException {
        for (String article : List.of("kaesong-emergency.en.txt", "police-security.en.txt")) {
            String text = Files.readString(DATA.resolve("articles").resolve(article));
            String date = article.startsWith("kaesong") ? "2020-08-05" : "2022-10-20";
            JsonPath answer = Server.suggest(Map.of("source", "en", "text", text, "date", date));
            List<Map<String, ?>> segments = answer.getList("segments");
            System.out.printf("%n%s: %d segments%n", article, segments.size());
            for (Map<String, ?> segment : segments) {
                assertEquals(
                        text.substring((Integer) segment.get("start"), (Integer) segment.get("end")),
                        segment.get("text"));
                for (Object row : (List<?>) segment.get("terms")) {
                    print((Map<?, ?>) row);
                }
            }
        }
    }

    private static void print(Map<?, ?> term) {
        List<?> names = ((List<?>) term.get("translations"))
                .stream().map(name -> ((Map<?, ?>) name).get("text")).toList();
        System.out.printf(
                "  %5d %-40s %s %s%s%n",
                (Integer) term.get("start"),
                term.get("text"),
                term.get("code"),
                names,
                Boolean.TRUE.equals(term.get("ambiguous")) ? " ambiguous" : "");
    }
}
