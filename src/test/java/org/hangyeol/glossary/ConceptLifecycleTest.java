package org.hangyeol.glossary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Who may overwrite what, what a concept was, and how it becomes that again. */
@QuarkusTest
class ConceptLifecycleTest {
    private String termbase;
    private String concepts;

    @BeforeEach
    void makeTermbase() {
        termbase = Api.newTermbase();
        concepts = termbase + "/concepts";
    }

    static Map<String, Object> concept(String ko, String en, String author, String reason) {
        Map<String, Object> concept = new HashMap<>();
        concept.put("terms", List.of(Map.of("language", "ko", "text", ko), Map.of("language", "en", "text", en)));
        concept.put("author", author);
        concept.put("reason", reason);
        return concept;
    }

    private String added(String ko, String en) {
        return added(concepts, ko, en);
    }

    /** The address of a new concept, added by kim from the style sheet. */
    static String added(String concepts, String ko, String en) {
        return concepts
                + "/"
                + Api.post(concepts, concept(ko, en, "kim", "from the style sheet"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static ValidatableResponse putIf(String tag, String path, Object body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put("/api/" + path)
                .then();
    }

    private static String tag(String path) {
        return Api.get(path).statusCode(200).extract().header("ETag");
    }

    @Test
    void secondOfTwoTerminologistsIsToldInsteadOfOverwritingTheFirst() {
        String path = added("시험말", "first word");
        String read = tag(path);
        putIf(read, path, concept("시험말", "word of kim", "kim", null)).statusCode(200);
        putIf(read, path, concept("시험말", "word of lee", "lee", null))
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("by 'kim'"));
        Api.get(path).body("terms[1].text", equalTo("word of kim"));
        putIf("W/" + tag(path), path, concept("시험말", "word of lee", "lee", null))
                .statusCode(200);
        given().header("If-Match", read).delete("/api/" + path).then().statusCode(412);
        given().header("If-Match", tag(path)).delete("/api/" + path).then().statusCode(204);
    }

    @Test
    void changeWithoutKnowingWhatItReplacesIsRefused() {
        String path = added("시험말", "first word");
        given().contentType("application/json")
                .body(concept("시험말", "other", "lee", null))
                .put("/api/" + path)
                .then()
                .statusCode(428)
                .body("detail", containsString("If-Match"));
        given().delete("/api/" + path).then().statusCode(428);
        Api.get(path).statusCode(200).body("terms[1].text", equalTo("first word"));
    }

    @Test
    void unchangedConceptNeedNotBeSentAgain() {
        String path = added("시험말", "first word");
        given().header("If-None-Match", tag(path)).get("/api/" + path).then().statusCode(304);
        String before = tag(path);
        Api.put(path, concept("시험말", "second word", "lee", null));
        assertNotEquals(before, tag(path));
        given().header("If-None-Match", before).get("/api/" + path).then().statusCode(200);
    }

    @Test
    void whatWasReadCanBeSentBackWithAChange() {
        String path = added("시험말", "first word");
        Map<String, Object> read =
                new HashMap<>(Api.get(path).extract().jsonPath().getMap(""));
        read.put("definition", "a word for tests");
        putIf(tag(path), path, read)
                .statusCode(200)
                .body("definition", equalTo("a word for tests"))
                .body("id", equalTo(read.get("id")))
                .body("createdAt", equalTo(read.get("createdAt")))
                .body("terms", equalTo(read.get("terms")));
        read.put("definitoin", "a slip");
        putIf(tag(path), path, read).statusCode(400).body("detail", containsString("'definitoin'"));
    }

    @Test
    void undoneChangeIsKeptInTheHistoryAndRecognisedAtOnce() {
        String path = added("시험말", "first word");
        Api.put(path, concept("시험말", "wrong word", "lee", null));
        Api.post(path + "/restore", Map.of("author", "park", "reason", "lee was mistaken"))
                .statusCode(200)
                .body("terms[1].text", equalTo("first word"))
                .body("changedBy", equalTo("park"))
                .body("createdBy", equalTo("kim"))
                .header("ETag", notNullValue());
        Api.get(path + "/history")
                .body("items.reason[0]", equalTo("lee was mistaken"))
                .body("total", equalTo(3));
        Api.get("terms?q=wrong word&termbase={name}", Api.name(termbase)).body("", hasSize(0));
        Api.get("terms?q=first word&termbase={name}", Api.name(termbase)).body("", hasSize(1));
        Api.post(path + "/restore", Map.of()).body("terms[1].text", equalTo("wrong word"));
    }

    @Test
    void restoringHeedsWhatSomebodyElseWroteMeanwhile() {
        String path = added("시험말", "first word");
        String read = tag(path);
        Api.put(path, concept("시험말", "second word", "lee", null));
        given().contentType("application/json")
                .header("If-Match", read)
                .body("{}")
                .post("/api/" + path + "/restore")
                .then()
                .statusCode(412);
    }

    @Test
    void neverChangedConceptHasNothingToGoBackTo() {
        String path = added("시험말", "first word");
        Api.post(path + "/restore", Map.of()).statusCode(404).body("detail", containsString("never changed"));
        Api.post(path + "/restore", Map.of("revision", 1)).statusCode(404);
    }

    @Test
    void deletedConceptComesBackWithItsNumberAndWholeContent() {
        Map<String, Object> content = new HashMap<>(concept("시험말", "first word", "kim", null));
        content.put("code", "X1");
        content.put("domain", "testing");
        content.put("categories", List.of(Map.of("name", "termNote/register", "value", "🙂 formal")));
        content.put(
                "terms",
                List.of(
                        Map.of(
                                "language", "ko-KP",
                                "text", "시험말",
                                "validity", "1998/2000",
                                "examples", List.of(Map.of("text", "시험말을 쓴다.", "source", "KCNA"))),
                        Map.of("language", "en", "text", "first word", "stops", List.of("~s"))));
        JsonPath before = Api.post(concepts, content).extract().jsonPath();
        String path = concepts + "/" + before.getLong("id");
        Api.delete(path + "?author=lee&reason=a duplicate");
        Api.get(path).statusCode(404);
        Api.get(termbase + "/deleted-concepts")
                .body("total", equalTo(1))
                .body("items[0].concept.code", equalTo("X1"))
                .body("items[0].deletedBy", equalTo("lee"))
                .body("items[0].reason", equalTo("a duplicate"));
        JsonPath after = Api.post(path + "/restore", Map.of("author", "park"))
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String field : List.of("id", "code", "domain", "terms", "categories", "createdBy", "createdAt")) {
            assertEquals(before.<Object>get(field), after.get(field), field);
        }
        Api.get(termbase + "/deleted-concepts").body("total", equalTo(0));
        Api.get("terms?q=first word&termbase={name}", Api.name(termbase)).body("", hasSize(1));
        Api.delete(path).statusCode(204);
        Api.get(termbase + "/deleted-concepts").body("total", equalTo(1));
        Api.get(path + "/history").body("total", equalTo(2)).body("items.end.deleted", equalTo(List.of(true, true)));
    }

    @Test
    void deletedConceptDoesNotTakeBackACodeThatIsAnothersNow() {
        Map<String, Object> content = new HashMap<>(concept("시험말", "first word", "kim", null));
        content.put("code", "X1");
        String path = concepts + "/" + Api.post(concepts, content).extract().path("id");
        Api.delete(path);
        Api.post(concepts, content).statusCode(201);
        Api.post(path + "/restore", Map.of()).statusCode(409).body("detail", containsString("'X1'"));
        Api.get(path).statusCode(404);
    }

    @Test
    void exampleOfAUnitOutlivesTheUnit() {
        String memory = Api.newMemory();
        int unit = Api.post(memory + "/units", Map.of("ko", "시험말을 쓴다.", "en", "We use a test word."))
                .extract()
                .path("id");
        Map<String, Object> example = Map.of("memory", Api.name(memory), "unit", unit);
        String path = concepts
                + "/"
                + Api.post(
                                concepts,
                                Map.of(
                                        "terms",
                                        List.of(
                                                Map.of("language", "ko", "text", "시험말", "examples", List.of(example)),
                                                Map.of(
                                                        "language",
                                                        "en",
                                                        "text",
                                                        "test word",
                                                        "examples",
                                                        List.of(example)))))
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.delete(memory + "/units/" + unit).statusCode(204);
        Api.get(path)
                .body("terms.examples.collect { it[0].text }", equalTo(List.of("시험말을 쓴다.", "We use a test word.")))
                .body("terms[0].examples[0].unit", equalTo(unit));
        Api.post(
                        concepts,
                        Map.of("terms", List.of(Map.of("language", "ko", "text", "말", "examples", List.of(example)))))
                .statusCode(404)
                .body("detail", containsString("Unknown unit"));
        Api.post(
                        concepts,
                        Map.of(
                                "terms",
                                List.of(Map.of(
                                        "language", "ko", "text", "말", "examples", List.of(Map.of("source", "KCNA"))))))
                .statusCode(400)
                .body("errors[0].message", containsString("give an example a text"));
    }

    @Test
    void conceptsThatShareANameAreToldAndNotRefused() {
        String first = added("로동신문", "Rodong Sinmun");
        Api.post(
                        concepts,
                        Map.of(
                                "terms",
                                List.of(
                                        Map.of("language", "ko", "text", "노동 신문"),
                                        Map.of("language", "en", "text", "MSS", "kind", "ABBREVIATION"))))
                .statusCode(201)
                .body("similar", hasSize(1))
                .body("similar[0].concept", equalTo(Integer.valueOf(first.substring(first.lastIndexOf('/') + 1))))
                .body("similar[0].reason", equalTo("SAME_TERM"))
                .body("similar[0].text", equalTo("노동 신문"))
                .body("similar[0].theirs", equalTo("로동신문"));
        Api.post(
                        concepts,
                        Map.of(
                                "terms",
                                List.of(
                                        Map.of("language", "ko", "text", "다른말"),
                                        Map.of("language", "en", "text", "MSS", "kind", "ABBREVIATION"),
                                        Map.of("language", "en", "text", "Rodong Sinmun", "status", "FORBIDDEN"))))
                .body("similar.reason", equalTo(List.of("SAME_ABBREVIATION")));
        Api.get(first + "/similar").body("theirs", equalTo(List.of("노동 신문")));
        Api.get(concepts + "/similar?size=2")
                .body("total", equalTo(3))
                .body("items.concept.collect { it.terms[0].text }", equalTo(List.of("로동신문", "노동 신문")))
                .body("items[1].similar.reason", equalTo(List.of("SAME_TERM", "SAME_ABBREVIATION")));
        Api.put(first, concept("전혀다른말", "quite another", "kim", null)).body("similar", hasSize(0));
        Api.get(first).body("similar", nullValue());
    }
}
