package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The contract for glossaries of OmegaT, and which terms they have. */
@QuarkusTest
class OmegaTTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "omegat";
    }

    @Override
    boolean isWhole() {
        return false;
    }

    @Test
    void everySourceHasEveryTargetThatMayBeWritten() {
        String termbase = termbaseOf(List.of(Map.of(
                "definition",
                "a young\nrice plant",
                "terms",
                List.of(
                        Map.of("language", "ko", "text", "모", "status", "ADMITTED"),
                        Map.of("language", "ko", "text", "볏모"),
                        Map.of("language", "ko-Hani", "text", "苗"),
                        Map.of("language", "en", "text", "seed", "status", "FORBIDDEN"),
                        Map.of("language", "en", "text", "seedling", "status", "ADMITTED"),
                        Map.of("language", "en", "text", "rice seedling"),
                        Map.of("language", "en", "text", "old", "status", "SUPERSEDED"),
                        Map.of("language", "en", "text", "bad", "status", "DEPRECATED")))));
        assertEquals("""
                볏모\trice seedling\ta young rice plant
                볏모\tseedling\ta young rice plant
                모\trice seedling\ta young rice plant
                모\tseedling\ta young rice plant
                """, new String(export(termbase), StandardCharsets.UTF_8));
        assertEquals(
                "rice seedling\t볏모\ta young rice plant\n",
                Api.get(termbase + "/export?format=omegat&source=en")
                                .extract()
                                .asString()
                                .lines()
                                .findFirst()
                                .orElse("")
                        + "\n");
        Map<String, Integer> kinds = Api.get(termbase + "/export/report?format=omegat")
                .extract()
                .jsonPath()
                .getMap("kinds.collectEntries { [it.what, it.count] }");
        assertEquals(
                Map.of(
                        "term in Hanja", 1,
                        "term with status forbidden", 1,
                        "term with status superseded", 1,
                        "term with status deprecated", 1,
                        "definition, which is part of the comment", 1,
                        "tab or line break in a definition or note", 1,
                        "concept of several source terms, which becomes one of each", 1),
                kinds);
    }

    @Test
    void rowsOfOneSourceAreAConcept() {
        String termbase = Api.newTermbase();
        Api.importFile(termbase, "mine.utf8", "# comment\n모\tseedling\tyoung\n모\tsprout\tyoung\n씨앗\tseed\n홀로\n")
                .statusCode(200);
        assertEquals(
                List.of("모, seedling, sprout young", "씨앗, seed null"),
                Api.get(termbase + "/concepts")
                        .extract()
                        .jsonPath()
                        .getList("items.collect { it.terms.text.join(', ') + ' ' + it.note }"));
    }
}
