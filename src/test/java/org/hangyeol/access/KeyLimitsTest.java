package org.hangyeol.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a key with limits sees of memories and termbases that are not its own: nothing, by whatever way it asks. */
@QuarkusTest
class KeyLimitsTest {
    private static final String OURS = "당 창건일을 맞아 우리 기념우표가 나왔다.";
    private static final String THEIRS = "당 창건일을 맞아 남의 기념우표가 나왔다.";

    @Inject
    Keys keys;

    private String own;
    private String other;
    private String ownTerms;
    private String otherTerms;
    private String key;
    private long otherUnit;

    @BeforeEach
    void setUp() {
        own = Api.newMemory();
        other = Api.newMemory();
        ownTerms = Api.newTermbase();
        otherTerms = Api.newTermbase();
        Api.post(own + "/units", Map.of("ko", OURS, "en", "Our stamp came out."))
                .statusCode(201);
        otherUnit = Api.post(other + "/units", Map.of("ko", THEIRS, "en", "Their stamp came out."))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        addConcept(ownTerms, "우리기념우표", "our stamp");
        addConcept(otherTerms, "남의기념우표", "their stamp");
        key = keys.limitedTo(Role.TERMINOLOGIST, Set.of(Api.name(own)), Set.of(Api.name(ownTerms)));
    }

    private static void addConcept(String termbase, String ko, String en) {
        Api.post(
                        termbase + "/concepts",
                        Map.of(
                                "terms",
                                List.of(Map.of("language", "ko", "text", ko), Map.of("language", "en", "text", en))))
                .statusCode(201);
    }

    private ValidatableResponse get(String path) {
        return Keys.with(key).get("/api/" + path).then();
    }

    private ValidatableResponse post(String path, Object body) {
        return Keys.with(key).body(body).post("/api/" + path).then();
    }

    @Test
    void listsHoldItsOwnOnly() {
        get("memories").body("items.name", contains(Api.name(own))).body("total", equalTo(1));
        get("termbases").body("items.name", contains(Api.name(ownTerms))).body("total", equalTo(1));
    }

    @Test
    void whereNoMemoryIsNamedItsOwnAreMeant() {
        post("suggestions", Map.of("text", THEIRS, "source", "ko", "threshold", 50))
                .statusCode(200)
                .body("segments[0].matches.source", contains(OURS))
                .body("segments[0].terms", empty());
        get("concordance?q=기념우표").body("items.unit.ko", contains(OURS));
        get("terms?q=남의기념우표").body("", empty());
        get("terms?q=우리기념우표").body("", hasSize(1));
    }

    @Test
    void othersAreRefusedByName() {
        String name = Api.name(other);
        post("suggestions", Map.of("text", THEIRS, "source", "ko", "memories", List.of(name)))
                .statusCode(403)
                .body("detail", containsString("'" + name + "'"));
        post("suggestions", Map.of("text", THEIRS, "source", "ko", "termbases", List.of(Api.name(otherTerms))))
                .statusCode(403);
        get("concordance?q=기념우표&memory=" + name).statusCode(403);
        get("terms?q=기념우표&termbase=" + Api.name(otherTerms)).statusCode(403);
        post(
                        "checks",
                        Map.of(
                                "source", Map.of("language", "ko", "text", THEIRS),
                                "target", Map.of("language", "en", "text", "A stamp."),
                                "termbases", List.of(Api.name(otherTerms))))
                .statusCode(403);
        post("consistency", Map.of("memories", List.of(name))).statusCode(403);
        get(other + "/units").statusCode(403);
        get(other + "/units/" + otherUnit).statusCode(403);
        post(other + "/units", Map.of("ko", "가", "en", "a")).statusCode(403);
        post(
                        otherTerms + "/proposals",
                        Map.of("concept", Map.of("terms", List.of(Map.of("language", "ko", "text", "가")))))
                .statusCode(403);
    }

    /** A name in decomposed letters is the same name. */
    @Test
    void limitsAreComposed() {
        Api.put("memories/한결 limits", Map.of()).statusCode(200);
        String decomposed = "\u1112\u1161\u11ab\u1100\u1167\u11af limits";
        String limited = keys.limitedTo(Role.READER, Set.of(decomposed), null);
        Keys.with(limited).get("/api/memories/한결 limits").then().statusCode(200);
        Keys.with(limited).get("/api/memories/" + decomposed).then().statusCode(200);
    }

