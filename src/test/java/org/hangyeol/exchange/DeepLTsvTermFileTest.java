package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract for glossaries of DeepL, and its limits. */
@QuarkusTest
class DeepLTsvTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "deepl-tsv";
    }

    @Override
    boolean isWhole() {
        return false;
    }

    @Override
    void check(byte[] file) {
        List<String> rows = new String(file, StandardCharsets.UTF_8).lines().toList();
        rows.forEach(row -> assertTrue(row.matches("[^\\t\\p{Cc}]+\t[^\\t\\p{Cc}]+"), row));
        assertEquals(
                rows.size(),
                rows.stream().map(row -> row.split("\t")[0]).distinct().count());
    }

    @Test
    void whatDeepLDoesNotTakeIsLeftOutAndTold() {
        String termbase = termbaseOf(List.of(
                concept("A", "모", "seedling"),
                concept("B", "모", "mother"),
                concept("C", "줄\u2028바꿈", "line break"),
                concept("D", "가".repeat(342), "too long: 1026 bytes"),
                concept("E", "나".repeat(341), "fits: 1023 bytes"),
                concept("F", "탭\t있음", "tab")));
        assertEquals(
                "모\tseedling\n" + "나".repeat(341) + "\tfits: 1023 bytes\n",
                new String(export(termbase), StandardCharsets.UTF_8));
        Map<String, Integer> kinds = Api.get(termbase + "/export/report?format=deepl-tsv")
                .extract()
                .jsonPath()
                .getMap("kinds.collectEntries { [it.what, it.count] }");
        assertEquals(1, kinds.get("source that another concept has too"));
        assertEquals(2, kinds.get("term with a control character or line separator"));
        assertEquals(1, kinds.get("term of more than 1,024 bytes"));
    }

    private static Map<String, Object> concept(String code, String ko, String en) {
        return Map.of(
                "code",
                code,
                "terms",
                List.of(Map.of("language", "ko", "text", ko), Map.of("language", "en", "text", en)));
    }
}
