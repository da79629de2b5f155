package org.hangyeol.check.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Searches for what is not from one mould in a memory. */
@QuarkusTest
class ConsistencyResourceTest {
    private String memory;
    private String termbase;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
        termbase = Api.newTermbase();
    }

    private int saved(String ko, String en, String... more) {
        Map<String, Object> unit = new HashMap<>(Map.of("ko", ko, "en", en));
        for (int i = 0; i < more.length; i += 2) {
            unit.put(more[i], more[i + 1]);
        }
        return Api.post(memory + "/units", unit).extract().path("id");
    }

    private int concept(String domain, Map<?, ?>... terms) {
        return Api.post(termbase + "/concepts", Map.of("domain", domain, "terms", List.of(terms)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> term(String language, String text, String status) {
        return Map.of("language", language, "text", text, "status", status);
    }

    private String searched(Map<String, ?> more) {
        Map<String, Object> wanted = new HashMap<>(more);
        wanted.putIfAbsent("memories", List.of(Api.name(memory)));
        wanted.put("termbases", List.of(Api.name(termbase)));
        int id = Api.post("consistency", wanted)
                .statusCode(202)
                .header("Location", containsString("/api/consistency/"))
                .extract()
                .path("id");
        String path = "consistency/" + id;
        long deadline = System.nanoTime() + 60_000_000_000L;
        JsonPath report = Api.get(path).extract().jsonPath();
        while (report.get("finishedAt") == null) {
            assertTrue(System.nanoTime() < deadline, "the search has not ended");
            report = Api.get(path).extract().jsonPath();
        }
        assertEquals("DONE", report.getString("state"));
        return path;
    }

    private JsonPath found(String path, Inconsistency.Kind kind) {
        return Api.get(path + "/inconsistencies?kind=" + kind)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void sameKoreanWithSeveralEnglishTranslationsIsTold() {
        saved("로동신문이 보도했다.", "Rodong Sinmun reported.", "outlet", "Daily NK", "changedAt", "2019-03-01T00:00:00Z");
        saved("노동 신문이 보도했다.", "The Labor Newspaper reported.", "outlet", "RFA", "changedAt", "2021-05-01T00:00:00Z");
        saved("노동신문이 보도했다.", "rodong sinmun reported", "outlet", "RFA", "changedAt", "2020-01-01T00:00:00Z");
        saved("다른 문장이다.", "Another sentence.");
        JsonPath found = found(searched(Map.of()), Inconsistency.Kind.KOREAN_VARIES);
        assertEquals(1, found.getInt("total"));
        assertEquals("로동신문이 보도했다.", found.getString("items[0].text"));
        assertEquals(
                List.of("Rodong Sinmun reported.", "The Labor Newspaper reported."),
                found.getList("items[0].renderings.text"));
        assertEquals(List.of(2, 1), found.getList("items[0].renderings.count"));
        assertEquals("2019-03-01", found.getString("items[0].renderings[0].first"));
        assertEquals("2020-01-01", found.getString("items[0].renderings[0].last"));
        assertEquals(List.of("Daily NK", "RFA"), found.getList("items[0].renderings[0].outlets"));
        assertEquals(Api.name(memory), found.getString("items[0].renderings[0].units[0].memory"));
    }

    @Test
    void sameEnglishOfSeveralKoreanSegmentsIsTold() {
        saved("경찰이 왔다.", "The police came.");
        saved("안전원이 왔다.", "the police came");
        saved("경찰이 갔다.", "The police left.");
        String path = searched(Map.of("kinds", List.of("ENGLISH_VARIES")));
        JsonPath found = found(path, Inconsistency.Kind.ENGLISH_VARIES);
        assertEquals(List.of(List.of("경찰이 왔다.", "안전원이 왔다.")), found.getList("items.renderings.text"));
        Api.get(path).body("found.KOREAN_VARIES", equalTo(0)).body("found.ENGLISH_VARIES", equalTo(1));
    }

    @Test
    void unitsThatUseATermAgainstItsStatusOrTimeAreTold() {
        concept(
                "police",
                Map.of("language", "ko", "text", "안전성"),
                Map.of("language", "en", "text", "Ministry of Safety", "validity", "2010/"),
                Map.of("language", "en", "text", "Safety Agency", "validity", "1990/2009"),
                term("en", "Security Circus", "FORBIDDEN"));
        saved("안전성이 밝혔다.", "The Safety Agency said so.", "changedAt", "2005-01-01T00:00:00Z");
        int late = saved("안전성에 갔다.", "He went to the Safety Agency.", "changedAt", "2015-01-01T00:00:00Z");
        int forbidden = saved("안전성에서 왔다.", "He came from the Security Circus.", "changedAt", "2015-01-01T00:00:00Z");
        JsonPath found = found(searched(Map.of()), Inconsistency.Kind.TERM_STATUS);
        assertEquals(2, found.getInt("total"));
        assertEquals("term.superseded", found.getString("items[0].code"));
        assertEquals(late, found.getInt("items[0].renderings[0].units[0].unit"));
        assertEquals("term.forbidden", found.getString("items[1].code"));
        assertEquals(forbidden, found.getInt("items[1].renderings[0].units[0].unit"));
        assertEquals(17, found.getInt("items[1].target.start"));
        assertEquals(32, found.getInt("items[1].target.end"));
        assertEquals("Ministry of Safety", found.getString("items[1].suggestion"));
    }

    @Test
    void everyRenderingOfAConceptIsCounted() {
        int concept = concept(
                "police",
                term("ko", "안전성", "PREFERRED"),
                term("en", "Ministry of Safety", "PREFERRED"),
                term("en", "Safety Ministry", "ADMITTED"));
        saved("안전성이 밝혔다.", "The Ministry of Safety said so.");
        saved("안전성에 갔다.", "He went to the Ministry of Safety.");
        saved("안전성이 왔다.", "The Safety Ministry came.", "outlet", "RFA");
        saved("안전성은 없다.", "There is none.");
        saved("안전성이다.", "That is the Ministry of Safety.", "source", "en");
        JsonPath found = found(searched(Map.of("kinds", List.of("RENDERINGS"))), Inconsistency.Kind.RENDERINGS);
        assertEquals(1, found.getInt("total"));
        assertEquals(concept, found.getInt("items[0].concept"));
        assertEquals("안전성", found.getString("items[0].text"));
        assertEquals("Ministry of Safety", found.getString("items[0].renderings[0].text"));
        assertEquals(List.of(3, 1, 1), found.getList("items[0].renderings.count"));
        assertEquals(
                List.of("RFA"), found.getList("items[0].renderings.find { it.text == 'Safety Ministry' }.outlets"));
        assertEquals(1, found.getInt("items[0].renderings.find { it.text == null }.count"));
    }

    @Test
    void nearlyIdenticalSourcesWithDifferentTranslationsAreTold() {
        saved(
                "국경경비대는 두만강 류역에서 야간 순찰을 강화하였다고 소식통이 전했다.",
                "The border guard stepped up its night patrols along the Tumen River, a source said.");
        saved("국경경비대는 압록강 류역에서 야간 순찰을 강화하였다고 소식통이 전했다.", "According to an informant, more troops were seen.");
        saved(
                "국경경비대는 대동강 류역에서 야간 순찰을 강화하였다고 소식통이 전했다.",
                "The border guard stepped up its night patrols along the Taedong River, a source said.");
        JsonPath found = found(
                searched(Map.of("kinds", List.of("NEARLY_IDENTICAL"), "similarity", 85)),
                Inconsistency.Kind.NEARLY_IDENTICAL);
        assertEquals(2, found.getInt("total"));
        assertTrue(found.getInt("items[0].percent") >= 85);
        assertEquals(2, found.getList("items[0].renderings").size());
        assertEquals(
                "According to an informant, more troops were seen.", found.getString("items[0].renderings[1].text"));
        assertTrue(found.getString("items[0].renderings[0].source").contains("두만강"));
    }

    @Test
    void datesAndDomainNarrowTheSearch() {
        concept("police", term("ko", "안전성", "PREFERRED"), term("en", "Ministry of Safety", "PREFERRED"));
        concept("media", term("ko", "중앙방송", "PREFERRED"), term("en", "Central Broadcasting", "PREFERRED"));
        saved("안전성이 왔다.", "The Ministry of Safety came.", "changedAt", "2015-01-01T00:00:00Z");
        saved("안전성이 왔다.", "It came.", "changedAt", "2016-12-31T23:59:59Z");
        saved("안전성이 왔다.", "They came.", "changedAt", "2017-01-01T00:00:00Z");
        saved("중앙방송이 왔다.", "Central Broadcasting came.", "changedAt", "2015-01-01T00:00:00Z");
        saved("중앙방송이 왔다.", "Came it.", "changedAt", "2015-01-01T00:00:00Z");
        saved("말이 왔다.", "A horse came.", "changedAt", "2015-01-01T00:00:00Z");
        saved("말이 왔다.", "Words came.", "changedAt", "2015-01-01T00:00:00Z");
        JsonPath all = found(searched(Map.of()), Inconsistency.Kind.KOREAN_VARIES);
        assertEquals(3, all.getInt("total"));
        String path = searched(Map.of("from", "2015-01-01", "to", "2016-12-31", "domain", "Police"));
        JsonPath some = found(path, Inconsistency.Kind.KOREAN_VARIES);
        assertEquals(List.of("안전성이 왔다."), some.getList("items.text"));
        assertEquals(2, some.getList("items[0].renderings").size());
        assertEquals(List.of("안전성"), found(path, Inconsistency.Kind.RENDERINGS).getList("items.text"));
    }

    @Test
    void tableHasARowForEachRendering() {
        saved("말이 \"왔다\".", "=cmd, he \"said\"\nso");
        saved("말이 왔다.", "A horse came.", "outlet", "데일리 NK");
        String path = searched(Map.of("kinds", List.of("KOREAN_VARIES")));
        String table = Api.get(path + "/inconsistencies.csv")
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", endsWith(".csv\""))
                .extract()
                .asString();
        List<String> lines = table.lines().toList();
        assertTrue(lines.get(0).startsWith("number,kind,text,concept"), table);
        assertTrue(table.contains(",\"말이 \"\"왔다\"\".\","), table);
        assertTrue(table.contains(",\"'=cmd, he \"\"said\"\"\nso\","), table);
        assertTrue(table.contains(",데일리 NK,"), table);
        assertTrue(table.endsWith("\n"), table);
        assertEquals(3, table.replace("\"\"said\"\"\nso", "said so").lines().count());
    }

    @Test
    void memoryWithoutFaultsGivesAnEmptyReport() {
        String path = searched(Map.of());
        Api.get(path).body("unitsTotal", equalTo(0)).body("found.values().sum()", equalTo(0));
        Api.get(searched(Map.of("memories", List.of()))).body("unitsTotal", equalTo(0));
        saved("말 하나.", "one word");
        Api.get(searched(Map.of())).body("unitsTotal", equalTo(1)).body("unitsRead", equalTo(1));
    }

    @Test
    void reportsAreListedCancelledAndDeleted() {
        String path = searched(Map.of());
        Api.get("consistency?size=1").body("items[0].id", equalTo(Integer.valueOf(path.substring(12))));
        Api.post(path + "/cancel", Map.of()).statusCode(200).body("state", equalTo("DONE"));
        Api.delete(path).statusCode(204);
        Api.get(path).statusCode(404);
        Api.get(path + "/inconsistencies").statusCode(404);
        Api.get(path + "/inconsistencies.csv").statusCode(404);
        Api.post(path + "/cancel", Map.of()).statusCode(404);
    }

    @Test
    void requestsThatCannotBeAreRefused() {
        Api.post("consistency", Map.of("memories", List.of("no such memory")))
                .statusCode(404)
                .body("detail", containsString("no such memory"));
        Api.post("consistency", Map.of("from", "2020-01-02", "to", "2020-01-01"))
                .statusCode(400)
                .body("errors[0].message", equalTo("'to' is before 'from'"));
        Api.post("consistency", Map.of("kinds", List.of("ALL"))).statusCode(400);
        Api.post("consistency", Map.of("similarity", 50)).statusCode(400);
        Api.get(searched(Map.of()) + "/inconsistencies?kind=ALL").statusCode(400);
    }
}
