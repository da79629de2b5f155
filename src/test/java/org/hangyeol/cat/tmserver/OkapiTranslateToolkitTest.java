package org.hangyeol.cat.tmserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.query.QueryResult;
import net.sf.okapi.connectors.translatetoolkit.TranslateToolkitTMConnector;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The connector of Okapi, as it is, with our address. */
@QuarkusTest
class OkapiTranslateToolkitTest {
    private static TranslateToolkitTMConnector connector(String path, String source, String target) {
        TranslateToolkitTMConnector connector = new TranslateToolkitTMConnector();
        connector.getParameters().setUrl("http://localhost:" + RestAssured.port + path);
        connector.setLanguages(LocaleId.fromBCP47(source), LocaleId.fromBCP47(target));
        connector.open();
        return connector;
    }

    private static List<String> answers(TranslateToolkitTMConnector connector, String text) {
        connector.query(text);
        List<String> answers = new ArrayList<>();
        while (connector.hasNext()) {
            QueryResult result = connector.next();
            if (result != null) {
                answers.add(result.getFuzzyScore() + " " + result.target.toText());
            }
        }
        return answers;
    }

    @Test
    void itFindsExactAndFuzzyMatches() {
        Api.post("memories/main/units", Map.of("ko", "발전소/언제 공사\n둘째 줄", "en", "Dam construction\nsecond line"))
                .statusCode(201);
        TranslateToolkitTMConnector korean = connector("/tmserver", "ko-KR", "en");
        assertEquals(List.of("100 Dam construction\nsecond line"), answers(korean, "발전소/언제 공사\n둘째 줄"));
        int percent = Api.post("suggestions", Map.of("source", "ko", "segments", List.of("발전소/언제 공사\n셋째 줄")))
                .extract()
                .path("segments[0].matches[0].score.percent");
        assertEquals(List.of(percent + " Dam construction\nsecond line"), answers(korean, "발전소/언제 공사\n셋째 줄"));
        assertEquals(List.of(), answers(korean, "전혀 다른 것 qqzz"));
        assertEquals(
                List.of("100 발전소/언제 공사\n둘째 줄"),
                answers(connector("/api/v1/", "en-US", "ko-KP"), "Dam construction\nsecond line"));
    }

    @Test
    void failureIsNoEmptyAnswer() {
        TranslateToolkitTMConnector french = connector("/tmserver", "fr", "en");
        assertThrows(OkapiException.class, () -> french.query("bonjour"));
    }
}
