package org.hangyeol.cat.deepl;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What other clients of DeepL send: JSON, forms, and much that is not asked for. */
@QuarkusTest
class DeepLResourceTest {

    private static Response translated(String contentType, String body) {
        return given().contentType(contentType).body(body).post("/deepl/v2/translate");
    }

    private static void save(String ko, String en) {
        Api.post("memories/main/units", Map.of("ko", ko, "en", en)).statusCode(201);
    }

    @Test
    void percentIsThatOfTheSuggestions() {
        save("딥엘은 로동신문의 사설을 자주 옮긴다.", "DeepL often translates editorials of Rodong Sinmun.");
        for (String asked : List.of("딥엘은 로동신문의 사설을 자주 옮긴다.", "딥엘은 노동신문 사설을 자주 옮긴다.", "딥엘은 로동신문의 사설을 가끔 옮긴다.")) {
            Integer expected = Api.post("suggestions", Map.of("text", asked, "source", "ko", "threshold", 60))
                    .statusCode(200)
                    .extract()
                    .path("segments[0].matches[0].score.percent");
            assertNotNull(expected, asked);
            Map<String, Object> body =
                    Map.of("text", List.of(asked), "target_lang", "EN-US", "translation_memory_threshold", 60);
            given().contentType("application/json")
                    .body(body)
                    .post("/deepl/v2/translate")
                    .then()
                    .statusCode(200)
                    .body("translations.percent", contains(expected))
                    .body("translations.text", contains("DeepL often translates editorials of Rodong Sinmun."));
        }
    }

