package org.hangyeol.memory;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A unit that is changed or deleted keeps what it was. */
@QuarkusTest
class UnitHistoryTest {
    /** "Rice prices rose at the market." */
    private static final String KO = "장마당에서 쌀값이 올랐다.";

    private String memory;
    private String unit;

    @BeforeEach
    void saveUnit() {
        memory = Api.newMemory();
        int id = Api.post(
                        memory + "/units",
                        Map.of(
                                "ko", KO,
                                "en", "Rice prices rose.",
                                "note", "short",
                                "author", "first",
                                "document", "a",
                                "outlet", "paper",
                                "position", 2))
                .statusCode(201)
                .extract()
                .path("id");
        unit = memory + "/units/" + id;
    }

    @Test
    void unitThatWasNeverChangedHasNoHistory() {
        Api.get(unit + "/history").statusCode(200).body("", equalTo(List.of()));
    }

    @Test
    void changedUnitIsReplacedWholly() {
        Api.put(unit, Map.of("ko", KO, "en", "Rice prices rose at the market.", "author", "second"))
                .statusCode(200);
        Api.get(unit)
                .body("en", equalTo("Rice prices rose at the market."))
                .body("changedBy", equalTo("second"))
                .body("createdBy", equalTo("first"))
                .body("note", nullValue())
                .body("document", nullValue())
                .body("outlet", nullValue())
                .body("position", nullValue())
                .body("uses", equalTo(1));
    }

    @Test
    void changedUnitIsFoundAsItIsNow() {
        Api.put(unit, Map.of("ko", "밭에서 감자를 캤다.", "en", "They dug potatoes in the field."));
        assertEquals(List.of("밭에서 감자를 캤다."), Api.foundIn(memory, "밭에서 감자를 캤다."));
        assertEquals(List.of(), Api.foundIn(memory, KO));
    }

    @Test
    void historyTellsWhatAUnitWasNewestFirst() {
        long first = Api.get(unit).extract().jsonPath().getLong("revision");
        Api.put(unit, Map.of("ko", KO, "en", "second", "author", "second"));
        long second = Api.get(unit).extract().jsonPath().getLong("revision");
        Api.delete(unit + "?author=third").statusCode(204);

        JsonPath history = Api.get(unit + "/history").statusCode(200).extract().jsonPath();

        assertEquals(List.of("second", "Rice prices rose."), history.getList("en"));
        assertEquals(List.of("second", "first"), history.getList("changedBy"));
        assertEquals(List.of(true, false), history.getList("deleted"));
        assertEquals("short", history.getString("[1].note"));
        assertEquals("a", history.getString("[1].document"));
        assertEquals("paper", history.getString("[1].outlet"));
        assertEquals(2, history.getInt("[1].position"));
        assertEquals(List.of(second, first), history.getList("revision", Long.class));
        assertEquals(second, history.getLong("[1].endedByRevision"));
        assertTrue(history.getLong("[0].endedByRevision") > second);
    }

    @Test
    void deletedUnitIsGoneFromTheListAndTheLookUp() {
        assertEquals(List.of(KO), Api.foundIn(memory, KO));
        Api.delete(unit).statusCode(204);
        Api.get(unit).statusCode(404);
        Api.delete(unit).statusCode(404);
        Api.get(memory + "/units").body("total", equalTo(0));
        assertEquals(List.of(), Api.foundIn(memory, KO));
    }

    @Test
    void pairOfADeletedUnitCanBeSavedAgain() {
        Api.delete(unit);
        Api.post(memory + "/units", Map.of("ko", KO, "en", "Rice prices rose.")).statusCode(201);
        assertEquals(List.of(KO), Api.foundIn(memory, KO));
    }

    @Test
    void unitCannotBecomeAPairThatIsThere() {
        int other = Api.post(memory + "/units", Map.of("ko", KO, "en", "other"))
                .extract()
                .path("id");
        Api.put(unit, Map.of("ko", KO, "en", "other"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("The memory already holds this pair as unit '%d'. Change or delete that one instead."
                                .formatted(other)));
        Api.get(unit).body("en", equalTo("Rice prices rose."));
        Api.get(unit + "/history").body("", equalTo(List.of()));
    }

    @Test
    void unitCanBecomeAPairOfAnotherMemory() {
        Api.post(Api.newMemory() + "/units", Map.of("ko", KO, "en", "other"));
        Api.put(unit, Map.of("ko", KO, "en", "other")).statusCode(200);
    }

    @Test
    void unitCanBeSavedAsItIs() {
        Api.put(unit, Map.of("ko", KO, "en", "Rice prices rose.", "note", "long"))
                .statusCode(200);
        Api.get(unit).body("note", equalTo("long")).body("uses", equalTo(1));
    }

    @Test
    void unitThatNeverWasHasNoHistoryToAskFor() {
        Api.get(memory + "/units/999999999/history").statusCode(404);
    }
}
