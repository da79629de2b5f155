package org.hangyeol.cat.t5memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Memories as files, whole and in parts. */
@QuarkusTest
class T5DownloadTest {
    static Response part(String memory, String body) {
        return given().contentType("application/json")
                .accept("application/xml")
                .urlEncodingEnabled(false)
                .body(body)
                .get(T5MemoryTest.at(memory, "/download.tmx"));
    }

    @Test
    void partsOfAMemoryAreTheWhole() {
        String path = Api.newMemory();
        String other = Api.newMemory();
        IntStream.range(0, 25).forEach(i -> {
            Api.post(path + "/units", Map.of("ko", "문장 " + i, "en", "Sentence " + i))
                    .statusCode(201);
            Api.post(other + "/units", Map.of("ko", "다른 문장 " + i, "en", "Other " + i))
                    .statusCode(201);
        });
        List<String> seen = new ArrayList<>();
        String next = "";
        int parts = 0;
        do {
            String body = next.isEmpty()
                    ? "{\"limit\": 10}"
                    : "{\"limit\": 10, \"startFromInternalKey\": \"%s\"}".formatted(next);
            Response part = part(Api.name(path), body);
            part.then().statusCode(200);
            seen.addAll(part.xmlPath().getList("tmx.body.tu.tuv.findAll { it.@'xml:lang' == 'en' }.seg"));
            next = part.header("NextInternalKey");
            parts++;
        } while (next != null);
        assertEquals(3, parts);
        assertEquals(
                IntStream.range(0, 25).mapToObj(i -> "Sentence " + (24 - i)).toList(), seen);
        Response whole = part(Api.name(path), "");
        assertEquals(25, whole.xmlPath().getInt("tmx.body.tu.size()"));
        assertNull(whole.header("NextInternalKey"));
    }

    /** A large memory is read in another way. */
    @Test
    void partsOfALargeMemoryAreTheWhole() {
        String path = Api.newMemory();
        StringBuilder rows = new StringBuilder("ko\ten\n");
        IntStream.range(0, 5100).forEach(i -> rows.append("큰 기억의 문장 %d\tLarge %d\n".formatted(i, i)));
        Api.importFile(path, "large.tsv", rows.toString()).statusCode(200);
        Api.post(Api.newMemory() + "/units", Map.of("ko", "다른 기억", "en", "Other"))
                .statusCode(201);
        List<String> seen = new ArrayList<>();
        String next = "0:0";
        String begin = "{\"limit\": 2000}";
        do {
            Response part = part(
                    Api.name(path),
                    next.equals("0:0") ? begin : "{\"limit\": 2000, \"startFromInternalKey\": \"%s\"}".formatted(next));
            part.then().statusCode(200);
            seen.addAll(part.xmlPath().getList("tmx.body.tu.tuv.findAll { it.@'xml:lang' == 'en' }.seg"));
            next = part.header("NextInternalKey");
        } while (next != null);
        assertEquals(
                IntStream.range(0, 5100).mapToObj(i -> "Large " + (5099 - i)).toList(), seen);
    }

    /** Translate5 takes a memory without a unit in a part of one for empty. */
    @Test
    void anEmptyMemoryIsAFileWithoutUnits() {
        Response file = part(Api.name(Api.newMemory()), "{\"limit\": 1}");
        file.then().statusCode(200).body(not(containsString("<tu ")));
        assertEquals(0, file.xmlPath().getInt("tmx.body.tu.size()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit\": 1, \"startFromInternalKey\": \"next\"}",
                "{",
                "{\"limit\": 1, \"startFromInternalKey\": \"99999999999999999999:1\"}"
            })
    void partsThatAreNoneAreTold(String body) {
        part(Api.name(Api.newMemory()), body).then().statusCode(400).body("ErrorMsg", not(nullValue()));
    }
}
