package org.hangyeol.suggest;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hangyeol.suggest.Server.addConcept;
import static org.hangyeol.suggest.Server.ask;
import static org.hangyeol.suggest.Server.newMemory;
import static org.hangyeol.suggest.Server.newTermbase;
import static org.hangyeol.suggest.Server.save;
import static org.hangyeol.suggest.Server.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Suggestions for a long text, one segment a line. They are the same as those of the other answer. */
@QuarkusTest
class SuggestionLinesTest {
    private static final String LINES = "application/x-ndjson";

    private final ObjectMapper json = new ObjectMapper();
    private String memory;
    private String termbase;

    @BeforeEach
    void begin() {
        memory = newMemory(0);
        termbase = newTermbase();
    }

    /** Without the log of failed requests, which lays out every text in advance: one of ten million characters too. */
    private static ValidatableResponse askForLines(Map<String, ?> request) {
        return given().config(RestAssuredConfig.newConfig())
                .contentType("application/json")
                .accept(LINES)
                .body(request)
                .post("/api/suggestions")
                .then();
    }

    private List<JsonNode> lines(Map<String, ?> request) throws JsonProcessingException {
        String answer = askForLines(request)
                .statusCode(200)
                .contentType(LINES)
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.split("\n")) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private List<JsonNode> segments(Map<String, ?> request) throws JsonProcessingException {
        List<JsonNode> segments = new ArrayList<>();
        json.readTree(ask(request).statusCode(200).extract().asString())
                .get("segments")
                .forEach(segments::add);
        return segments;
    }

    private Map<String, Object> request(Object segments) {
        return Map.of(
                "source",
                "ko",
                "segments",
                segments,
                "memories",
                List.of(memory),
                "termbases",
                List.of(termbase),
                "document",
                "작은 문서",
                "threshold",
                50);
    }

    /** Sentences that repeat between the same and between other neighbours, exact, in context, fuzzy and unknown. */
    private List<String> newsOf(int size) {
        addConcept(termbase, "ko 검열", "en inspection");
        save(memory, "당국은 검열을 시작했다.", "The authorities began an inspection.");
        save(memory, "검열", "inspection", "before", "소식 3", "after", "당국은 검열을 시작하였다.");
        save(memory, "검열", "audit");
        save(memory, "기사 끝", "End", "document", "작은 문서", "position", 4);
        save(memory, "기사 끝", "The end");
        List<String> sentences =
                List.of("소식 3", "검열", "당국은 검열을 시작하였다.", "당국은 검열을 시작했다.", "기사 끝", "검열", "아무도 모르는 문장이다.", "검열");
        return IntStream.range(0, size)
                .mapToObj(i -> i % 50 == 49 ? "소식 " + i : sentences.get((i + i / 100) % sentences.size()))
                .toList();
    }

    @Test
    void linesAndTheJsonAnswerAreTheSame() throws JsonProcessingException {
        Map<String, Object> request = request(newsOf(500));
        List<JsonNode> lines = lines(request);
        assertEquals(500, lines.size());
        assertEquals(segments(request), lines);
        assertTrue(lines.toString().contains("IN_CONTEXT"));
    }

    /** Repeated segments are looked up once; each must get what it gets where nothing repeats. */
    @Test
    void everySegmentGetsWhatItGetsBetweenItsNeighboursAlone() throws JsonProcessingException {
        List<String> news = newsOf(120);
        List<JsonNode> together = lines(withoutDocument(request(news)));
        for (int i = 1; i < news.size() - 1; i++) {
            List<JsonNode> alone = segments(withoutDocument(request(news.subList(i - 1, i + 2))));
            assertEquals(alone.get(1), together.get(i), "segment " + i);
        }
    }

    private static Map<String, Object> withoutDocument(Map<String, Object> request) {
        Map<String, Object> without = with(request, "document", "");
        without.remove("document");
        return without;
    }

    @Test
    void placesOfALongTextAreThoseOfTheText() throws JsonProcessingException {
        String text = String.join("\n", newsOf(300));
        for (JsonNode line : lines(Map.of("source", "ko", "text", text, "termbases", List.of(termbase)))) {
            int start = line.get("start").asInt();
            assertEquals(
                    text.substring(start, line.get("end").asInt()),
                    line.get("text").asText());
            line.get("terms")
                    .forEach(term -> assertEquals(
                            "검열",
                            text.substring(
                                    term.get("start").asInt(), term.get("end").asInt())));
        }
    }

    @Test
    void textBeyondTheLimitOfTheJsonAnswerIsToldOfLines() throws JsonProcessingException {
        List<String> many = Collections.nCopies(2001, "가");
        ask(request(many))
                .statusCode(400)
                .body("errors[0].field", equalTo("segments"))
                .body("detail", containsString("Accept: application/x-ndjson"));
        assertEquals(2001, lines(request(many)).size());
        String text = "가나다라마바사. ".repeat(25_000);
        ask(Map.of("source", "ko", "text", text)).statusCode(400).body("detail", containsString(LINES));
        assertEquals(25_000, lines(Map.of("source", "ko", "text", text)).size());
    }

    @Test
    void textBeyondTheLimitOfLinesIsRefused() {
        askForLines(Map.of("source", "ko", "text", "가".repeat(10_000_001)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void whatIsWrongIsToldBeforeTheFirstLine() {
        askForLines(with(request(List.of("가")), "memories", List.of("nobody's")))
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("memories"));
    }

    @Test
    void whoeverAsksForAnythingGetsTheJsonAnswer() {
        given().contentType("application/json")
                .accept("*/*")
                .body(request(List.of("가")))
                .post("/api/suggestions")
                .then()
                .contentType("application/json");
    }

    /** A client that goes away after the first line, many times over: the threads for look-ups are free again. */
    @Test
    void clientMayGoAwayInTheMiddle() throws Exception {
        byte[] body = json.writeValueAsBytes(request(newsOf(20_000)));
        for (int i = 0; i < 10; i++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("POST /api/suggestions HTTP/1.1\r\nHost: localhost\r\nAccept: " + LINES
                                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                assertEquals("HTTP/1.1 200 OK", answer.readLine());
            }
        }
        assertEquals(100, lines(request(newsOf(100))).size());
    }
}
