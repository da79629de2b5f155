package org.hangyeol.exchange.xliff;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;

@QuarkusTest
class PretranslationTest {
    @Test
    void tryAll() {
        String memory = Api.newMemory();
        String termbase = Api.newTermbase();
        Api.post(
                        memory + "/units",
                        Map.of("ko", "국가보위성이 국경을 봉쇄했다.", "en", "The Ministry of State Security sealed the border."))
                .statusCode(201);
        Api.post(memory + "/units", Map.of("ko", "로농적위군이 야간행군을 시작했다.", "en", "The Guards began a night march."))
                .statusCode(201);
        Api.post(memory + "/units", Map.of("ko", "비는 오지 않았다.", "en", "There was no rain."))
                .statusCode(201);
        Api.importFile(termbase, "t.csv", "ko,en\n국가보위성,Ministry of State Security\n국경,border\n")
                .statusCode(200);
        for (String name : new String[] {
            "omegat.xlf",
            "segmented.sdlxliff",
            "memoq.mqxliff",
            "phrase.mxliff",
            "matecat.xlf",
            "plain.xlf",
            "modules.xlf"
        }) {
            System.out.println("=== " + name);
            System.out.println(given().contentType("application/octet-stream")
                    .queryParam("filename", name)
                    .queryParam("memory", Api.name(memory))
                    .queryParam("termbase", Api.name(termbase))
                    .queryParam("fill", 80)
                    .body(Api.goldenFile("xliff/" + name))
                    .post("/api/pretranslations")
                    .then()
                    .log()
                    .headers()
                    .extract()
                    .asString());
        }
    }
}
