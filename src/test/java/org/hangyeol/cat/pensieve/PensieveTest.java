package org.hangyeol.cat.pensieve;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.connectors.pensieve.Parameters;
import net.sf.okapi.connectors.pensieve.PensieveTMConnector;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The connector of Okapi for the server of Pensieve, as it is, with our address. */
@QuarkusTest
class PensieveTest {
    private static PensieveTMConnector connector(String host, String source, String target) {
        PensieveTMConnector connector = new PensieveTMConnector();
        Parameters parameters = (Parameters) connector.getParameters();
        parameters.setUseServer(true);
        parameters.setHost(host);
        connector.open();
        connector.setLanguages(LocaleId.fromBCP47(source), LocaleId.fromBCP47(target));
        return connector;
    }

    private static String server() {
        return "http://localhost:" + RestAssured.port + "/pensieve";
    }

    @Test
    void connectorFindsExactAndFuzzyMatches() {
        Api.post(
                        "memories/main/units",
                        Map.of("ko", "수산사업소가 물고기를\n많이 잡았다.", "en", "The fishery station had a big + catch."))
                .statusCode(201);
        PensieveTMConnector korean = connector(server() + "/", "ko-KR", "en");
        assertEquals(1, korean.query("수산사업소가 물고기를\n많이 잡았다."));
        QueryResult exact = korean.next();
        assertEquals(100, exact.getFuzzyScore());
        assertEquals("The fishery station had a big + catch.", exact.target.toText());
        int percent = Api.post(
                        "suggestions",
                        Map.of("source", "en", "segments", List.of("The fishery station had a + catch.")))
                .extract()
                .path("segments[0].matches[0].score.percent");
        PensieveTMConnector english = connector(server(), "en-US", "ko-KP");
        english.query("The fishery station had a + catch.");
        assertEquals(percent, english.next().getFuzzyScore());
        assertEquals(0, korean.query("없는 글 qqxx zzyy"));
    }

    @Test
    void failureIsNoEmptyAnswer() {
        assertThrows(OkapiException.class, () -> connector(server(), "fr", "en").query("bonjour"));
        given().get("/pensieve/search/fr/en/?q=a")
                .then()
                .statusCode(400)
                .contentType("text/plain")
                .body(equalTo("Unknown language: 'fr'. Use ko (ko-KR, ko-KP, kor) or en (en-US, eng)."));
        given().get("/pensieve/search/ko/en/").then().statusCode(400).body(equalTo("Invalid 'q': must not be empty."));
    }
}
