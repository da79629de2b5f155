package org.hangyeol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hangyeol.LargeFile.MEGABYTE;
import static org.hangyeol.LargeFile.around;
import static org.hangyeol.LargeFile.bytes;
import static org.hangyeol.LargeFile.letters;
import static org.hangyeol.LargeFile.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Files far larger than the memory of the finished server, or made to fill it: each is imported as far as it can be, or
 * refused, and the server goes on. Most exist only while they are sent.
 */
class HostileFilesIT {
    private static final int MILLION = 1_000_000;

    /** As many megabytes take, even with a byte for each letter, more than there is once a buffer for them grows. */
    private static final int TOO_MANY = 150;

    private static final String TMX = "<tmx version='1.4'><header srclang='ko'/><body>" + tu("앞", "before", "");
    private static final String END = tu("뒤", "after", "") + "</body></tmx>";

    /** The client of Java asks for HTTP/2 unless told otherwise, with the first file as the body of that request. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static PackagedServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PackagedServer.start(home, "-Xmx512m");
    }

    @AfterAll
    static void end() throws InterruptedException {
        server.end(true);
    }

    @ParameterizedTest
    @MethodSource({"tmx", "others", "packed"})
    void isReadAsFarAsItCanBe(LargeFile file) throws IOException, InterruptedException {
        String memory = "/api/memories/" + file.name().replaceAll("\\W", "-");
        server.request().body(Map.of()).put(memory).then().statusCode(200);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.address() + memory + "/imports?wait=true&filename=" + file.name()))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> file.open()))
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        JsonPath answer = JsonPath.from(response.body());
        if (file.english() == null) {
            assertEquals(400, response.statusCode(), response::body);
            assertTrue(answer.getString("detail").contains(file.says()), response::body);
        } else {
            assertEquals("DONE", answer.getString("state"), response::body);
            assertTrue(answer.getString("problems.message").contains(file.says()), response::body);
        }
        JsonPath units = server.request()
                .get(memory + "/units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(file.english() == null ? List.of() : file.english(), units.getList("items.en"));
        assertFalse(server.log().contains("OutOfMemoryError"), server::log);
    }

    private static LargeFile tmx(String name, List<String> english, String says, Stream<byte[]> middle) {
        return new LargeFile(name + ".tmx", english, says, around(TMX, middle, END));
    }

    static Stream<LargeFile> tmx() {
        List<String> all = List.of("before", "after");
        List<String> before = List.of("before");
        String[] cut = tu("LONG", "long", "").split("LONG");
        String[] many = tu("낱말", "many", "MANY").split("MANY");
        return Stream.of(
                tmx("segment-of-a-gigabyte", all, "Segment too long", around(cut[0], letters(1000), cut[1])),
                tmx(
                        "million-codes",
                        all,
                        "Too much markup",
                        around(cut[0], times(MILLION, i -> "<ph x='%d'/>".formatted(i)), cut[1])),
                tmx(
                        "million-properties",
                        List.of("before", "many", "after"),
                        "Too many properties",
                        around(many[0], times(MILLION, i -> "<prop type='x-%d'>a</prop>".formatted(i)), many[1])),
                tmx(
                        "hundred-thousand-languages",
                        List.of("before", "many", "after"),
                        "Other language",
                        around(
                                many[0],
                                times(100_000, i -> "<tuv xml:lang='x-%d'><seg>a</seg></tuv>".formatted(i)),
                                many[1])),
                tmx("nesting", before, "file breaks off", around(cut[0], times(MILLION, i -> "<hi>"), cut[1])),
                tmx("name-without-end", before, "file breaks off", around("<", letters(TOO_MANY), "/>")),
                tmx("entity-without-end", before, "file breaks off", around("<tu>&", letters(TOO_MANY), ";</tu>")),
                tmx("comment-without-end", before, "file breaks off", around("<!-- ", letters(TOO_MANY), "")),
                tmx("attribute-without-end", before, "file breaks off", around("<tu a='", letters(TOO_MANY), "'/>")),
                tmx(
                        "million-attributes",
                        before,
                        "file breaks off",
                        around("<tu", times(MILLION, i -> " a%d='%d'".formatted(i, i)), "/>")),
                tmx(
                        "attributes-that-fill-the-memory",
                        before,
                        "file breaks off",
                        around("<tu", times(900, i -> " a%d='%s'".formatted(i, "a".repeat(500_000))), "/>")),
                tmx(
                        "types-that-fill-the-memory",
                        all,
                        "Incomplete unit",
                        around(
                                "<tu>",
                                times(1000, i -> "<prop type='%d%s'/>".formatted(i, "가".repeat(80_000))),
                                "</tu>")),
                tmx(
                        "names-that-fill-the-memory",
                        before,
                        "Too many different names",
                        times(3 * MILLION, i -> "<a%040d/>".formatted(i))),
                new LargeFile(
                        "long-doctype.tmx",
                        all,
                        "",
                        around(
                                "<!DOCTYPE tmx [",
                                times(200, i -> "<!ENTITY a%d '%s'>".formatted(i, "a".repeat(MEGABYTE))),
                                "]>" + TMX + END)));
    }

    static Stream<LargeFile> others() {
        List<String> all = List.of("before", "after");
        String table = "ko,en\n앞,before\n";
        String xliff = "<xliff version='2.0' srcLang='ko' trgLang='en'><file id='f'>";
        String[] unit = "<unit id='u'>SEGMENTS<segment><source>SOURCE</source><target>EN</target></segment></unit>"
                .split("SEGMENTS|SOURCE|EN");
        String before = unit[0] + unit[1] + "앞" + unit[2] + "before" + unit[3];
        String after = unit[0] + unit[1] + "뒤" + unit[2] + "after" + unit[3] + "</file></xliff>";
        return Stream.of(
                new LargeFile(
                        "segment-without-end.xlf",
                        all,
                        "Unit too long",
                        around(xliff + before + unit[0] + unit[1], letters(TOO_MANY), unit[2] + unit[3] + after)),
                new LargeFile(
                        "million-segments.xlf",
                        all,
                        "Unit too long",
                        around(
                                xliff + before + unit[0],
                                times(MILLION, i -> "%s가 %d%s%d</target></segment>".formatted(unit[1], i, unit[2], i)),
                                "</unit>" + after)),
                new LargeFile(
                        "cell-without-end.csv",
                        all,
                        "Cell too long",
                        around(table + "\"", letters(TOO_MANY), "\n뒤,after\n")),
                new LargeFile(
                        "million-columns.csv",
                        null,
                        "Unreadable first row",
                        around("ko", times(MILLION, i -> ",x" + i), "\n뒤,after\n")),
                new LargeFile(
                        "wide.csv", null, "Too many columns", around("x", times(400_000, i -> ",x"), "\n뒤,after\n")),
                new LargeFile(
                        "rows-that-are-none.csv",
                        all,
                        "Wrong number of columns",
                        around(table, times(MILLION, i -> "a\n"), "뒤,after\n")),
                new LargeFile(
                        "text-without-end.po",
                        all,
                        "Line longer",
                        around(
                                "msgid \"before\"\nmsgstr \"앞\"\n\nmsgid \"",
                                letters(TOO_MANY),
                                "\"\nmsgstr \"가\"\n\nmsgid \"after\"\nmsgstr \"뒤\"\n")),
                new LargeFile(
                        "text-of-a-million-lines.po",
                        all,
                        "Text too long",
                        around(
                                "msgid \"before\"\nmsgstr \"앞\"\n\nmsgid \"\"\n",
                                times(MILLION, i -> "\"%0100d\"\n".formatted(i)),
                                "\nmsgstr \"가\"\n\nmsgid \"after\"\nmsgstr \"뒤\"\n")),
                new LargeFile(
                        "line-without-end.jsonl",
                        all,
                        "Line longer",
                        around(
                                "{\"ko\": \"앞\", \"en\": \"before\"}\n{\"ko\": \"",
                                letters(TOO_MANY),
                                "\"}\n{\"ko\": \"뒤\", \"en\": \"after\"}\n")));
    }

    static Stream<LargeFile> packed() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".tsv"));
            }
        }
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(sheet)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(bytes("<workbook><sheets><sheet name='a' r:id='r1'/></sheets></workbook>"));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write(bytes("<Relationships><Relationship Id='r1' Target='sheet.xml'/></Relationships>"));
            zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
            zip.write(bytes("<worksheet><sheetData>" + row("ko", "en") + row("앞", "before")));
            String[] around = row("CELL", "a").split("CELL");
            zip.write(bytes(around[0]));
            for (int i = 0; i < TOO_MANY; i++) {
                zip.write(LargeFile.LETTERS);
            }
            zip.write(bytes(around[1] + row("뒤", "after") + "</sheetData></worksheet>"));
        }
        return Stream.of(
                new LargeFile("hundred-thousand-files.zip", null, "Too many files", Stream.of(many.toByteArray())),
                new LargeFile(
                        "list-that-fills-the-memory.zip",
                        null,
                        "Cannot unpack",
                        Stream.concat(letters(450), Stream.of(endOfZip(450 * MEGABYTE)))),
                new LargeFile(
                        "cell-without-end.xlsx",
                        List.of("before", "after"),
                        "Cell too long",
                        Stream.of(sheet.toByteArray())));
    }

    /** What stands at the end of a zip file and says how long the list of its files is, before it. */
    private static byte[] endOfZip(int length) {
        return ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054B50)
                .putInt(0)
                .putShort((short) 1000)
                .putShort((short) 1000)
                .putInt(length)
                .array();
    }

    private static String row(String... texts) {
        return Stream.of(texts)
                .map("<c t='inlineStr'><is><t>%s</t></is></c>"::formatted)
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static String tu(String ko, String en, String more) {
        return "<tu>%s<tuv xml:lang='ko'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>%s</seg></tuv></tu>"
                .formatted(more, ko, en);
    }
}
