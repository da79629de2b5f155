package org.hangyeol.suggest;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hangyeol.suggest.Server.ask;
import static org.hangyeol.suggest.Server.matches;
import static org.hangyeol.suggest.Server.newMemory;
import static org.hangyeol.suggest.Server.request;
import static org.hangyeol.suggest.Server.save;
import static org.hangyeol.suggest.Server.statusOf;
import static org.hangyeol.suggest.Server.suggest;
import static org.hangyeol.suggest.Server.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What a request may be, how large, and what it is told if it may not. */
@QuarkusTest
class SuggestionRequestTest {
    private static final Duration REASONABLE = Duration.ofSeconds(30);

    private String memory;

    @BeforeEach
    void begin() {
        memory = newMemory(0);
    }

    /** Sentences, words without an end, terms, marks in an order that takes long to mend, list numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"당국은 검열을 시작했다. ", "검열", "MSS ", "\u0301\u0323", "1. "})
    void textOfHundredThousandCharactersIsAnsweredInReasonableTime(String part) {
        save(memory, "당국은 검열을 시작했다.", "The authorities began an inspection.");
        String text = "검" + part.repeat(100_000 / part.length() - 1);
        for (String language : List.of("ko", "en")) {
            for (Map<String, ?> of : List.of(Map.of("text", text), Map.of("segments", List.of(text)))) {
                // Other tests leave copies of the glossary: with a hundred owners MSS is a hundred times the work.
                Map<String, Object> request = with(
                        with(with(Map.copyOf(of), "source", language), "memories", List.of(memory)),
                        "termbases",
                        List.of("starter"));
                assertEquals(200, assertTimeout(REASONABLE, () -> statusOf(request)));
            }
        }
    }

    @Test
    void segmentOfHundredThousandCharactersIsFoundAgain() {
        String text = "가".repeat(100_000);
        save(memory, text, "b".repeat(100_000));
        JsonPath answer = suggest(request(memory, "ko", text));
        assertEquals(List.of("EXACT 100 " + "b".repeat(100_000)), matches(answer, 0));
        assertEquals(List.of(Map.of("kind", "SAME", "text", text)), answer.getList("segments[0].matches[0].diff"));
    }

    @Test
    void longestTextIsTakenAndALongerOneRefusedByName() {
        ask(Map.of("source", "ko", "text", "가".repeat(200_000))).statusCode(200);
        ask(Map.of("source", "ko", "text", "가".repeat(200_001)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("text"))
                .body("detail", containsString("200000"));
    }

    @Test
    void segmentBeyondTheLimitIsRefusedByItsPlace() {
        ask(request(memory, "ko", "가", "가".repeat(100_001)))
                .statusCode(400)
                .body("errors[0].field", equalTo("segments[1]"))
                .body("detail", containsString("100000"));
    }

    @Test
    void segmentsThatTogetherAreBeyondTheLimitAreRefused() {
        String half = "가".repeat(100_000);
        ask(request(memory, "ko", half, half)).statusCode(200);
        ask(request(memory, "ko", half, half, "가")).statusCode(400).body("detail", containsString("200000"));
    }

    @Test
    void segmentsBeyondTheirNumberAreRefused() {
        String[] most = Collections.nCopies(2000, "가").toArray(String[]::new);
        assertEquals(
                2000, suggest(request(memory, "ko", most)).getList("segments").size());
        String[] more = Arrays.copyOf(most, 2001);
        more[2000] = "가";
        ask(request(memory, "ko", more)).statusCode(400).body("detail", containsString("2000"));
    }

    @ParameterizedTest
    @CsvSource({"threshold, 49, 50", "threshold, 101, 100", "limit, 0, 1", "limit, 101, 100"})
    void numberBeyondItsLimitIsRefusedWithTheLimit(String field, int value, int limit) {
        ask(with(request(memory, "ko", "가"), field, value))
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("detail", containsString(String.valueOf(limit)));
        ask(with(request(memory, "ko", "가"), field, limit)).statusCode(200);
    }

    @Test
    void eitherTextOrSegmentsMustBeGiven() {
        ask(Map.of("source", "ko")).statusCode(400);
        ask(Map.of("source", "ko", "text", " \n")).statusCode(400);
        ask(Map.of("source", "ko", "segments", List.of())).statusCode(400);
        ask(Map.of("source", "ko", "text", "가", "segments", List.of("가"))).statusCode(400);
    }

    @Test
    void sourceMustBeKnownAndTargetTheOtherLanguage() {
        ask(Map.of("text", "가")).statusCode(400).body("detail", containsString("source"));
        ask(Map.of("text", "가", "source", "ja")).statusCode(400).body("detail", containsString("'ja'"));
        ask(Map.of("text", "가", "source", "ko", "target", "ja")).statusCode(400).body("detail", containsString("'ja'"));
        ask(Map.of("text", "가", "source", "ko", "target", "ko-KP"))
                .statusCode(400)
                .body("detail", containsString("target"));
        ask(Map.of("text", "가", "source", "ko_KR", "target", "EN-us")).statusCode(200);
    }

    @Test
    void unknownMemoryOrTermbaseIsToldByItsName() {
        ask(Map.of("text", "가", "source", "ko", "memories", List.of("nobody's")))
                .statusCode(404)
                .body("detail", containsString("nobody's"));
        ask(Map.of("text", "가", "source", "ko", "termbases", List.of("nobody's")))
                .statusCode(404)
                .body("detail", containsString("nobody's"));
    }
}
