package org.hangyeol.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Files of units into memories: what is taken, and what the report says of the rest. */
@QuarkusTest
class UnitImportTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private JsonPath imported(String filename, byte[] file) {
        JsonPath report =
                Api.importFile(memory, filename, file).statusCode(200).extract().jsonPath();
        assertEquals("DONE", report.getString("state"), report::prettify);
        return report;
    }

    private JsonPath imported(String filename, String file) {
        return imported(filename, file.getBytes(StandardCharsets.UTF_8));
    }

    /** "read added alreadyThere skipped warnings". */
    private static String counts(JsonPath report) {
        return "%d %d %d %d %d"
                .formatted(
                        report.getInt("read"),
                        report.getInt("added"),
                        report.getInt("alreadyThere"),
                        report.getInt("skipped"),
                        report.getInt("warnings"));
    }

    private List<String> units(String field) {
        return Api.get(memory + "/units?size=1000").statusCode(200).extract().path("items." + field);
    }

    @ParameterizedTest
    @CsvSource({
        "omegat.tmx,    3 2 0 1 1",
        "trados.tmx,    3 3 0 0 1",
        "memoq.tmx,     5 4 0 1 5",
        "truncated.tmx, 2 1 0 1 0",
        "excel.csv,     8 6 0 2 3",
        "news.tsv,      9 6 0 3 0",
    })
    void everyUnitOfAFileIsAddedOrNamedInTheReport(String file, String counts) {
        assertEquals(counts, counts(imported(file, Api.goldenFile(file))));
    }

    @Test
    void reportSaysWhatWasSkippedWhereAndWhy() {
        JsonPath report = imported("news.tsv", Api.goldenFile("news.tsv"));
        assertEquals(List.of(7, 9, 10), report.getList("problems.line"));
        assertEquals(List.of("ERROR", "ERROR", "ERROR"), report.getList("problems.severity"));
        assertEquals(List.of("한 칸뿐", " | 빈 한국어", "하나 | one | 둘"), report.getList("problems.excerpt"));
        assertEquals(
                "Incomplete unit: the column 'ko' is empty. Fill it in or remove the row.",
                report.getString("problems[1].message"));
        assertEquals(
                Map.of(
                        "kind",
                        "UNITS",
                        "target",
                        Api.name(memory),
                        "filename",
                        "news.tsv",
                        "bytesTotal",
                        Api.goldenFile("news.tsv").length,
                        "bytesRead",
                        Api.goldenFile("news.tsv").length),
                report.getMap("subMap(['kind', 'target', 'filename', 'bytesTotal', 'bytesRead'])"));
    }

    @Test
    void sameFileAgainAddsNothingAndCountsNoUse() {
        imported("news.tsv", Api.goldenFile("news.tsv"));
        assertEquals("9 0 6 3 0", counts(imported("news.tsv", Api.goldenFile("news.tsv"))));
        assertEquals(List.of(1, 1, 1, 1, 1, 1), units("uses"));
    }

    @Test
    void pairTwiceInAFileIsOneUnit() {
        JsonPath report = imported("a.tsv", "ko\ten\n가\ta\n나\tb\n가\ta\n");
        assertEquals("3 2 0 0 0", counts(report));
        assertEquals(1, report.getInt("repeated"));
    }

    @Test
    void importedUnitsKnowTheirImportAndAreFoundAtOnce() {
        JsonPath report = imported("a.tsv", "ko\ten\n철새가 강가로 돌아왔다.\tMigrating birds came back to the river.\n");
        assertEquals(List.of("철새가 강가로 돌아왔다."), Api.foundIn(memory, "철새가 강가로 돌아왔다."));
        assertEquals(List.of(report.getInt("job")), units("importJob"));
    }

    @Test
    void columnsOfATableAreKept() {
        imported("a.csv", "en,ko,document,position,date,author,note\none,하나,doc,4,2020-07,kim,\"a, b\"\n");
        Map<String, Object> unit = Api.get(memory + "/units").extract().path("items[0]");
        assertEquals(
                List.of("en", "doc", 4, "2020-07-01T00:00:00Z", "kim", "a, b"),
                List.of(
                        unit.get("source"),
                        unit.get("document"),
                        unit.get("position"),
                        unit.get("changedAt"),
                        unit.get("changedBy"),
                        unit.get("note")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ko\ten",
                "KO-kp\ten-US",
                "KO_kr\tEN_gb",
                "Korean\tEnglish",
                "en\tko",
                "kor\teng",
                "\"ko\"\t\"en\""
            })
    void languageColumnsMayBeNamedInAnyUsualWay(String header) {
        boolean korean = header.toLowerCase().startsWith("k") || header.startsWith("\"k");
        imported("a.tsv", header + (korean ? "\n가\ta\n" : "\na\t가\n"));
        assertEquals(List.of("가"), units("ko"));
        assertEquals(List.of(korean ? "ko" : "en"), units("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void fileMayBeginWithAByteOrderMark(String charset) {
        imported("a.csv", "\uFEFFko,en\n가,a\n".getBytes(Charset.forName(charset)));
        imported("a.tmx", ("\uFEFF" + tmx(unit("나", "b"))).getBytes(Charset.forName(charset)));
        assertEquals(List.of("가", "나"), units("ko"));
    }

    @ParameterizedTest
    @CsvSource({"ko-KP,en-US,ko", "KO_kr,EN,ko", "kor,eng,en-GB", "ko,en,*all*"})
    void regionalTagsOfTmxAreTaken(String korean, String english, String source) {
        imported("a.tmx", """
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4"><header srclang="%s"/><body>
                <tu><tuv xml:lang="%s"><seg>가</seg></tuv><tuv xml:lang="%s"><seg>a</seg></tuv></tu>
                </body></tmx>
                """.formatted(source, korean, english));
        assertEquals(List.of("가"), units("ko"));
        assertEquals(List.of(source.startsWith("en") ? "en" : "ko"), units("source"));
    }

    @Test
    void truncatedTmxKeepsWhatCameBeforeAndSaysWhereItBreaksOff() {
        JsonPath report = imported("truncated.tmx", Api.goldenFile("truncated.tmx"));
        assertEquals(List.of("하나"), units("ko"));
        assertEquals(4, report.getInt("problems[0].line"));
        assertEquals(report.getString("problems[0].message"), report.getString("message"));
        assertEquals(
                "file breaks off at line 4 column 1: 'Unexpected EOF; was expecting a close tag for element <seg>'."
                        + " All before it was read; mend it there or export it again.",
                report.getString("message"));
    }

    @ParameterizedTest
    @CsvSource({"external-entity.tmx, 앞|뒤, secret", "billion-laughs.tmx, 고요, lol9"})
    void entitiesAreRefusedAndNothingIsFetched(String file, String taken, String entity) {
        JsonPath report = imported(file, Api.goldenFile(file));
        assertEquals(List.of(taken.split("\\|")), units("ko"));
        assertEquals(
                "Entity reference: '&%s;'. Entities are never expanded; write the text itself in its place."
                        .formatted(entity),
                report.getString("problems[0].message"));
    }

    @Test
    void moreProblemsThanAReportHoldsAreCounted() {
        StringBuilder rows = new StringBuilder("ko\ten\n");
        IntStream.range(0, 1500).forEach(i -> rows.append("빈 칸 ").append(i).append("\t\n"));
        JsonPath report = imported("a.tsv", rows + "가\ta\n");
        assertEquals("1501 1 0 1500 0", counts(report));
        assertEquals(IntStream.rangeClosed(2, 1001).boxed().toList(), report.getList("problems.line"));
    }

    @Test
    void valuesThatAMemoryCannotHoldAreLeftOutAndNamed() {
        JsonPath report =
                imported("a.csv", """
                ko,en,document,position,date,author,note,outlet
                가,a,%s,0,2020,kim,x,paper
                나,b,doc,-1,2020,kim,x,paper
                다,c,doc,0,-0044-03-15T00:00:00Z,kim,x,paper
                라,d,doc,0,2020,%s,x,paper
                마,e,doc,0,2020,kim,%s,paper
                바,f,doc,0,2020,kim,x,%s
                """.formatted("x".repeat(1001), "y".repeat(201), "z".repeat(4001), "w".repeat(201)));
        assertEquals("6 6 0 0 6", counts(report));
        assertEquals(
                List.of(
                        "2 Too long document: '%s…' has more than 1000 characters. It was left out; shorten it."
                                .formatted("x".repeat(119)),
                        "3 Negative position: '-1'. It was left out; count from 0.",
                        "4 Impossible date: '-0044-03-15T00:00:00Z'. It was left out; use a year from 1 to 9999.",
                        "5 Too long author: '%s…' has more than 200 characters. It was left out; shorten it."
                                .formatted("y".repeat(119)),
                        "6 Too long note: '%s…' has more than 4000 characters. It was left out; shorten it."
                                .formatted("z".repeat(119)),
                        "7 Too long outlet: '%s…' has more than 200 characters. It was left out; shorten it."
                                .formatted("w".repeat(119))),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
        assertEquals(List.of("가", "나", "다", "라", "마", "바"), units("ko"));
        assertEquals(Arrays.asList("paper", "paper", "paper", "paper", "paper", null), units("outlet"));
    }

    @Test
    void unitWithMoreInlineCodesThanAMemoryHoldsIsSkipped() {
        String codes = "<ph/>".repeat(1001);
        JsonPath report = imported("a.tmx", tmx(unit(codes + "가", "a") + unit("나", "b")));
        assertEquals(List.of("나"), units("ko"));
        assertEquals(
                List.of("Too many inline codes: more than '1000' in a segment. Divide the unit or take codes out."),
                report.getList("problems.message"));
    }

    @Test
    void tooLongTextIsSkippedAndNamed() {
        JsonPath report = imported("a.tsv", "ko\ten\n" + "가".repeat(100_001) + "\ta\n나\tb\n");
        assertEquals("2 1 0 1 0", counts(report));
        assertEquals(List.of("나"), units("ko"));
    }

    @Test
    void textOfATableIsKeptAsItIs() {
        imported("a.csv", "ko,en\n\"<b>굵게</b> & =1+1\",\"a\nb\"\n");
        assertEquals(List.of("<b>굵게</b> & =1+1"), units("ko"));
        assertEquals(List.of("a\nb"), units("en"));
    }

    private static String tmx(String units) {
        return "<tmx version=\"1.4\"><header srclang=\"ko\"/><body>" + units + "</body></tmx>";
    }

    private static String unit(String ko, String en) {
        return "<tu><tuv xml:lang=\"ko\"><seg>%s</seg></tuv><tuv xml:lang=\"en\"><seg>%s</seg></tuv></tu>"
                .formatted(ko, en);
    }
}
