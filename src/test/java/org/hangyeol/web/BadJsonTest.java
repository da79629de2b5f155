package org.hangyeol.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Bodies that are no JSON, or not the JSON that is expected, at every address that takes JSON. */
@QuarkusTest
class BadJsonTest {
    private static final List<String> ADDRESSES = List.of(
            "POST memories/main/units",
            "PUT memories/main/units/1",
            "PUT memories/new-one",
            "PUT termbases/new-one",
            "POST termbases/starter/concepts",
            "PUT termbases/starter/concepts/1",
            "POST suggestions");

    static Stream<Arguments> bodies() {
        return ADDRESSES.stream()
                .flatMap(address -> Stream.of(
                        Arguments.of(address, "", "'body': is missing: send a JSON object"),
                        Arguments.of(address, "null", "'body': is missing: send a JSON object"),
                        Arguments.of(address, "{", "The body is not valid JSON at line 1"),
                        Arguments.of(address, "{\"x", "The body is not valid JSON at line 1"),
                        Arguments.of(address, "{'a': 1}", "The body is not valid JSON at line 1, column 2"),
                        Arguments.of(address, "hello", "The body is not valid JSON at line 1"),
                        Arguments.of(address, "{}\n{}", "The body is not the JSON object that is expected"),
                        Arguments.of(address, "{} x", "The body is not valid JSON at line 1, column 4"),
                        Arguments.of(address, "[]", "The body is not the JSON object that is expected"),
                        Arguments.of(address, "[".repeat(1000), "The body is not the JSON object that is expected"),
                        Arguments.of(address, "\"text\"", "The body is not the JSON object that is expected"),
                        Arguments.of(address, "7", "The body is not the JSON object that is expected"),
                        Arguments.of(address, "{\"kow\": 1}", "Invalid 'kow' at line 1")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodyThatIsNotTheJsonExpectedIsRefused(String address, String body, String says) {
        Refusal.is(
                given().contentType("application/json")
                        .body(body)
                        .request(address.split(" ")[0], "/api/" + address.split(" ")[1]),
                400,
                says);
    }

    @Test
    void nestingThatReachesAFieldIsRefusedWithTheField() {
        Refusal.is(post("{\"ko\":" + "[".repeat(1000) + "]".repeat(1000) + "}"), 400, "'ko'", "must be a string");
    }

    @Test
    void unknownFieldAnswersWithTheFieldsThereAre() {
        JsonPath problem = post("{\"kow\": 1}").jsonPath();
        assertEquals(
                "there is no such field; there are after, author, before, changedAt, document, en, enCodes, ko, koCodes,"
                        + " note, outlet, position, source, status",
                problem.getString("errors[0].message"));
        assertEquals("kow", problem.getString("errors[0].field"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] body = "{\"ko\":\"?\",\"en\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        body[7] = (byte) 0xFF;
        Refusal.is(
                given().contentType("application/json").body(body).post("/api/memories/main/units"),
                400,
                "'ko'",
                "is not valid JSON in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/vnd.unit+json", "nonsense"})
    void anotherContentTypeIsRefused(String contentType) {
        for (String address : ADDRESSES) {
            Refusal.is(
                    given().header("Content-Type", contentType)
                            .body("{}".getBytes(StandardCharsets.UTF_8))
                            .request(address.split(" ")[0], "/api/" + address.split(" ")[1]),
                    415,
                    "Use application/json");
        }
    }

    @ParameterizedTest
    @CsvSource({"memories/main/units", "suggestions"})
    void bodyOverTheLimitIsRefusedWhetherItTellsItsLengthOrNot(String path) throws Exception {
        byte[] body = new byte[11_000_000];
        Arrays.fill(body, (byte) 'x');
        System.arraycopy("{\"ko\":\"".getBytes(StandardCharsets.UTF_8), 0, body, 0, 7);
        for (HttpRequest.BodyPublisher publisher : List.of(
                HttpRequest.BodyPublishers.ofByteArray(body),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpResponse<String> answer = sent(path, publisher);
            assertEquals(413, answer.statusCode(), answer.body());
            assertEquals(
                    "The body has more than 10,000,000 bytes. Send it in parts, or as a file to …/imports.",
                    JsonPath.from(answer.body()).getString("detail"));
        }
    }

    private static HttpResponse<String> sent(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:%d/api/%s".formatted(RestAssured.port, path));
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void bodyWithoutAContentTypeIsRefused() throws Exception {
        URI address = URI.create("http://localhost:%d/api/memories/main/units".formatted(RestAssured.port));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"ko\":\"a\",\"en\":\"b\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "Invalid 'contentType': is missing: say application/json for one unit, application/x-ndjson for lines.",
                JsonPath.from(answer.body()).getString("detail"));
    }

    @Test
    void messagesAreEnglishForEveryBrowser() {
        Refusal.is(
                given().header("Accept-Language", "ko-KR")
                        .contentType("application/json")
                        .body("{\"ko\":\"\",\"en\":\"a\"}")
                        .post("/api/memories/main/units"),
                400,
                "Invalid 'ko': must not be blank.");
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/memories/main/units");
    }
}
