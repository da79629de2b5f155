package org.hangyeol.cat;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tools that cannot run here: what they send, written down after their own source, one file below {@code cat/} each. */
@QuarkusTest
class RecordedRequestsTest {
    @Test
    void virtaalPushesAFileAndFindsItsUnits() {
        RawRequest.Answer pushed = RawRequest.recorded("virtaal-push.http");
        assertEquals(200, pushed.status());
        assertEquals("added 2 units from /home/lee/dam.po", pushed.body());
        RawRequest.Answer found = RawRequest.recorded("virtaal-look-up.http");
        assertEquals("언제 / 발전소가\n완공되였다.", found.json().getString("[0].target"));
        assertEquals(100f, found.json().getFloat("[0].quality"));
        RawRequest.Answer amaGama = RawRequest.recorded("virtaal-amagama.http");
        assertEquals("Virtaal이 파일을 보낸다.", amaGama.json().getString("[0].target"));
    }

    @Test
    void weblateAsksForLanguagesAndUnits() {
        Map<String, List<String>> languages =
                RawRequest.recorded("weblate-languages.http").json().getMap("$");
        assertEquals(Map.of("sourceLanguages", List.of("ko", "en"), "targetLanguages", List.of("ko", "en")), languages);
        Api.post("memories/main/units", Map.of("ko", "글을 자른다 – 그리고 더", "en", "Weblate cuts a text – and more"))
                .statusCode(201);
        assertEquals(
                "글을 자른다 – 그리고 더",
                RawRequest.recorded("weblate-look-up.http").json().getString("[0].target"));
    }

    @Test
    void omegaTAsksForAMachineTranslation() {
        Api.post("memories/main/units", Map.of("ko", "문장 하나를 보여준다.", "en", "OmegaT asks & shows 한 문장."))
                .statusCode(201);
        assertEquals(
                "문장 하나를 보여준다.",
                RawRequest.recorded("omegat-apertium.http").json().getString("responseData.translatedText"));
        assertEquals(
                "문장 하나를 보여준다.",
                RawRequest.recorded("omegat-libretranslate.http").json().getString("translatedText"));
    }

    @Test
    void mateCatSavesChangesFindsAndDeletes() {
        RawRequest.Answer saved = RawRequest.recorded("matecat-set.http");
        assertEquals("OK", saved.json().getString("responseData"), saved.body());
        RawRequest.Answer changed = RawRequest.recorded("matecat-update.http");
        assertEquals(200, changed.json().getInt("responseStatus"), changed.body());
        RawRequest.Answer found = RawRequest.recorded("matecat-get.http");
        assertEquals(
                List.of("The dam burst and the <g id=\"1\">village</g> was flooded."),
                found.json().getList("matches.translation"));
        assertEquals(List.of(true), found.json().getList("matches.ICE"));
        RawRequest.Answer deleted = RawRequest.recorded("matecat-delete.http");
        assertEquals("NO ID FOUND", deleted.json().getString("responseDetails"));
    }

    @Test
    void translate5MakesFillsSearchesReadsAndDeletesAMemory() {
        RawRequest.Answer ping = RawRequest.recorded("translate5-ping.http");
        assertTrue(ping.body().contains("ERROR_MEM_NAME_EXISTS"), ping.body());
        assertEquals(
                "0.6.99", RawRequest.recorded("translate5-version.http").json().getString("Version"));
        RawRequest.Answer made = RawRequest.recorded("translate5-make.http");
        assertEquals(200, made.status(), made.body());
        assertEquals("t5_ID12-North-Korea", made.json().getString("name"));

        RawRequest.Answer saved = RawRequest.recorded("translate5-entry.http");
        assertEquals(200, saved.status(), saved.body());
        RawRequest.Answer found = RawRequest.recorded("translate5-fuzzysearch.http");
        assertEquals(
                List.of("<bx id=\"5\" rid=\"2\"/>Rodong Sinmun<ex id=\"6\" rid=\"2\"/> said the dam had burst."),
                found.json().getList("results.target"));
        assertEquals(List.of("Lee, Jun"), found.json().getList("results.author"));
        String stored = "<bx id=\"1\" rid=\"1\"/>Rodong Sinmun<ex id=\"2\" rid=\"1\"/> said the dam had burst.";
        for (String search : List.of("translate5-search.http", "translate5-concordancesearch.http")) {
            assertEquals(List.of(stored), RawRequest.recorded(search).json().getList("results.target"), search);
        }

        assertEquals(200, RawRequest.recorded("translate5-import.http").status());
        Api.importFile(Api.newMemory(), "next.tsv", "ko\ten\n가\ta\n"); // imports run one after another
        RawRequest.Answer status = RawRequest.recorded("translate5-status.http");
        assertEquals("open", status.json().getString("status"));
        assertEquals("available", status.json().getString("tmxImportStatus"), status.body());
        RawRequest.Answer file = RawRequest.recorded("translate5-download.http");
        assertTrue(file.body().contains("The flood submerged a village."), file.body());
        assertTrue(file.head().contains("NextInternalKey: "), file.head());
        assertEquals(200, RawRequest.recorded("translate5-delete.http").status());
        assertEquals(404, RawRequest.recorded("translate5-status.http").status());
    }

    @Test
    void swordfishSignsInStoresAndFinds() {
        assertEquals("none", swordfish("remote").getString("ticket"));
        assertTrue(swordfish("memories").getList("memories.id").contains("main"));
        swordfish("open");
        swordfish("store");
        swordfish("commit");
        JsonPath found = swordfish("search");
        // Swordfish looks up the text without its tags, so a segment that was stored with tags is not the same.
        List<Integer> suggested = Api.post(
                        "suggestions", Map.of("source", "ko", "text", "칼치잡이 배 두 척이 돌아왔다.", "memories", List.of("main")))
                .extract()
                .path("segments[0].matches.score.percent");
        assertEquals(1, suggested.size());
        assertEquals(suggested, found.getList("matches.similarity"));
        String target = found.getString("matches[0].target");
        assertEquals(List.of("<b>", "</b>"), XmlPath.from(target).getList("tuv.seg.ph"));
        JsonPath document = swordfish("batch");
        assertEquals(List.of("4", "5"), document.getList("matches.segment"));
        assertEquals(target, document.getString("matches[0].matches[0].target"));
        assertEquals(1, swordfish("concordance").getList("tus").size());
        swordfish("close");
    }

    private static JsonPath swordfish(String request) {
        RawRequest.Answer answer = RawRequest.recorded("swordfish-" + request + ".http");
        assertEquals(200, answer.status());
        assertEquals("OK", answer.json().getString("status"), answer.body());
        return answer.json();
    }
}
