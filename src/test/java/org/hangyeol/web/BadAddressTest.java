package org.hangyeol.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Addresses, parameters and methods that mean nothing. */
@QuarkusTest
class BadAddressTest {
    private static final String NAME_RULE = "must begin with a letter or digit and hold only letters, digits, spaces,"
            + " '.', '_' and '-', at most 99 characters";

    private static Response sent(String method, String path) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(method.equals("GET") || method.equals("DELETE") ? "" : "{}")
                .request(method, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | memories/none                        | Unknown memory: 'none'. GET /api/memories lists them; PUT /api/memories/{memory} makes one.",
                "DELETE | memories/none                        | Unknown memory: 'none'",
                "GET    | memories/none/units                  | Unknown memory: 'none'",
                "GET    | memories/none/units/1                | Unknown memory: 'none'",
                "GET    | memories/none/units/1/history        | Unknown memory: 'none'",
                "DELETE | memories/none/units/1                | Unknown memory: 'none'",
                "GET    | memories/a%2Fb                       | Unknown memory: 'a/b'",
                "GET    | memories/%00                         | Unknown memory: '",
                "GET    | memories/main/units/987654321        | Unknown unit: '987654321' in memory 'main'. GET /api/memories/main/units lists them.",
                "GET    | memories/main/units/-1               | Unknown unit: '-1'",
                "DELETE | memories/main/units/987654321        | Unknown unit: '987654321'",
                "GET    | memories/main/units/987654321/history | Unknown unit: '987654321'",
                "GET    | termbases/none                       | Unknown termbase: 'none'. GET /api/termbases lists them; PUT /api/termbases/{termbase} makes one.",
                "DELETE | termbases/none                       | Unknown termbase: 'none'",
                "GET    | termbases/none/concepts              | Unknown termbase: 'none'",
                "GET    | termbases/starter/concepts/987654321 | Unknown concept: '987654321'",
                "DELETE | termbases/starter/concepts/987654321 | Unknown concept: '987654321'",
                "GET    | concordance?q=a&memory=main&memory=none | Unknown memory: 'none'",
                "GET    | terms?q=a&termbase=none              | Unknown termbase: 'none'",
                "GET    | jobs/987654321                       | Unknown job: '987654321'. GET /api/jobs lists them.",
                "GET    | nothing                              | There is nothing at this address.",
                "GET    | memories/..                          | There is nothing at this address.",
                "PUT    | memories/%2e%2e                      | There is nothing at this address.",
            })
    void whatIsNotThereIsNamed(String method, String path, String says) {
        Refusal.is(sent(method, "/api/" + path), 404, says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api", "/api/", "/q/nothing", "/api/memories/main/units/1/nothing"})
    void unknownAddressIsNotFound(String path) {
        Refusal.is(sent("GET", path), 404, "There is nothing at this address. /q/swagger-ui lists the addresses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memories/main/units/abc",
                "memories/main/units/1.5",
                "memories/main/units/99999999999999999999",
                "memories/main/units/abc/history",
                "termbases/starter/concepts/abc",
                "termbases/starter/concepts/99999999999999999999",
                "jobs/abc",
                "jobs/99999999999999999999",
            })
    void numberInAPathMustBeOne(String path) {
        Response answer = sent("GET", "/api/" + path);
        Refusal.is(answer, 400, "Invalid parameter 'id': must be a whole number.");
        assertEquals(
                "[[field:id, message:must be a whole number]]",
                answer.jsonPath().getString("errors.toString()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"memories", "memories/main/units", "termbases", "termbases/starter/concepts", "jobs"})
    void pageAndSizeMustBeInRange(String list) {
        for (String wrong : new String[] {"x", "1.5", "99999999999"}) {
            Refusal.is(sent("GET", "/api/" + list + "?page=" + wrong), 400, "'page': must be a whole number");
            Refusal.is(sent("GET", "/api/" + list + "?size=" + wrong), 400, "'size': must be a whole number");
        }
        Refusal.is(sent("GET", "/api/" + list + "?page=-1"), 400, "'page': must be greater than or equal to 0");
        Refusal.is(
                sent("GET", "/api/" + list + "?page=2147483647&size=1000"),
                400,
                "'page': must be less than or equal to 2000000");
        Refusal.is(sent("GET", "/api/" + list + "?size=0"), 400, "'size': must be greater than or equal to 1");
        Refusal.is(sent("GET", "/api/" + list + "?size=1001"), 400, "'size': must be less than or equal to 1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "terms                         | 'q': must not be blank",
                "terms?q=%20                   | 'q': must not be blank",
                "terms?q=%00                   | 'q': holds NUL (U+0000) at offset 0: take it out",
                "terms?q=x&limit=0             | 'limit': must be greater than or equal to 1, not '0'",
                "terms?q=x&limit=201           | 'limit': must be less than or equal to 200, not '201'",
                "terms?q=x&limit=x             | 'limit': must be a whole number",
                "terms?q=x&language=fr         | 'language': must be ko (ko-KR, ko-KP, kor) or en (en-US, eng), not 'fr'",
                "concordance                   | 'q': must not be blank",
                "concordance?q=%20%E3%80%80    | 'q': must not be blank",
                "concordance?q=%00             | 'q': holds NUL (U+0000) at offset 0: take it out",
                "concordance?q=%E2%80%A6       | Nothing to look for in 'q': '…' has no letter and no digit. Give a word or a part of one.",
                "concordance?q=%22.%22         | Nothing to look for in 'q': '\".\"' has no letter",
                "concordance?q=a&other=-       | Nothing to look for in 'other': '-' has no letter",
                "concordance?q=a&language=fr   | 'language': must be ko (ko-KR, ko-KP, kor) or en (en-US, eng), not 'fr'",
                "concordance?q=a&order=oldest  | 'order': must be newest or closest, not 'oldest'",
                "concordance?q=a&from=2020     | Invalid from: '2020'. Write a day such as 2020-07-26 or a time such as 2020-07-26T09:30:00Z",
                "concordance?q=a&to=2020-02-30 | Invalid to: '2020-02-30'. Write a day",
                "concordance?q=a&to=%2B999999999-01-01T00:00:00Z    | Invalid to: '+999999999-01-01T00:00:00Z'. Write a day",
                "concordance?q=a&from=2020-07-27&to=2020-07-26      | Invalid to: '2020-07-26' is before from: '2020-07-27'.",
                "concordance?q=a&size=1001     | 'size': must be less than or equal to 1000",
                "concordance?q=a&page=x        | 'page': must be a whole number",
                "concordance?q=a&page=10&size=1000      | Too deep a page: '10' of size 1000. Only the first 10,000 units are listed; narrow the search down.",
                "concordance?q=a&page=2000000&size=1000 | Too deep a page: '2000000' of size 1000.",
                "concordance?q=a&document=%00  | 'document': holds NUL",
                "memories/main/units?q=%00     | 'q': holds NUL",
                "memories/main/units?document=%00 | 'document': holds NUL",
            })
    void parameterMustBeUsable(String path, String says) {
        Refusal.is(sent("GET", "/api/" + path), 400, says);
    }

    @Test
    void longParametersAreRefused() {
        String x = "x".repeat(1001);
        Refusal.is(sent("GET", "/api/terms?q=" + x), 400, "'q': size must be between 0 and 1000");
        Refusal.is(sent("GET", "/api/concordance?q=" + x), 400, "'q': size must be between 0 and 1000");
        Refusal.is(sent("GET", "/api/concordance?q=a&other=" + x), 400, "'other': size must be between 0 and 1000");
        Refusal.is(sent("GET", "/api/memories/main/units?q=" + x), 400, "'q': size must be between 0 and 1000");
        Refusal.is(sent("GET", "/api/memories/main/units?document=" + x), 400, "'document': size");
        Refusal.is(sent("DELETE", "/api/memories/main/units/1?author=" + x), 400, "'author': size");
        Refusal.is(sent("DELETE", "/api/termbases/starter/concepts/1?author=" + x), 400, "'author': size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memories/main/imports", "termbases/starter/imports"})
    void parametersOfAnImportAreChecked(String path) {
        String imports = "/api/" + path;
        Refusal.is(sent("POST", imports), 400, "'filename': must not be blank");
        Refusal.is(sent("POST", imports + "?filename=%00.csv"), 400, "'filename': holds NUL");
        Refusal.is(sent("POST", imports + "?filename=" + "x".repeat(497) + ".csv"), 400, "'filename': size");
        Refusal.is(sent("POST", imports + "?filename=a.csv&author=" + "x".repeat(201)), 400, "'author': size");
        Refusal.is(sent("POST", imports + "?filename=a.csv&wait=maybe"), 400, "'wait': must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "%00", "-a", ".a", "%20a", "a%0Ab", "a(b", "a%3Fb", "%F0%9F%91%8D", "%3Cb%3E"})
    void nameOfANewMemoryOrTermbaseMustFitAnAddress(String name) {
        Refusal.is(sent("PUT", "/api/memories/" + name), 400, "'memory': " + NAME_RULE);
        Refusal.is(sent("PUT", "/api/termbases/" + name), 400, "'termbase': " + NAME_RULE);
    }

    @Test
    void longNameIsRefused() {
        Refusal.is(sent("PUT", "/api/memories/" + "x".repeat(200)), 400, "'memory': " + NAME_RULE);
        Refusal.is(sent("PUT", "/api/termbases/" + "x".repeat(100)), 400, "'termbase': " + NAME_RULE);
        assertEquals(200, sent("PUT", "/api/memories/" + "x".repeat(99)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, memories",
        "PATCH, memories/main",
        "POST, memories/main",
        "GET, suggestions",
        "PUT, terms",
        "DELETE, jobs",
    })
    void otherMethodsAreRefused(String method, String path) {
        Refusal.is(sent(method, "/api/" + path), 405, "This address does not take this method.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memories", "terms?q=a", "jobs", "termbases/starter/concepts/1"})
    void answerInAnotherMediaTypeIsRefused(String path) {
        Refusal.is(given().accept("text/html").get("/api/" + path), 406, "Use application/json.");
    }

    /** The HTTP server refuses these before any of our code is asked, so in words of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%e"})
    void brokenPercentSignIsRefused(String name) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET /api/memories/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.formatted(name).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElse(""));
            assertTrue(answer.endsWith("\r\n\r\nBad Request"), answer);
        }
    }
}
