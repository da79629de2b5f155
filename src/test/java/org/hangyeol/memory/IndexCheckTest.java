package org.hangyeol.memory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.segment.Language;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class IndexCheckTest {
    @Inject
    UnitIndexer indexer;

    @Inject
    PairFinder pairs;

    @Test
    void indexThatFollowedAgrees() {
        String memory = Api.newMemory();
        save(memory, "검열", "inspection");
        verify().body("agrees", equalTo(true))
                .body("differences", equalTo(0))
                .body("units", greaterThan(0))
                .body("indexes.ko.units", greaterThan(0))
                .body("examples", equalTo(List.of()));
    }

    @Test
    void everyDifferenceIsFound() {
        String memory = Api.newMemory();
        long missing = save(memory, "검열이 없다", "missing");
        long other = save(memory, "검열을 시작했다", "other");
        var korean = indexer.index(Language.KO);
        var english = indexer.index(Language.EN);
        var right = korean.moment().get(other);
        var wrong = english.moment().get(other);
        korean.update(List.of(wrong), List.of(missing));
        try {
            verify().body("agrees", equalTo(false))
                    .body("differences", equalTo(2))
                    .body("examples.findAll { it.unit == %d }.what".formatted(missing), hasItem("is not in the index"))
                    .body("examples.find { it.unit == %d }.what".formatted(other), containsString("검열을 시작했다"))
                    .body("examples.language", equalTo(List.of("ko", "ko")));
        } finally {
            korean.update(List.of(right), List.of());
            indexer.readAgain(() -> List.of(missing));
        }
        verify().body("agrees", equalTo(true));
    }

    @Test
    void segmentWithoutARowIsFound() {
        String memory = Api.newMemory();
        long id = save(memory, "단속", "crackdown");
        var segment = indexer.index(Language.EN).moment().get(id);
        given().delete("/api/%s/units/%d".formatted(memory, id)).then().statusCode(204);
        indexer.index(Language.EN).update(List.of(segment), List.of());
        verify().body("agrees", equalTo(false))
                .body(
                        "examples.find { it.unit == %d }.what".formatted(id),
                        equalTo("is in the index, but there is no such row"));
        indexer.index(Language.EN).update(List.of(), List.of(id));
        verify().body("agrees", equalTo(true));
    }

    /** Rows that came past the server: one unit holds the pair of another, and is not found by it. */
    @Test
    void pairThatIsHeldTwiceIsFound() {
        String memory = Api.newMemory();
        long first = save(memory, "점검", "check");
        long second = save(memory, "점검", "another");
        UUID pair = unit(first).pairKey;
        QuarkusTransaction.requiringNew().run(() -> TranslationUnit.update("pairKey = ?1 where id = ?2", pair, second));
        try {
            verify().body("agrees", equalTo(false))
                    .body("examples.find { it.unit == %d }.what".formatted(second), equalTo("is not found by its pair"))
                    .body("examples.language", hasItem(nullValue()));
            pairs.add(unit(second));
            verify().body("differences", equalTo(1))
                    .body("examples[0].what", equalTo("holds the same pair as unit " + second));
        } finally {
            given().delete("/api/%s/units/%d".formatted(memory, second)).then().statusCode(204);
        }
        verify().body("agrees", equalTo(true));
    }

    private static ValidatableResponse verify() {
        return given().post("/api/admin/index/verify").then().statusCode(200);
    }

    private static TranslationUnit unit(long id) {
        return QuarkusTransaction.requiringNew().call(() -> TranslationUnit.findById(id));
    }

    private static long save(String memory, String ko, String en) {
        return Api.post(memory + "/units", Map.of("ko", ko, "en", en))
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
