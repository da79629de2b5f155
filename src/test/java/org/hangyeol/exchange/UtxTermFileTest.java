package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract for UTX, and what others write in it. */
@QuarkusTest
class UtxTermFileTest extends TermFileContract {
    @Override
    String format() {
        return "utx";
    }

    @Override
    boolean isWhole() {
        return false;
    }

    @Override
    void check(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertFalse(text.startsWith("\uFEFF"));
        assertEquals(text, text.replaceAll("(?<!\r)\n", "\r\n"), "a line without CRLF");
        List<String> lines = text.lines().toList();
        assertTrue(
                lines.get(0).matches("#UTX 1\\.11; ko/en; \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ; .*"),
                lines.get(0));
        assertEquals("#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment", lines.get(1));
    }

    @Test
    void statusPartOfSpeechAndConceptGoOutAndComeBack() {
        String termbase = termbaseOf(List.of(Map.of(
                "code",
                "T9",
                "terms",
                List.of(
                        Map.of("language", "ko", "text", "볏모", "partOfSpeech", "noun"),
                        Map.of("language", "ko", "text", "모", "status", "ADMITTED", "note", "short"),
                        Map.of("language", "en", "text", "rice seedling", "partOfSpeech", "noun"),
                        Map.of("language", "en", "text", "sprout", "status", "DEPRECATED"),
                        Map.of("language", "en", "text", "seed", "status", "FORBIDDEN")))));
        byte[] file = export(termbase);
        assertEquals(
                List.of(
                        "볏모\trice seedling\tnoun\tnoun\tapproved\tT9\t",
                        "볏모\tsprout\tnoun\t\tnon-standard\tT9\t",
                        "볏모\tseed\tnoun\t\tforbidden\tT9\t",
                        "모\trice seedling\t\tnoun\tprovisional\tT9\tshort"),
                new String(file, StandardCharsets.UTF_8).lines().skip(2).toList());
        assertEquals(
                List.of("볏모 PREFERRED", "rice seedling PREFERRED", "sprout DEPRECATED", "seed FORBIDDEN", "모 ADMITTED"),
                Api.get(imported(file) + "/concepts")
                        .extract()
                        .jsonPath()
                        .getList("items[0].terms.collect { it.text + ' ' + it.status }"));
    }

    @Test
    void oldFileWithLineFeedsAndColumnsOfItsOwnIsRead() {
        String termbase = Api.newTermbase();
        JsonPath report = Api.importFile(
                        termbase,
                        "old.utx",
                        "#UTX-S 1.00; en/ko; 2010-01-01T00:00:00Z; copyright: A\n#a remark\n#src\ttgt\tsrc:pos\tx-source\n"
                                + "seed\t씨앗\tnoun\tKCNA\n\nharvest\t\tnoun\t\nplow\t보습\tgerund\t\n#x\ty\n")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                List.of("6 No pair of words. Fill the columns src and tgt."),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
        assertEquals(
                List.of(
                        "en seed noun [], ko 씨앗 null [[name:x-source, value:KCNA]]",
                        "en plow null [[name:src:pos, value:gerund]], ko 보습 null []"),
                Api.get(termbase + "/concepts")
                        .extract()
                        .jsonPath()
                        .getList(
                                "items.collect { it.terms.collect { t -> t.language + ' ' + t.text + ' ' + t.partOfSpeech"
                                        + " + ' ' + t.categories }.join(', ') }"));
    }

    @Test
    void fileOfOtherLanguagesIsRefused() {
        Api.importFile(Api.newTermbase(), "x.utx", "#UTX 1.11; ja/en; 2020\n#src\ttgt\nx\ty\n")
                .statusCode(400);
        Api.importFile(Api.newTermbase(), "x.utx", "ko\ten\n가\ta\n").statusCode(400);
    }
}
