package org.hangyeol.glossary;

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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What somebody proposes, and what becomes of it. */
@QuarkusTest
class ProposalTest {
    private String termbase;
    private String proposals;

    @BeforeEach
    void makeTermbase() {
        termbase = Api.newTermbase();
        proposals = termbase + "/proposals";
    }

    private static Map<String, Object> concept(String ko, String en) {
        return Map.of("terms", List.of(Map.of("language", "ko", "text", ko), Map.of("language", "en", "text", en)));
    }

    private int added(String ko, String en) {
        return Api.post(termbase + "/concepts", concept(ko, en)).extract().path("id");
    }

    private int proposed(Integer concept, Map<String, Object> content) {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("conceptId", concept);
        proposal.put("concept", content);
        proposal.put("author", "lee");
        proposal.put("reason", "heard in a broadcast");
        return Api.post(proposals, proposal).statusCode(201).extract().path("id");
    }

    private void found(String q, int times) {
        Api.get("terms?q={q}&termbase={name}", q, Api.name(termbase)).body("", hasSize(times));
    }

    @Test
    void approvedProposalFromASentenceBecomesAConcept() {
        JsonPath made = Api.post(
                        proposals,
                        Map.of(
                                "concept", concept("시험말", "test word"),
                                "sentence", "새 시험말을 쓴다. 🙂",
                                "sentenceLanguage", "ko-KP",
                                "reason", "not in the termbase",
                                "author", "lee"))
                .statusCode(201)
                .header("Location", containsString("/proposals/"))
                .body("state", equalTo("OPEN"))
                .body("sentence", equalTo("새 시험말을 쓴다. 🙂"))
                .body("sentenceLanguage", equalTo("ko"))
                .extract()
                .jsonPath();
        found("test word", 0);
        String path = proposals + "/" + made.getLong("id");
        JsonPath approved = Api.post(path + "/approve", Map.of("author", "park", "comment", "good"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("park"))
                .body("decision", equalTo("good"))
                .extract()
                .jsonPath();
        found("test word", 1);
        Api.get(termbase + "/concepts/" + approved.getLong("resultConcept") + "/history")
                .body("items[0].concept.changedBy", equalTo("park"))
                .body(
                        "items[0].reason",
                        equalTo("proposal " + made.getLong("id") + " by lee: not in the termbase – good"))
                .body("items[0].concept.revision", equalTo(approved.getInt("resultRevision")));
    }

    @Test
    void rejectedProposalChangesNothingAndSaysWhy() {
        int id = proposed(null, concept("시험말", "test word"));
        Api.post(proposals + "/" + id + "/reject", Map.of("author", "park")).statusCode(400);
        Api.post(proposals + "/" + id + "/reject", Map.of("author", "park", "comment", "it is T004"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        Api.get(proposals + "/" + id).body("decision", equalTo("it is T004")).body("resultConcept", nullValue());
        found("test word", 0);
        Api.post(proposals + "/" + id + "/approve", Map.of())
                .statusCode(409)
                .body("detail", containsString("was rejected at"));
        found("test word", 0);
    }

    @Test
    void proposedChangeIsMadeWithWhatTheTerminologistCorrected() {
        int concept = added("시험말", "old word");
        int id = proposed(concept, concept("시험말", "new wrod"));
        Api.post(proposals + "/" + id + "/approve", Map.of("concept", concept("시험말", "new word")))
                .statusCode(200);
        Api.get(termbase + "/concepts/" + concept).body("terms[1].text", equalTo("new word"));
        Api.get(proposals + "/" + id).body("concept.terms[1].text", equalTo("new wrod"));
    }

    @Test
    void proposalForWhatTheConceptIsNoMoreIsNotMadeBlindly() {
        int concept = added("시험말", "old word");
        int id = proposed(concept, concept("시험말", "new word"));
        int now = Api.put(termbase + "/concepts/" + concept, concept("시험말", "word of kim"))
                .extract()
                .path("revision");
        Api.post(proposals + "/" + id + "/approve", Map.of())
                .statusCode(409)
                .body("detail", containsString("which has revision '" + now + "' by now"));
        Api.get(proposals + "/" + id).body("state", equalTo("OPEN"));
        Api.get(termbase + "/concepts/" + concept).body("terms[1].text", equalTo("word of kim"));
        Api.post(proposals + "/" + id + "/approve", Map.of("revision", now)).statusCode(400);
        Api.post(proposals + "/" + id + "/approve", Map.of("revision", now, "concept", concept("시험말", "agreed word")))
                .statusCode(200);
        Api.get(termbase + "/concepts/" + concept).body("terms[1].text", equalTo("agreed word"));
    }

    @Test
    void proposalForADeletedConceptCannotBeApproved() {
        int concept = added("시험말", "old word");
        int id = proposed(concept, concept("시험말", "new word"));
        Api.delete(termbase + "/concepts/" + concept);
        Api.post(proposals + "/" + id + "/approve", Map.of()).statusCode(404);
        Api.get(proposals + "/" + id).body("state", equalTo("OPEN"));
    }

    @Test
    void proposalsAreListedByStateNewestFirst() {
        int first = proposed(null, concept("하나", "one"));
        int second = proposed(null, concept("둘", "two"));
        int third = proposed(null, concept("셋", "three"));
        Api.post(proposals + "/" + second + "/reject", Map.of("comment", "no"));
        Api.get(proposals + "?state=OPEN")
                .body("items.id", equalTo(List.of(third, first)))
                .body("total", equalTo(2));
        Api.get(proposals + "?size=1&page=1")
                .body("items.id", equalTo(List.of(second)))
                .body("total", equalTo(3));
        Api.get(proposals + "?state=open").statusCode(400).body("detail", containsString("OPEN"));
        Api.get(Api.newTermbase() + "/proposals").body("total", equalTo(0));
        Api.get(Api.newTermbase() + "/proposals/" + first).statusCode(404);
    }

    @Test
    void whatCouldNotBeApprovedIsRefusedAtOnce() {
        Api.post(proposals, Map.of("author", "lee")).statusCode(400);
        Api.post(proposals, Map.of("concept", Map.of("terms", List.of()))).statusCode(400);
        Api.post(
                        proposals,
                        Map.of(
                                "concept",
                                Map.of(
                                        "terms",
                                        List.of(Map.of("language", "ko", "text", "말", "validity", "2001-13/")))))
                .statusCode(400);
        Api.post(proposals, Map.of("concept", concept("말", "word"), "sentence", "말."))
                .statusCode(400);
        Api.post(proposals, Map.of("conceptId", 999_999, "concept", concept("말", "word")))
                .statusCode(404)
                .body("errors[0].field", endsWith("id"));
        Api.get(proposals).body("total", equalTo(0));
    }
}
