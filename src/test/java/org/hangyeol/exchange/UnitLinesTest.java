package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Many units in one request, as JSON lines. */
@QuarkusTest
class UnitLinesTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private JsonPath save(String lines) {
        return given().contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/units?author=kim")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everyLineIsAUnit() {
        JsonPath report = save("""
                {"ko": "가", "en": "a", "before": "앞", "author": "lee"}

                {"ko": "나", "en": "b", "position": 2, "document": "d", "outlet": "paper"}
                """);
        assertEquals(List.of(2, 2, 0), List.of(report.get("read"), report.get("added"), report.get("skipped")));
        Api.get(memory + "/units")
                .body("items.ko", equalTo(List.of("가", "나")))
                .body("items.changedBy", equalTo(List.of("lee", "kim")))
                .body("items[0].before", equalTo("앞"))
                .body("items[1].position", equalTo(2))
                .body("items[1].outlet", equalTo("paper"));
        assertEquals(List.of("가"), Api.foundIn(memory, "가"));
    }

    /** An import writes its rows in another way. */
    @Test
    void importOfTheSameLineMakesTheSameUnit() {
        String line = """
                {"ko": "가 \uD83D\uDE00", "koCodes": [{"offset": 1, "kind": "STANDALONE", "markup": "<br/>"}], "en": "a", \
                "source": "en", "document": "d", "outlet": "paper", "position": 2, "before": "b", "after": "c", \
                "note": "메모", "author": "lee", "changedAt": "2020-02-03T04:05:06.123456Z"}
                """;
        save(line);
        String imported = Api.newMemory();
        given().contentType("application/x-ndjson; charset=UTF-8")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/api/" + imported + "/imports?filename=a.jsonl&wait=true&author=kim")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        Map<String, Object> expected = unit(memory);
        assertEquals("<br/>", ((Map<?, ?>) ((List<?>) expected.get("koCodes")).get(0)).get("markup"));
        assertEquals("2020-02-03T04:05:06.123456Z", expected.get("changedAt"));
        assertEquals(expected, unit(imported));
    }

    /** The only unit of a memory, without what differs from save to save. */
    private static Map<String, Object> unit(String memory) {
        Map<String, Object> unit =
                Api.get(memory + "/units").extract().jsonPath().getMap("items[0]");
        unit.keySet().removeAll(List.of("id", "memory", "revision", "importJob"));
        return unit;
    }

    @Test
    void pairThatIsThereGainsAUseAsIfSavedAlone() {
        Api.post(memory + "/units", Map.of("ko", "가", "en", "a"));
        JsonPath report = save("{\"ko\":\"가\",\"en\":\"a\"}\n{\"ko\":\"가\",\"en\":\"a\"}\n");
        assertEquals(List.of(2, 0, 2), List.of(report.get("read"), report.get("added"), report.get("alreadyThere")));
        Api.get(memory + "/units").body("items.uses", equalTo(List.of(3)));
    }

    @Test
    void badLineIsInTheReportAndTheOthersAreSaved() {
        JsonPath report = save("""
                {"ko": "가", "en": "a"}
                {"ko": "가"
                {"ko": "가", "en": 5}
                {"ko": "가", "en": " "}
                {"ko": "가", "en": "b", "kow": "c"}
                null
                ["가", "a"]
                {"ko": "가\\u0000", "en": "b"}
                {"ko": "가", "en": "b", "source": "fr"}
                {"ko": "가", "en": "b", "changedAt": "+10000-01-01T00:00:00Z"}
                {"ko": "가", "en": "b", "changedAt": 5}
                {"ko": "가", "en": "b", "position": -1}
                {"ko": "가", "en": "b", "koCodes": [{"offset": 2, "kind": "OPEN", "markup": "x"}]}
                {"ko": %s}
                {"ko": "나", "en": "b"} {"ko": "다", "en": "c"}
                {"ko": "라", "en": "d"}
                """.formatted("[".repeat(1000)));
        Api.get(memory + "/units").body("items.ko", equalTo(List.of("가", "라")));
        String expected = "Expected an object such as {\"ko\": \"…\", \"en\": \"…\"}.";
        assertEquals(
                List.of(
                        "2 Not valid JSON. Write one object on one line.",
                        "3 Not a unit in 'en'. " + expected,
                        "4 Invalid unit: 'en' must not be blank.",
                        "5 Not a unit in 'kow'. " + expected,
                        "6 Expected a unit, not null.",
                        "7 Not a unit. " + expected,
                        "8 Invalid unit: 'ko' holds NUL (U+0000) at offset 1: take it out.",
                        "9 Invalid unit: 'source' must be ko (ko-KR, ko-KP, kor) or en (en-US, eng).",
                        "10 Invalid changedAt: '+10000-01-01T00:00:00Z'. Use a year from 1 to 9999.",
                        "11 Not a unit in 'changedAt'. " + expected,
                        "12 Invalid unit: 'position' must be greater than or equal to 0.",
                        "13 Invalid offset of an inline code: '2'. The text has 1 code units.",
                        "14 Not a unit in 'ko'. " + expected,
                        "15 Not a unit. " + expected),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
        assertEquals(List.of(16, 2, 14), List.of(report.get("read"), report.get("added"), report.get("skipped")));
        assertEquals("{\"ko\": \"가\"", report.getString("problems[0].excerpt"));
    }

    @Test
    void bytesThatAreNoTextEndTheReadingThere() {
        byte[] lines = "{\"ko\":\"가\",\"en\":\"a\"}\n{\"ko\":\"?\",\"en\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
        lines[new String(lines, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        JsonPath report = given().contentType("application/x-ndjson")
                .body(lines)
                .post("/api/" + memory + "/units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                "file breaks off at line 2 column 8: 'bytes that are not 'UTF-8'. Save the file as UTF-8'. All lines"
                        + " before it were read.",
                report.getString("message"));
        Api.get(memory + "/units").body("items.ko", equalTo(List.of("가")));
    }
}
