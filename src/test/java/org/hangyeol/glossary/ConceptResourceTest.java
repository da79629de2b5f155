package org.hangyeol.glossary;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Termbases and their concepts, one by one. */
@QuarkusTest
class ConceptResourceTest {
    private String termbase;

    @BeforeEach
    void makeTermbase() {
        termbase = Api.newTermbase();
    }

    private ValidatableResponse add(Map<String, ?> concept) {
        return Api.post(termbase + "/concepts", concept);
    }

    private static Map<String, Object> concept(String code, String ko, String en) {
        return Map.of(
                "code",
                code,
                "terms",
                List.of(Map.of("language", "ko", "text", ko), Map.of("language", "en", "text", en)));
    }

    private List<String> lookedUp(String q) {
        return Api.get("terms?q={q}&termbase={name}", q, Api.name(termbase))
                .statusCode(200)
                .extract()
                .path("found");
    }

    @Test
    void termbaseIsMadeDescribedAndListed() {
        Api.put("termbases/listed", Map.of("description", "용어 <b>words</b>")).statusCode(200);
        Api.put("termbases/listed", Map.of()).body("description", equalTo("용어 <b>words</b>"));
        Api.post("termbases/listed/concepts", concept("C", "시험말", "test word"));
        Api.put("termbases/listed-after", Map.of()).statusCode(200);
        JsonPath list = Api.get("termbases?size=1000").statusCode(200).extract().jsonPath();
        assertEquals(1, list.getInt("items.find { it.name == 'listed' }.concepts"));
        assertEquals(
                List.of("listed", "listed-after"),
                list.<String>getList("items.name").stream()
                        .filter(name -> name.startsWith("listed"))
                        .toList());
    }

    @Test
    void addedConceptCanBeReadAtItsAddress() {
        ValidatableResponse added = add(Map.of(
                        "code", "C1",
                        "domain", "farming",
                        "definition", "bringing in the crop",
                        "note", "<i>seasonal</i>",
                        "source", "KCNA",
                        "author", "kim",
                        "terms",
                                List.of(
                                        Map.of(
                                                "language", "KO_kp",
                                                "text", Normalizer.normalize(" 가을걷이 ", Normalizer.Form.NFD),
                                                "status", "ADMITTED",
                                                "kind", "VARIANT",
                                                "partOfSpeech", "noun",
                                                "validity", "1998/2000; 2020-05-24/",
                                                "outlet", "NK News",
                                                "stops", List.of("조~", "봄"),
                                                "note", "in autumn"),
                                        Map.of("language", "en", "text", "harvest"))))
                .statusCode(201);
        int id = added.extract().path("id");
        added.header("Location", endsWith("/api/" + termbase + "/concepts/" + id));
        JsonPath concept =
                Api.get(termbase + "/concepts/" + id).statusCode(200).extract().jsonPath();
        assertEquals(
                "[C1, farming, bringing in the crop, <i>seasonal</i>, KCNA, kim, kim]",
                concept.getString(
                        "with { [code, domain, definition, note, source, createdBy, changedBy].toString() }"));
        assertEquals(
                "[language:ko-KP, text:가을걷이, status:ADMITTED, kind:VARIANT, partOfSpeech:noun,"
                        + " validity:1998/2000;2020-05-24/, outlet:NK News, stops:[조~, 봄], note:in autumn, examples:[], categories:[]]",
                concept.getString("terms[0].toString()"));
        assertEquals(
                "[language:en, text:harvest, status:PREFERRED, kind:FULL, partOfSpeech:null, validity:, outlet:null,"
                        + " stops:[], note:null, examples:[], categories:[]]",
                concept.getString("terms[1].toString()"));
    }

    @Test
    void conceptsAreListedByCodeThenOldestFirst() {
        add(Map.of("terms", List.of(Map.of("language", "ko", "text", "없는부호"))));
        add(concept("B", "둘째말", "second word"));
        add(concept("A", "첫째말", "first word"));
        Api.get(termbase + "/concepts?size=2")
                .body("items.code", equalTo(List.of("A", "B")))
                .body("total", equalTo(3));
        Api.get(termbase + "/concepts?size=2&page=1").body("items[0].code", nullValue());
    }

