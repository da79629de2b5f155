package org.hangyeol.cat.modernmt;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.connectors.mmt.MMTConnector;
import net.sf.okapi.connectors.mmt.Parameters;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The protocol of ModernMT, as Okapi's connector and Weblate use it. */
@QuarkusTest
class ModernMtTest {
    private static ValidatableResponse asked(String text, String source, String target) {
        return given().header("MMT-ApiKey", "none")
                .header("MMT-Platform", "Weblate")
                .queryParam("q", text)
                .queryParam("source", source)
                .queryParam("target", target)
                .get("/modernmt/translate")
                .then();
    }

    private static MMTConnector okapi(String source, String target) {
        MMTConnector connector = new MMTConnector();
        Parameters parameters = connector.getParameters();
        parameters.setUrl("http://localhost:" + RestAssured.port + "/modernmt");
        connector.setLanguages(LocaleId.fromBCP47(source), LocaleId.fromBCP47(target));
        connector.open();
        return connector;
    }

    @Test
    void okapiFindsATranslation() {
        Api.post("memories/main/units", Map.of("ko", "R&D 예산 < 10%, 계획 > 20%", "en", "R&D budget < 10%, plan > 20%"))
                .statusCode(201);
        MMTConnector connector = okapi("ko-KR", "en-US");
        assertEquals(1, connector.query("R&D 예산 < 10%, 계획 > 20%"));
        assertEquals("R&D budget < 10%, plan > 20%", connector.next().target.toText());
        connector.query("없는 글 qqxx zzyy");
        assertEquals("", connector.next().target.toText());
    }

    @Test
    void okapiIsToldOfAFailure() {
        MMTConnector connector = okapi("fr", "en");
        OkapiException failure = assertThrows(OkapiException.class, () -> connector.query("bonjour"));
        assertTrue(failure.getMessage().contains("Message: \"Unknown language: 'fr'."), failure.getMessage());
    }

    @Test
    void plainTextIsAnsweredInPlainText() {
        Api.post("memories/main/units", Map.of("ko", "연구 및 개발 < 생산 모임 😀", "en", "R&D < production meeting 😀"))
                .statusCode(201);
        asked("연구 및 개발 < 생산 모임 😀", "ko", "en")
                .statusCode(200)
                .body("status", equalTo(200))
                .body("data.translation", equalTo("R&D < production meeting 😀"));
        asked("R&D < production meeting 😀", "en-GB", "ko-KP").body("data.translation", equalTo("연구 및 개발 < 생산 모임 😀"));
    }

    @Test
    void languagesAreListed() {
        given().get("/modernmt/languages")
                .then()
                .statusCode(200)
                .body("data", equalTo(Map.of("ko", List.of("en"), "en", List.of("ko"))));
    }

    @Test
    void failureIsAnError() {
        asked("a", "ko", "ko")
                .statusCode(400)
                .body("status", equalTo(400))
                .body("error.type", equalTo("InvalidRequestException"))
                .body("error.message", startsWith("Unknown language: 'ko to ko'"));
        asked("", "ko", "en").statusCode(400).body("error.message", equalTo("Invalid 'q': must not be empty."));
    }
}
