package org.hangyeol.memory;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The list of units: pages, search in the texts, one document. */
@QuarkusTest
class UnitListTest {
    private String memory;

    @BeforeEach
    void saveUnits() {
        memory = Api.newMemory();
        save("첫째 검열", "The first Inspection", "문서 1");
        save("둘째 100%", "second_one", "문서 1");
        save("셋째 10.0", "third INSPECTION!", "문서 2");
        save("넷째", "École secondXone", null);
    }

    private void save(String ko, String en, String document) {
        Api.post(
                        memory + "/units",
                        document == null
                                ? Map.of("ko", ko, "en", en)
                                : Map.of("ko", ko, "en", en, "document", document))
                .statusCode(201);
    }

    private List<String> found(String parameter, String value) {
        return Api.get(memory + "/units?" + parameter + "={value}", value)
                .statusCode(200)
                .extract()
                .path("items.ko");
    }

    @Test
    void unitsAreListedOldestFirst() {
        Api.get(memory + "/units")
                .statusCode(200)
                .body("items.ko", equalTo(List.of("첫째 검열", "둘째 100%", "셋째 10.0", "넷째")))
                .body("total", equalTo(4))
                .body("page", equalTo(0))
                .body("size", equalTo(50));
    }

    @Test
    void pagesAreCutFromTheWholeList() {
        Api.get(memory + "/units?size=3").body("items.ko", equalTo(List.of("첫째 검열", "둘째 100%", "셋째 10.0")));
        Api.get(memory + "/units?size=3&page=1")
                .body("items.ko", equalTo(List.of("넷째")))
                .body("total", equalTo(4));
        Api.get(memory + "/units?size=3&page=2")
                .body("items", equalTo(List.of()))
                .body("total", equalTo(4));
    }

    @Test
    void lastPossiblePageIsEmpty() {
        Api.get(memory + "/units?size=1000&page=2000000").statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void searchFindsTextInEitherLanguageCapitalsOrNot() {
        assertEquals(List.of("첫째 검열", "셋째 10.0"), found("q", "inspection"));
        assertEquals(List.of("첫째 검열"), found("q", "검열"));
        assertEquals(List.of("넷째"), found("q", "école"));
        assertEquals(List.of(), found("q", "없는 말"));
    }

    @Test
    void searchFindsDecomposedText() {
        assertEquals(List.of("첫째 검열"), found("q", Normalizer.normalize("검열", Normalizer.Form.NFD)));
    }

    @Test
    void signsOfPatternsAreLettersLikeOthers() {
        assertEquals(List.of("둘째 100%"), found("q", "100%"));
        assertEquals(List.of("둘째 100%"), found("q", "second_one"));
        assertEquals(List.of("셋째 10.0"), found("q", "n!"));
        assertEquals(List.of(), found("q", "%첫"));
        assertEquals(List.of(), found("q", "\\"));
    }

    @Test
    void searchIsCountedAndPaged() {
        Api.get(memory + "/units?q=inspection&size=1&page=1")
                .body("items.ko", equalTo(List.of("셋째 10.0")))
                .body("total", equalTo(2));
    }

    @Test
    void documentIsListedByItsName() {
        assertEquals(List.of("첫째 검열", "둘째 100%"), found("document", "문서 1"));
        assertEquals(List.of(), found("document", "문서"));
    }

    @Test
    void blankSearchListsAll() {
        assertEquals(List.of("첫째 검열", "둘째 100%", "셋째 10.0", "넷째"), found("q", " "));
    }
}