    @Test
    void withoutAThresholdOnlyIdenticalTextsCount() {
        save("딥엘은 신중한 편이다.", "DeepL is rather careful.");
        Response close = translated("application/json", "{\"text\": [\"딥엘은 신중한 편이었다.\"], \"target_lang\": \"EN\"}");
        assertEquals(
                "[[detected_source_language:KO, text:, percent:null, billed_characters:0]]",
                close.jsonPath().getString("translations.toString()"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"text\":\"딥엘 양식\",\"target_lang\":\"en-us\",\"glossary_id\":null,\"show_billed_characters\":true,\"x\":{}}",
                "application/json | {\"text\":[\"딥엘 양식\"],\"source_lang\":\"ko_KP\",\"target_lang\":\"EN\"}",
                "application/x-www-form-urlencoded | text=%EB%94%A5%EC%97%98+%EC%96%91%EC%8B%9D&target_lang=EN&auth_key=x&formality=less",
                "application/x-www-form-urlencoded;charset=UTF-8 | auth_key=x&target_lang=EN&source_lang=KO&text=딥엘%20양식",
                "text/plain | text=%EB%94%A5%EC%97%98%20%EC%96%91%EC%8B%9D&target_lang=EN",
            })
    void bodyMayBeJsonOrAForm(String type, String body) {
        Api.post("memories/main/units", Map.of("ko", "딥엘 양식", "en", "DeepL form"));
        translated(type, body).then().statusCode(200).body("translations.text", contains("DeepL form"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":[\"x\"]}                                                  | Value for 'target_lang' is missing or not a text.",
                "{\"text\":[\"x\"],\"target_lang\":\"DE\"}                           | Value for 'target_lang' not supported. Use ko or en.",
                "{\"text\":[1],\"target_lang\":\"EN\"}                               | 'text' must be a list of texts.",
                "{\"target_lang\":\"EN\"}                                            | Value for 'text' is missing or not a text.",
                "{\"text\":[\"x\"],\"source_lang\":\"EN\",\"target_lang\":\"EN\"}    | Source and target language must differ.",
                "{\"text\":[\"x\"],\"target_lang\":\"EN\",\"translation_memory_threshold\":0} | Value for 'translation_memory_threshold' not supported: '0'. Use 1 to 100.",
                "{\"text\":                                                          | The body is no JSON",
                "text=%zz&target_lang=EN                                             | The form cannot be read",
            })
    void badRequestSaysWhatIsWrong(String body, String message) {
        Response answer = translated("application/json", body);
        assertEquals(400, answer.statusCode());
        assertEquals("application/json", answer.contentType().replaceAll(";.*", ""));
        assertTrue(answer.path("message").toString().startsWith(message), answer.asString());
    }

    @Test
    void longestTextIsTakenAndALongerOneIsRefused() {
        String body = "{\"text\":\"%s\",\"target_lang\":\"EN\"}";
        translated("application/json", body.formatted("가".repeat(100_000)))
                .then()
                .statusCode(200);
        Response refused = translated("application/json", body.formatted("가".repeat(100_001)));
        assertEquals(400, refused.statusCode());
        assertEquals("A segment has at most 100,000 characters.", refused.path("message"));
    }

    @Test
    void emptyTextsComeBackEmpty() {
        translated("application/json", "{\"text\":[\"\",\" \"],\"target_lang\":\"EN\"}")
                .then()
                .statusCode(200)
                .body("translations.text", contains("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000001", "%ED%95%9C%EA%B8%80"})
    void unknownGlossaryIsNotFound(String id) {
        for (String path : List.of("v2/glossaries/" + id, "v2/glossaries/" + id + "/entries", "v3/glossaries/" + id)) {
            Response answer = given().urlEncodingEnabled(false).get("/deepl/" + path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.path("message").toString().startsWith("No glossary found for id '"), answer.asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no pair", "\\t\\n", "가\\ta\\n나"})
    void glossaryOfBadEntriesIsNotMade(String entries) {
        int before = termbases();
        String body =
                "{\"name\":\"bad\",\"source_lang\":\"ko\",\"target_lang\":\"en\",\"entries_format\":\"tsv\",\"entries\":\"%s\"}";
        Response answer = given().contentType("application/json")
                .body(body.formatted(entries))
                .post("/deepl/v2/glossaries");
        assertEquals(400, answer.statusCode(), answer.asString());
        assertTrue(
                answer.path("message").toString().startsWith("Invalid glossary entries provided: "), answer.asString());
        assertEquals(before, termbases());
    }

    @Test
    void glossariesOfOneNameMadeAtOnceAreAllThere() {
        String body =
                "{\"name\":\"모두 같은 이름\",\"source_lang\":\"ko\",\"target_lang\":\"en\",\"entries\":\"항목\\tentry %d\"}";
        List<CompletableFuture<String>> making = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> given().contentType("application/json")
                                .body(body.formatted(i))
                                .post("/deepl/v2/glossaries")
                                .then()
                                .statusCode(201)
                                .extract()
                                .<String>path("glossary_id"),
                        task -> new Thread(task).start()))
                .toList();
        List<String> entries = making.stream()
                .map(CompletableFuture::join)
                .map(id ->
                        given().get("/deepl/v2/glossaries/" + id + "/entries").asString())
                .sorted()
                .toList();
        assertEquals(
                IntStream.range(0, 16)
                        .mapToObj("항목\tentry %d\n"::formatted)
                        .sorted()
                        .toList(),
                entries);
    }

    private static int termbases() {
        return Api.get("termbases").extract().path("total");
    }

    @Test
    void onlyWhatMayBeWrittenIsAnEntry() {
        String termbase = Api.newTermbase();
        Map<String, Object> concept = Map.of(
                "terms",
                List.of(
                        Map.of("language", "ko", "text", "사회안전성"),
                        Map.of("language", "en", "text", "Public Security", "status", "FORBIDDEN"),
                        Map.of("language", "en", "text", "Ministry of Social Security")));
        Api.post(termbase + "/concepts", concept).statusCode(201);
        String id = given().get("/deepl/v2/glossaries")
                .path("glossaries.find { it.name == '%s' }.glossary_id".formatted(Api.name(termbase)));
        Response entries = given().accept("text/tab-separated-values").get("/deepl/v2/glossaries/" + id + "/entries");
        assertEquals("사회안전성\tMinistry of Social Security\n", entries.asString());
        assertEquals("text/tab-separated-values;charset=UTF-8", entries.contentType());
        assertEquals(
                "사회안전성,Ministry of Social Security\n",
                given().accept("text/csv")
                        .get("/deepl/v2/glossaries/" + id + "/entries")
                        .asString());
    }
}
