package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Concepts of one file that meet each other, and those of an earlier one. */
@QuarkusTest
class ConceptImportTest {
    @Test
    void ofAConceptGivenTwiceTheLastTermsStay() {
        given().contentType("application/json").body(Map.of()).put("/api/termbases/twice");
        String rows = "concept,language,term\nA,ko,검열\nA,en,censorship\nB,ko,국\nB,en,soup\nA,ko,검열\nA,en,inspection\n";
        importFile("twice", rows).body("added", equalTo(2)).body("changed", equalTo(1));
        given().get("/api/termbases/twice/concepts")
                .then()
                .body("items.find { it.code == 'A' }.terms.text", contains("검열", "inspection"));
        importFile("twice", rows).body("added", equalTo(0)).body("changed", equalTo(2));
    }

    @Test
    void conceptWithoutCodeIsTheSameIfAllItsTermsAre() {
        given().contentType("application/json").body(Map.of()).put("/api/termbases/plain");
        String rows = "ko,en\n검열,inspection\n검열,inspection\n검열,censorship\n";
        importFile("plain", rows).body("added", equalTo(2)).body("alreadyThere", equalTo(1));
        importFile("plain", rows).body("added", equalTo(0)).body("alreadyThere", equalTo(3));
    }

    private static ValidatableResponse importFile(String termbase, String rows) {
        return given().contentType("application/octet-stream")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/termbases/%s/imports?filename=terms.csv&wait=true".formatted(termbase))
                .then()
                .statusCode(200);
    }
}
