package org.hangyeol.memory;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Many units changed as one, and that undone as one. */
@QuarkusTest
class CorrectionTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private int saved(String ko, String en) {
        return Api.post(memory + "/units", Map.of("ko", ko, "en", en)).extract().path("id");
    }

    private Map<String, Object> correction(int unit, Map<?, ?>... edits) {
        return Map.of(
                "memory", Api.name(memory),
                "unit", unit,
                "revision", unit(unit).extract().<Integer>path("revision"),
                "edits", List.of(edits));
    }

    private static Map<String, Object> edit(String language, int start, int end, String text) {
        return Map.of("language", language, "start", start, "end", end, "text", text);
    }

    private ValidatableResponse correct(Map<?, ?>... corrections) {
        return Api.post(
                "corrections",
                Map.of("units", List.of(corrections), "author", "park", "reason", "the name is settled"));
    }

    private ValidatableResponse unit(int id) {
        return Api.get(memory + "/units/" + id);
    }

    @Test
    void unitsAreChangedAsOneAndFoundAsTheyAreNow() {
        int one = saved("안전성이 밝혔다.", "The Safety Agency said so.");
        int two = saved("안전성에 갔다.", "He went to the Safety Agency, the Safety Agency!");
        int correction = correct(
                        correction(one, edit("en", 4, 17, "Ministry")),
                        correction(
                                two,
                                edit("en", 34, 47, "ministry"),
                                edit("en", 15, 28, "Ministry"),
                                edit("ko", 5, 6, "왔")))
                .statusCode(201)
                .header("Location", containsString("/api/corrections/"))
                .body("units", equalTo(2))
                .body("author", equalTo("park"))
                .extract()
                .path("id");
        unit(one).body("en", equalTo("The Ministry said so.")).body("changedBy", equalTo("park"));
        unit(two).body("en", equalTo("He went to the Ministry, the ministry!")).body("ko", equalTo("안전성에 왔다."));
        assertEquals(
                unit(one).extract().<Integer>path("revision"),
                unit(two).extract().<Integer>path("revision"));
        assertEquals(List.of("안전성에 왔다."), Api.foundIn(memory, "안전성에 왔다.").subList(0, 1));
        Api.get("corrections/" + correction + "/units")
                .body("total", equalTo(2))
                .body("items[0].enBefore", equalTo("The Safety Agency said so."))
                .body("items[0].now.en", equalTo("The Ministry said so."));
        Api.get(memory + "/units/" + one + "/history").body("en", equalTo(List.of("The Safety Agency said so.")));
        Api.get("corrections?size=1").body("items[0].id", equalTo(correction));
    }

    @Test
    void undoneCorrectionCanBeHadBack() {
        int one = saved("말 🙂 하나.", "word 🙂 one");
        int two = saved("말 둘.", "word two");
        int made = correct(correction(one, edit("en", 8, 11, "ONE")), correction(two, edit("en", 5, 8, "TWO")))
                .extract()
                .path("id");
        int undoing = Api.post("corrections/" + made + "/undo", Map.of("author", "kim"))
                .statusCode(201)
                .body("units", equalTo(2))
                .body("undoes", equalTo(made))
                .extract()
                .path("id");
        unit(one).body("en", equalTo("word 🙂 one")).body("changedBy", equalTo("kim"));
        unit(two).body("en", equalTo("word two"));
        Api.get("corrections/" + made).body("undoneBy", equalTo(undoing));
        Api.post("corrections/" + made + "/undo", Map.of())
                .statusCode(409)
                .body("detail", containsString("undone by correction '" + undoing + "'"));
        Api.post("corrections/" + undoing + "/undo", Map.of()).statusCode(201);
        unit(one).body("en", equalTo("word 🙂 ONE"));
    }

    @Test
    void unitThatSomebodyChangedStopsTheWhole() {
        int one = saved("말 하나.", "word one");
        int two = saved("말 둘.", "word two");
        Map<String, Object> first = correction(one, edit("en", 5, 8, "ONE"));
        Map<String, Object> second = correction(two, edit("en", 5, 8, "TWO"));
        Api.put(memory + "/units/" + two, Map.of("ko", "말 둘.", "en", "word of kim"));
        correct(first, second)
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("units[1]"))
                .body("errors[0].message", containsString("Look at it again"));
        unit(one).body("en", equalTo("word one"));
        Api.delete(memory + "/units/" + one);
        correct(first).statusCode(409).body("errors[0].message", containsString("is gone"));
    }

    @Test
    void unitChangedSinceIsNotUndoneUnlessOneSaysSo() {
        int one = saved("말 하나.", "word one");
        int two = saved("말 둘.", "word two");
        int made = correct(correction(one, edit("en", 5, 8, "ONE")), correction(two, edit("en", 5, 8, "TWO")))
                .extract()
                .path("id");
        Api.put(memory + "/units/" + two, Map.of("ko", "말 둘.", "en", "word of kim"));
        Api.post("corrections/" + made + "/undo", Map.of())
                .statusCode(409)
                .body("errors.field", equalTo(List.of("unit " + two)));
        unit(one).body("en", equalTo("word ONE"));
        Api.post("corrections/" + made + "/undo", Map.of("skipChanged", true))
                .statusCode(201)
                .body("units", equalTo(1));
        unit(one).body("en", equalTo("word one"));
        unit(two).body("en", equalTo("word of kim"));
    }

    @Test
    void pairThatIsAnotherUnitsAlreadyIsNotMadeTwice() {
        int wrong = saved("말이다.", "a wrod");
        int right = saved("말이다.", "a word");
        correct(correction(wrong, edit("en", 2, 6, "word")))
                .statusCode(409)
                .body("errors[0].message", containsString("the same as unit '" + right + "'"));
        int other = saved("말이다.", "a wodr");
        int made = correct(
                        correction(wrong, edit("en", 2, 6, "term")),
                        correction(right, edit("en", 2, 6, "word of honour")))
                .statusCode(201)
                .extract()
                .path("id");
        correct(correction(other, edit("en", 2, 6, "term"))).statusCode(409);
        Api.post("corrections/" + made + "/undo", Map.of()).statusCode(201);
    }

    @Test
    void inlineCodesStayWithTheirText() {
        int id = Api.post(
                        memory + "/units",
                        Map.of(
                                "ko", "안전성이 밝혔다.",
                                "en", "The Safety Agency said so.",
                                "enCodes",
                                        List.of(
                                                Map.of("offset", 0, "kind", "STANDALONE", "markup", "<a/>"),
                                                Map.of("offset", 4, "kind", "OPEN", "markup", "<b>"),
                                                Map.of("offset", 10, "kind", "STANDALONE", "markup", "<x/>"),
                                                Map.of("offset", 17, "kind", "CLOSE", "markup", "</b>"),
                                                Map.of("offset", 26, "kind", "STANDALONE", "markup", "<z/>"))))
                .extract()
                .path("id");
        correct(correction(id, edit("en", 4, 17, "Ministry"))).statusCode(201);
        unit(id).body("en", equalTo("The Ministry said so."))
                .body("enCodes.markup", equalTo(List.of("<a/>", "<b>", "<x/>", "</b>", "<z/>")))
                .body("enCodes.offset", equalTo(List.of(0, 4, 12, 12, 21)));
    }

    @Test
    void editsThatDoNotFitAreRefused() {
        int id = saved("말 🙂 하나.", "word one");
        correct(correction(id, edit("en", 5, 9, "x"))).statusCode(400).body("detail", containsString("5 to 9"));
        correct(correction(id, edit("en", 0, 4, "x"), edit("en", 3, 5, "y"))).statusCode(400);
        correct(correction(id, edit("en", 0, 8, " "))).statusCode(400);
        correct(correction(id, edit("ko", 2, 3, "")))
                .statusCode(400)
                .body("detail", containsString("half a character"));
        correct(correction(id, edit("ja", 0, 1, "x"))).statusCode(400);
        correct(correction(id, edit("en", -1, 1, "x"))).statusCode(400);
        correct().statusCode(400);
        correct(correction(id, edit("en", 0, 1, "W")), correction(id, edit("en", 1, 2, "O")))
                .statusCode(409)
                .body("errors[0].message", containsString("named twice"));
        unit(id).body("en", equalTo("word one")).body("ko", equalTo("말 🙂 하나."));
        Api.get("corrections/999999").statusCode(404);
        Api.post("corrections/999999/undo", Map.of()).statusCode(404);
        Api.get("corrections/999999/units").statusCode(404).body("detail", notNullValue());
    }
}
