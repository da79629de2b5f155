package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A termbase is read as it was at one moment, whatever is written meanwhile. */
@QuarkusTest
class ConceptSnapshotTest {
    @Inject
    ObjectMapper json;

    @Test
    void whatIsWrittenMeanwhileIsNotSeen() {
        String termbase = Api.newTermbase();
        String rows = IntStream.range(0, 250)
                .mapToObj(i -> "C%03d,ko,낱말%d\n".formatted(i, i))
                .collect(Collectors.joining("", "concept,language,term\n", ""));
        Api.importFile(termbase, "many.csv", rows).statusCode(200).body("added", equalTo(250));
        List<Integer> ids = Api.get(termbase + "/concepts?size=250").extract().path("items.sort { it.code }.id");
        ConceptSnapshot snapshot = QuarkusTransaction.requiringNew()
                .call(() -> ConceptSnapshot.of(Termbase.named(Api.name(termbase)), json));
        assertEquals(250, snapshot.size());
        Iterator<ConceptJson> reading = snapshot.iterator();
        List<String> read = new ArrayList<>(List.of(headword(reading.next())));

        change(termbase, ids.get(1), "C001", "바뀐말");
        change(termbase, ids.get(120), "C120", "바뀐말");
        change(termbase, ids.get(120), "A000", "또 바뀐말");
        Api.delete(termbase + "/concepts/" + ids.get(249)).statusCode(204);
        change(termbase, ids.get(248), "C248", "바뀐말");
        Api.delete(termbase + "/concepts/" + ids.get(248)).statusCode(204);
        add(termbase, "C248a", "새말");
        reading.forEachRemaining(concept -> read.add(headword(concept)));

        List<String> before = IntStream.range(0, 250).mapToObj(i -> "낱말" + i).toList();
        assertEquals(before, read);
        List<String> again = new ArrayList<>();
        snapshot.forEach(concept -> again.add(headword(concept)));
        assertEquals(before, again);
    }

    @Test
    void emptyTermbaseHasNone() {
        String termbase = Api.newTermbase();
        ConceptSnapshot snapshot = QuarkusTransaction.requiringNew()
                .call(() -> ConceptSnapshot.of(Termbase.named(Api.name(termbase)), json));
        assertEquals(false, snapshot.iterator().hasNext());
    }

    private static void add(String termbase, String code, String term) {
        Api.post(termbase + "/concepts", concept(code, term)).statusCode(201);
    }

    private static void change(String termbase, long id, String code, String term) {
        Api.put(termbase + "/concepts/" + id, concept(code, term)).statusCode(200);
    }

    private static Map<String, Object> concept(String code, String term) {
        return Map.of("code", code, "terms", List.of(Map.of("language", "ko", "text", term)));
    }

    private static String headword(ConceptJson concept) {
        return concept.terms().get(0).text();
    }
}