    @Test
    void unitsOfOthersCannotBeReachedThroughItsOwn() {
        get(own + "/units/" + otherUnit).statusCode(404);
        Keys.with(key).delete("/api/" + own + "/units/" + otherUnit).then().statusCode(404);
        get(own + "/units/" + otherUnit + "/history").statusCode(404);
    }

    @Test
    void checksUseItsOwnTermsOnly() {
        Map<String, Object> pair = Map.of(
                "source", Map.of("language", "ko", "text", "남의기념우표가 나왔다."),
                "target", Map.of("language", "en", "text", "A seal came out."));
        Api.post("checks", pair).body("findings.code", hasItem("term.missing"));
        post("checks", pair).statusCode(200).body("findings.code", not(hasItem("term.missing")));
    }

    @Test
    void importsOfOthersAreHidden() {
        long theirs = job(other);
        long ours = job(own);
        get("jobs/" + theirs).statusCode(404);
        get("jobs/" + ours).statusCode(200);
        get("jobs?size=1000")
                .body("items.target", everyItem(equalTo(Api.name(own))))
                .body("total", equalTo(1));
    }

    private static long job(String memory) {
        return Api.importFile(memory, "a.tsv", "ko\ten\n가\ta\n")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("job");
    }

    @Test
    void correctionsOfOthersAreHidden() {
        long theirs = correction(other);
        long ours = correction(own);
        get("corrections/" + theirs).statusCode(404);
        get("corrections/" + theirs + "/units").statusCode(404);
        post("corrections/" + theirs + "/undo", Map.of()).statusCode(404);
        get("corrections?size=1000").body("items.id", contains((int) ours));
        get("corrections/" + ours + "/units").body("total", equalTo(1));
        post("corrections/" + ours + "/undo", Map.of()).statusCode(201);
        Keys.with(key).body(correctionOf(other)).post("/api/corrections").then().statusCode(403);
    }

    private static long correction(String memory) {
        return Api.post("corrections", correctionOf(memory))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static Map<String, Object> correctionOf(String memory) {
        JsonPath unit = Api.get(memory + "/units").extract().jsonPath();
        return Map.of(
                "units",
                List.of(Map.of(
                        "memory", Api.name(memory),
                        "unit", unit.getLong("items[0].id"),
                        "revision", unit.getLong("items[0].revision"),
                        "edits", List.of(Map.of("language", "en", "start", 0, "end", 0, "text", "A: ")))));
    }

    /** A search of its own looks into its own memories, and nobody else's search is its business. */
    @Test
    void searchesOfOthersAreHidden() {
        long theirs = Api.post("consistency", Map.of("memories", List.of(Api.name(other))))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        JsonPath ours = post("consistency", Map.of()).statusCode(202).extract().jsonPath();
        assertEquals(List.of(Api.name(own)), ours.getList("wanted.memories"));
        assertEquals(List.of(Api.name(ownTerms)), ours.getList("wanted.termbases"));
        get("consistency/" + theirs).statusCode(404);
        get("consistency/" + theirs + "/inconsistencies").statusCode(404);
        get("consistency/" + theirs + "/inconsistencies.csv").statusCode(404);
        post("consistency/" + theirs + "/cancel", "").statusCode(404);
        get("consistency").body("items.id", contains(ours.getInt("id")));
        get("consistency/" + ours.getInt("id")).statusCode(200);
        narrow();
        get("consistency/" + ours.getInt("id")).statusCode(404);
        get("consistency").body("items", empty());
    }

    /** Leaves the key nothing. */
    private void narrow() {
        String name = get("caller").extract().path("name");
        int id = Api.get("keys?size=1000").extract().path("items.find { it.name == '%s' }.id".formatted(name));
        Api.put("keys/" + id, Map.of("name", name, "role", "reader", "memories", List.of(), "termbases", List.of()))
                .statusCode(200);
    }

    @Test
    void aKeyForNothingFindsNothing() {
        String useless = Api.post(
                        "keys",
                        Map.of(
                                "name",
                                "useless " + System.nanoTime(),
                                "role",
                                "translator",
                                "memories",
                                List.of(),
                                "termbases",
                                List.of()))
                .statusCode(201)
                .extract()
                .path("key");
        Keys.with(useless).get("/api/memories").then().statusCode(200).body("items", empty());
        Keys.with(useless)
                .body(Map.of("text", OURS, "source", "ko"))
                .post("/api/suggestions")
                .then()
                .statusCode(200)
                .body("segments[0].matches", empty());
        Keys.with(useless).get("/api/memories/main").then().statusCode(403).body("detail", containsString("none"));
    }
}
