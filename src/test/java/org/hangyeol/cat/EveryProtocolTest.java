package org.hangyeol.cat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.BrokenOff;

import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every protocol must bear, because tools do it: the look-ups of all, in one table. */
@QuarkusTest
class EveryProtocolTest {
    private static final String MEMORY = "every-protocol";
    private static final String KO = "어느 도구나 《같은것》을 묻는다 😀";
    private static final String EN = "Every tool asks for the same thing.";
    private static final String TEXT =
            URLEncoder.encode(KO, StandardCharsets.UTF_8).replace("+", "%20");
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String JSON = "application/json";

    /**
     * A look-up.
     *
     * @param body null if it has none
     */
    private record LookUp(String method, String path, String query, String type, String body) {
        static LookUp get(String path, String query) {
            return new LookUp("GET", path, query, null, null);
        }

        static LookUp post(String path, String type, String body) {
            return new LookUp("POST", path, "", type, body);
        }

        String address() {
            return query.isEmpty() ? path : path + "?" + query;
        }

        RawRequest.Answer answer(String version) {
            return RawRequest.sent(head(version), body == null ? "" : body);
        }

        String head(String version) {
            String content = body == null ? "" : "Content-Type: %s\r\nContent-Length: LENGTH\r\n".formatted(type);
            return "%s %s HTTP/%s\r\nHost: localhost\r\n%sConnection: close\r\n\r\n"
                    .formatted(method, address(), version, content);
        }

        LookUp withSlash() {
            return new LookUp(method, path + "/", query, type, body);
        }

        LookUp withUnknownParameters() {
            String unknown = "unknown=%EA%B0%80&unknown=&x[1].y=1";
            String more = body == null
                    ? null
                    : type.equals(JSON)
                            ? body.replaceFirst("\\{", "{\"unknown\": {\"a\": [1, null]}, ")
                            : body + "&" + unknown;
            return new LookUp(method, path, query.isEmpty() ? unknown : query + "&" + unknown, type, more);
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(method, path, type == null ? "" : type);
        }
    }

    static Stream<LookUp> lookUps() {
        return Stream.concat(
                lookUpsWithoutTextInThePath(),
                Stream.of(
                        LookUp.get("/tmserver/ko/en/unit/" + TEXT, ""),
                        LookUp.get("/api/v1/ko_KR/en_US/unit/" + TEXT, "")));
    }

    static Stream<LookUp> lookUpsWithoutTextInThePath() {
        String pair = "source=ko&target=en";
        String json = "{\"q\": \"%s\", \"source\": \"ko\", \"target\": \"en\"}".formatted(KO);
        String t5memory = "{\"source\": \"%s\", \"sourceLang\": \"ko\", \"targetLang\": \"en\"}".formatted(KO);
        String remoteTm =
                "{\"command\": \"searchTranslation\", \"memory\": \"%s\", \"searchStr\": \"%s\", \"srcLang\": \"ko\", \"tgtLang\": \"en\"}"
                        .formatted(MEMORY, KO);
        return Stream.of(
                LookUp.get("/tmserver/ko/en/unit", "source=" + TEXT),
                LookUp.get("/api/v1/ko/en/unit", "source=" + TEXT),
                LookUp.get("/apertium/translate", "langpair=ko%7Cen&q=" + TEXT),
                LookUp.get("/pensieve/search/ko/en", "q=" + TEXT),
                LookUp.get("/modernmt/translate", pair + "&q=" + TEXT),
                LookUp.get("/mymemory/get", "langpair=ko%7Cen&q=" + TEXT),
                LookUp.post("/mymemory/get", FORM, "langpair=ko|en&q=" + TEXT),
                LookUp.post("/libretranslate/translate", FORM, pair + "&q=" + TEXT),
                LookUp.post("/libretranslate/translate", JSON, json),
                LookUp.post("/deepl/v2/translate", FORM, "target_lang=EN&text=" + TEXT),
                LookUp.post("/deepl/v2/translate", JSON, "{\"target_lang\": \"EN\", \"text\": [\"%s\"]}".formatted(KO)),
                LookUp.post("/t5memory/" + MEMORY + "/fuzzysearch", JSON, t5memory),
                LookUp.post("/remotetm/memories", JSON, remoteTm),
                LookUp.get("/omegat/memories/" + MEMORY + ".tmx", ""));
    }

    @BeforeEach
    void save() {
        Api.put("memories/" + MEMORY, Map.of()).statusCode(200);
        Api.post("memories/" + MEMORY + "/units", Map.of("ko", KO, "en", EN)).statusCode(oneOf(200, 201));
    }

    private static void assertFound(RawRequest.Answer answer) {
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.body().contains(EN), answer.body());
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void oldHttpIsAnswered(LookUp lookUp) {
        RawRequest.Answer answer = lookUp.answer("1.0");
        assertFound(answer);
        assertTrue(answer.head().startsWith("HTTP/1.0 200 "), answer.head());
    }

    @ParameterizedTest
    @MethodSource("lookUpsWithoutTextInThePath")
    void slashAtTheEndMeansNothing(LookUp lookUp) {
        assertFound(lookUp.withSlash().answer("1.1"));
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void unknownParametersMeanNothing(LookUp lookUp) {
        assertFound(lookUp.withUnknownParameters().answer("1.1"));
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void oneConnectionCarriesHundredsOfRequests(LookUp lookUp) {
        int inOne = count(lookUp.answer("1.1").body(), EN);
        assertTrue(inOne > 0);
        String answers =
                RawRequest.sentOverOneConnection(300, lookUp.head("1.1"), lookUp.body() == null ? "" : lookUp.body());
        assertEquals(300, count(answers, "HTTP/1.1 200 "));
        assertEquals(300 * inOne, count(answers, EN));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** As tools do that look up a whole document: every request on a connection of its own, all at once. */
    @ParameterizedTest
    @MethodSource("lookUps")
    void everyRequestOfABurstIsAnswered(LookUp lookUp) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + lookUp.address()));
        if (lookUp.body() != null) {
            request.header("Content-Type", lookUp.type()).POST(BodyPublishers.ofString(lookUp.body()));
        }
        List<CompletableFuture<HttpResponse<String>>> burst = IntStream.range(0, 200)
                .mapToObj(i -> client.sendAsync(request.build(), BodyHandlers.ofString()))
                .toList();
        List<String> answers = burst.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode() + " " + answer.body())
                .distinct()
                .toList();
        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.get(0).startsWith("200 ") && answers.get(0).contains(EN), answers.get(0));
    }

    /** A part of a memory must not look like the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"/omegat/memories/%s.tmx", "/t5memory/%s/download.tmx", "/remotetm/download?file=%s.tmx"})
    void aMemoryThatIsDeletedMeanwhileBreaksItsFileOff(String file) throws IOException {
        String memory = Api.newMemory();
        String note = "긴 설명 ".repeat(80);
        StringBuilder rows = new StringBuilder("ko\ten\tnote\n");
        for (int i = 0; i < 1200; i++) {
            rows.append("설명이 긴 문장 %d\tA sentence with a long note %d\t%s\n".formatted(i, i, note));
        }
        Api.importFile(memory, "long.tsv", rows.toString()).statusCode(200);
        String rest = BrokenOff.rest(
                file.formatted(Api.name(memory)), () -> Api.delete(memory).statusCode(204));
        assertFalse(rest.contains("</tmx>"), "the file ends as if it was whole");
    }
}