    @Test
    void codeOfAnotherConceptIsRefused() {
        int first = add(concept("A", "첫째말", "first word")).extract().path("id");
        int second = add(concept("B", "둘째말", "second word")).extract().path("id");
        String detail = "The code 'A' belongs to concept '%d' already. Change that one, or choose another code."
                .formatted(first);
        add(concept("A", "x", "y")).statusCode(409).body("detail", equalTo(detail));
        Api.put(termbase + "/concepts/" + second, concept("A", "x", "y"))
                .statusCode(409)
                .body("detail", equalTo(detail));
        Api.put(termbase + "/concepts/" + first, concept("A", "첫째말", "first")).statusCode(200);
    }

    @Test
    void changedTermIsUsedByTheNextRequest() {
        int id = add(concept("A", "시험말", "old word")).extract().path("id");
        assertEquals(List.of("old word"), lookedUp("old words"));
        Api.put(termbase + "/concepts/" + id, concept("A", "시험말", "new word")).statusCode(200);
        assertEquals(List.of(), lookedUp("old words"));
        assertEquals(List.of("new word"), lookedUp("new words"));
        Api.post("suggestions", Map.of("text", "시험말을 쓴다.", "source", "ko", "termbases", List.of(Api.name(termbase))))
                .body("segments[0].terms[0].translations.text", equalTo(List.of("new word")));
    }

    @Test
    void changedAndDeletedConceptsAreKeptAsTheyWere() {
        long id = add(concept("A", "시험말", "first word")).extract().jsonPath().getLong("id");
        Api.put(termbase + "/concepts/" + id, concept("A", "시험말", "second word"));
        Api.delete(termbase + "/concepts/" + id + "?author=kim").statusCode(204);
        List<ConceptVersion> versions = QuarkusTransaction.requiringNew()
                .call(() -> ConceptVersion.list("conceptId = ?1 order by revision", id));
        assertEquals(
                List.of("first word", "second word"),
                versions.stream()
                        .map(version -> JsonPath.from(version.content).getString("terms[1].text"))
                        .toList());
        assertEquals(
                List.of(false, true),
                versions.stream().map(version -> version.deleted).toList());
    }

    @Test
    void deletedConceptIsGone() {
        int id = add(concept("A", "시험말", "test word")).extract().path("id");
        Api.delete(termbase + "/concepts/" + id).statusCode(204);
        Api.get(termbase + "/concepts/" + id).statusCode(404);
        Api.delete(termbase + "/concepts/" + id).statusCode(404);
        assertEquals(List.of(), lookedUp("시험말"));
        add(concept("A", "시험말", "test word")).statusCode(201);
    }

    @Test
    void deletedTermbaseIsRecognisedNoMoreAndFreesItsName() {
        add(concept("A", "시험낱말", "test lexeme"));
        Api.delete(termbase).statusCode(204);
        Api.get(termbase).statusCode(404);
        Api.get("terms?q=시험낱말").body("", equalTo(List.of()));
        Api.post("suggestions", Map.of("text", "시험낱말이다.", "source", "ko"))
                .body("segments[0].terms", equalTo(List.of()));
        Api.put(termbase, Map.of()).statusCode(200).body("concepts", equalTo(0));
    }

    @Test
    void conceptIsNotInAnotherTermbase() {
        int id = add(concept("A", "시험말", "test word")).extract().path("id");
        String other = Api.newTermbase();
        Api.get(other + "/concepts/" + id).statusCode(404);
        Api.put(other + "/concepts/" + id, concept("A", "x", "y")).statusCode(404);
        Api.delete(other + "/concepts/" + id).statusCode(404);
    }

    @Test
    void nameMayBeKoreanHoweverItIsComposed() {
        Api.put("termbases/{name}", Map.of(), Normalizer.normalize("낱말 책", Normalizer.Form.NFD));
        Api.get("termbases/{name}", "낱말 책").statusCode(200).body("name", equalTo("낱말 책"));
    }

    @Test
    void manyLongStopContextsAndATextThatGrowsWhenComposedAreHeld() {
        List<String> stops = IntStream.range(0, 100)
                .mapToObj(i -> "봄%03d ".formatted(i) + "가".repeat(190))
                .toList();
        // U+FB2C is three characters in NFC.
        String grows = "\uFB2C".repeat(1000);
        int id = add(Map.of(
                        "terms",
                        List.of(
                                Map.of("language", "ko", "text", "시험말", "stops", stops),
                                Map.of("language", "en", "text", grows))))
                .statusCode(201)
                .extract()
                .path("id");
        Api.get(termbase + "/concepts/" + id)
                .body("terms[0].stops", equalTo(stops))
                .body("terms[1].text", equalTo(Normalizer.normalize(grows, Normalizer.Form.NFC)));
    }
}
