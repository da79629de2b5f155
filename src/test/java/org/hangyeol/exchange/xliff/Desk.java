package org.hangyeol.exchange.xliff;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A memory and a termbase of its own for a test, and what it has pretranslated with them. */
final class Desk {
    static final String SEALED = "국가보위성이 국경을 봉쇄했다.";
    static final String MARCH = "로농적위군이 야간행군을 시작했다.";

    final String memory = Api.newMemory();
    final String termbase = Api.newTermbase();

    Desk save(String ko, String en) {
        return save(Map.of("ko", ko, "en", en));
    }

    Desk save(Map<String, ?> unit) {
        Api.post(memory + "/units", unit).statusCode(201);
        return this;
    }

    Desk terms(String rows) {
        Api.importFile(termbase, "terms.csv", "ko,en\n" + rows).statusCode(200);
        return this;
    }

    String name() {
        return Api.name(memory);
    }

    /** @param parameters names and values in turn */
    ValidatableResponse send(byte[] file, Object... parameters) {
        RequestSpecification request = given().contentType("application/octet-stream")
                .queryParam("filename", "기사 1.xlf")
                .queryParam("memory", name())
                .queryParam("termbase", Api.name(termbase));
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.body(file).post("/api/pretranslations").then();
    }

    /** The file as it comes back. */
    String pretranslated(String file, Object... parameters) {
        Response back = send(file.getBytes(StandardCharsets.UTF_8), parameters)
                .extract()
                .response();
        String text = new String(back.asByteArray(), StandardCharsets.UTF_8);
        assertEquals(200, back.statusCode(), text);
        return text;
    }

    static String golden(String name) {
        return new String(Api.goldenFile("xliff/" + name), StandardCharsets.UTF_8);
    }

    /** A file of XLIFF 1.2 from Korean to English with such a content of its body. */
    static String xliff12(String body) {
        return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a' datatype='x' "
                + "source-language='ko' target-language='en'><body>" + body + "</body></file></xliff>";
    }

    /** A file of XLIFF 2.0 from Korean to English with such a content of its file. */
    static String xliff2(String content) {
        return "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='ko' trgLang='en'>"
                + "<file id='f' original='a'>" + content + "</file></xliff>";
    }
}
