package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands in the file of a memory: all of it, in every format, and it comes back. */
@QuarkusTest
class MemoryExportTest {
    private static final String PLAIN = """
            {"ko":"첫째 문장이다.","en":"The first sentence.","changedAt":"2024-01-01T00:00:00Z"}
            {"ko":"둘째/문장\\n<b>&\\t\\"따옴표\\"","en":"The second, 😀 one; \\u202Eright to left\\u202C","source":"en",\
            "document":"2020-07-26/사설 & <1>.txt","outlet":"로동신문","position":7,"before":"What stood before.",\
            "after":"What\\nstands after.","note":"적어 둔 것, \\"note\\"","author":"김 & kim",\
            "changedAt":"2020-07-26T09:30:00Z"}
            {"ko":"勞動新聞 '","en":"=SUM(A1)","changedAt":"1994-07-09T00:00:00Z","after":"뒤 문장"}
            {"ko":" 앞뒤 빈칸 ","en":"\\ttabs and no-break\\u00A0space ","position":0,"document":"빈칸","changedAt":"2024-01-02T00:00:00Z"}
            """;

    private static String memoryOf(String lines) {
        String memory = Api.newMemory();
        ExportedMemory.save(memory, lines.split("\n"));
        return memory;
    }

    private static String back(byte[] file, String format) {
        String memory = Api.newMemory();
        JsonPath report = Api.importFile(memory, "back." + format, file)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(), report.getList("problems.message"));
        return memory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "tsv", "csv", "jsonl"})
    void everythingComesBack(String format) {
        String memory = memoryOf(PLAIN);
        byte[] file = ExportedMemory.file(memory, "format=" + format).asByteArray();
        String again = back(file, format);
        assertEquals(ExportedMemory.content(memory), ExportedMemory.content(again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "tsv", "csv", "jsonl"})
    void statusComesBack(String format) {
        String memory = memoryOf(
                "{\"ko\":\"가\",\"en\":\"1\",\"status\":\"REVIEWED\",\"changedAt\":\"2020-01-01T00:00:00Z\"}\n{\"ko\":\"나\",\"en\":\"2\",\"changedAt\":\"2020-01-01T00:00:00Z\"}");
        byte[] file = ExportedMemory.file(memory, "format=" + format).asByteArray();
        assertEquals(ExportedMemory.content(memory), ExportedMemory.content(back(file, format)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "jsonl"})
    void inlineCodesComeBack(String format) {
        String memory = memoryOf("""
                        {"ko":"굵은 글","koCodes":[{"offset":0,"kind":"OPEN","markup":"<b class=\\"x\\">"},\
                        {"offset":2,"kind":"CLOSE","markup":"</b>"}],"en":"bold text","enCodes":[{"offset":4,"kind":"STANDALONE","markup":"{1}"}]}
                        """);
        byte[] file = ExportedMemory.file(memory, "format=" + format).asByteArray();
        List<Map<String, Object>> codes =
                Api.get(back(file, format) + "/units").statusCode(200).extract().path("items[0].koCodes");
        assertEquals(
                List.of(0, 2), codes.stream().map(code -> code.get("offset")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "tsv", "csv", "jsonl"})
    void sameUnitsAreTheSameFile(String format) {
        String memory = memoryOf(PLAIN);
        String first = ExportedMemory.file(memory, "format=" + format).asString();
        assertEquals(first, ExportedMemory.file(memory, "format=" + format).asString());
        String again = back(first.getBytes(StandardCharsets.UTF_8), format);
        if (!format.equals("tmx")) { // whose units come in the other order
            assertEquals(first, ExportedMemory.file(again, "format=" + format).asString());
        }
    }

    @Test
    void tmxBeginsWithTheNewestAndTablesWithTheOldest() {
        String memory =
                memoryOf("{\"ko\":\"가\",\"en\":\"1\"}\n{\"ko\":\"나\",\"en\":\"2\"}\n{\"ko\":\"다\",\"en\":\"3\"}");
        List<String> tmx = ExportedMemory.file(memory, "format=tmx").xmlPath().getList("tmx.body.tu.tuv.seg*.text()");
        assertEquals(List.of("다", "3", "나", "2", "가", "1"), tmx);
        assertEquals(
                tmx, ExportedMemory.file(memory, "").xmlPath().getList("tmx.body.tu.tuv.seg*.text()"), "the default");
        assertEquals(List.of("가", "나", "다"), ExportedMemory.korean(memory, ""));
        assertEquals(
                List.of("ko\ten", "가\t1", "나\t2", "다\t3"),
                ExportedMemory.file(memory, "format=tsv")
                        .asString()
                        .lines()
                        .map(line -> line.replace("\"", "").split("\tsourceLanguage|\tko\t")[0])
                        .toList());
    }

    @Test
    void manyPagesAreOneFile() {
        String memory = Api.newMemory();
        String other = Api.newMemory();
        for (int part = 0; part < 3; part++) {
            int from = part * 2000;
            String rows = IntStream.range(from, from + 2000)
                    .mapToObj("쪽 %1$d\tpage %1$d\n"::formatted)
                    .collect(Collectors.joining("", "ko\ten\n", ""));
            Api.importFile(memory, "part.tsv", rows).statusCode(200).body("added", equalTo(2000));
            Api.importFile(other, "part.tsv", rows).statusCode(200).body("added", equalTo(2000));
        }
        List<String> texts =
                IntStream.range(0, 6000).mapToObj(i -> "쪽 " + i).sorted().toList();
        assertEquals(texts, ExportedMemory.korean(memory, "").stream().sorted().toList());
        String tmx = ExportedMemory.file(other, "").asString();
        assertEquals(6000, tmx.split("<tu ", -1).length - 1);
        assertEquals(
                2000, ExportedMemory.korean(other, "importJob=" + lastImport()).size());
    }

    private static int lastImport() {
        return Api.get("jobs?size=1").extract().path("items[0].job");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "tsv", "csv", "xlsx", "jsonl"})
    void memoryWithoutUnitsIsAFileToo(String format) {
        byte[] file = ExportedMemory.file(Api.newMemory(), "format=" + format).asByteArray();
        if (format.equals("jsonl")) {
            assertEquals(0, file.length);
        } else if (!format.equals("xlsx")) {
            assertEquals(List.of(), ExportedMemory.content(back(file, format)));
        }
    }

    @Test
    void sheetHoldsTexts() throws Exception {
        String memory = memoryOf(PLAIN);
        byte[] file = ExportedMemory.file(memory, "format=xlsx").asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(5, rows.size());
            assertEquals("ko", rows.get(0).getCellText(0));
            assertEquals("=SUM(A1)", rows.get(3).getCellText(1));
            assertEquals("1994-07-09T00:00:00Z", rows.get(3).getCellText(6));
        }
    }

    @Test
    void textThatIsTooLongForACellIsRefusedBeforeTheSheetIsBegun() {
        String memory = memoryOf("{\"ko\":\"%s\",\"en\":\"long\"}".formatted("가".repeat(32_768)));
        Api.get(memory + "/export?format=xlsx")
                .statusCode(400)
                .body(
                        "detail",
                        equalTo(
                                "Too long a text for xlsx: '32768' characters. A cell has room for 32,767; ask for csv."));
        assertEquals(
                1,
                ExportedMemory.content(
                                back(ExportedMemory.file(memory, "format=csv").asByteArray(), "csv"))
                        .size());
    }

    @Test
    void longestTextsComeBack() {
        String memory = memoryOf("{\"ko\":\"%s\",\"en\":\"%s\",\"changedAt\":\"2024-01-01T00:00:00Z\"}"
                .formatted("긴 글 ".repeat(24_999) + "끝", "a long text ".repeat(8_333)));
        for (String format : List.of("tmx", "csv", "jsonl")) {
            byte[] file = ExportedMemory.file(memory, "format=" + format).asByteArray();
            assertTrue(ExportedMemory.content(memory).equals(ExportedMemory.content(back(file, format))), format);
        }
    }

    @Test
    void reportNamesWhatAFormatDoesNotHold() {
        String memory = memoryOf("""
                        {"ko":"부호","koCodes":[{"offset":0,"kind":"STANDALONE","markup":"<br/>"}],"en":"code"}
                        {"ko":"그대로","en":"as it is"}
                        """);
        Api.post(memory + "/units", Map.of("ko", "줄\r\n끝", "en", "bell \u0007", "author", "kim"));
        List<Integer> units = Api.get(memory + "/units").extract().path("items.id");
        Api.get(memory + "/export/report?format=csv")
                .statusCode(200)
                .body("format", equalTo("csv"))
                .body("units", equalTo(3))
                .body("leftOut", equalTo(2))
                .body("kinds.what", containsInAnyOrder("characters that were replaced", "inline codes"))
                .body("kinds.units", containsInAnyOrder(List.of(units.get(0)), List.of(units.get(2))));
        Api.get(memory + "/export/report")
                .body("format", equalTo("tmx"))
                .body("kinds.what", equalTo(List.of("characters that were replaced")))
                .body("kinds.units", equalTo(List.of(List.of(units.get(2)))));
        Api.get(memory + "/export/report?format=jsonl")
                .body("units", equalTo(3))
                .body("leftOut", equalTo(0));
        Api.put(memory + "/units/" + units.get(1), Map.of("ko", "바뀌었다", "en", "changed", "author", "lee"))
                .statusCode(200);
        Api.get(memory + "/export/report?format=jsonl")
                .body("kinds.what", equalTo(List.of("who made it first, and when")));
        Api.get(memory + "/export/report?format=docx").statusCode(400).body("detail", containsString("tmx, tsv"));
    }
}
