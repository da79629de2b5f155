package org.hangyeol.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A server that has just started knows the pairs of all rows, and one that runs those of every change since. */
@QuarkusTest
class PairFinderTest {
    @Inject
    PairFinder running;

    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private static UUID key(String ko, String en) {
        return UnitDraft.of(Segment.of(ko), Segment.of(en), Language.KO).pairKey();
    }

    private static long save(String memory, String ko, String en) {
        return Api.post(memory + "/units", Map.of("ko", ko, "en", en))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Map<UUID, Long> find(String memory, PairFinder pairs, UUID... keys) {
        return QuarkusTransaction.requiringNew()
                .call(() -> pairs.find(TranslationMemory.named(Api.name(memory)).id, List.of(keys)));
    }

    /** Asks the finder that was there all the time, and one that begins now. */
    private void assertFound(Map<UUID, Long> expected, String memory, UUID... keys) {
        assertEquals(expected, find(memory, running, keys));
        assertEquals(expected, find(memory, new PairFinder(), keys));
    }

    @Test
    void pairsOfEachMemoryAreFound() {
        String other = Api.newMemory();
        long here = save(memory, "검열", "inspection");
        long there = save(other, "검열", "inspection");
        UUID key = key("검열", "inspection");
        assertFound(Map.of(key, here), memory, key, key("검열", "check"));
        assertFound(Map.of(key, there), other, key);
    }

    @Test
    void changedUnitIsFoundByWhatItIsNow() {
        long id = save(memory, "검열", "inspection");
        given().contentType("application/json")
                .body(Map.of("ko", "검열", "en", "check"))
                .put("/api/%s/units/%d".formatted(memory, id))
                .then()
                .statusCode(200);
        assertFound(Map.of(key("검열", "check"), id), memory, key("검열", "inspection"), key("검열", "check"));
        long again = save(memory, "검열", "inspection");
        assertFound(Map.of(key("검열", "inspection"), again), memory, key("검열", "inspection"));
    }

    @Test
    void deletedUnitIsNotFound() {
        long id = save(memory, "검열", "inspection");
        given().delete("/api/%s/units/%d".formatted(memory, id)).then().statusCode(204);
        assertFound(Map.of(), memory, key("검열", "inspection"));
        assertFound(Map.of(key("검열", "inspection"), save(memory, "검열", "inspection")), memory, key("검열", "inspection"));
    }

    @Test
    void thousandsOfPairsAreFound() {
        StringBuilder lines = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 2500; i++) {
            lines.append("검열 %d\tinspection %d\n".formatted(i, i));
        }
        Api.importFile(memory, "a.tsv", lines.toString()).statusCode(200);
        UUID[] keys = Set.of(0, 999, 1000, 2499).stream()
                .map(i -> key("검열 " + i, "inspection " + i))
                .toArray(UUID[]::new);
        assertEquals(Set.of(keys), find(memory, running, keys).keySet());
        assertEquals(find(memory, running, keys), find(memory, new PairFinder(), keys));
    }
}
