package org.hangyeol.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several files as one import: in a form, in a zip file; and files that are packed. */
@QuarkusTest
class ManyFilesTest {
    private static final byte[] A = "ko\ten\n가\ta\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] B =
            "{\"ko\": \"나\", \"en\": \"b\"}\n{\"ko\": \"다\"}\n".getBytes(StandardCharsets.UTF_8);

    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    /** A name and the content of a file. */
    private record Packed(String name, byte[] content) {}

    private static byte[] zip(Charset names, Packed... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Packed file : files) {
                zip.putNextEntry(new ZipEntry(file.name));
                zip.write(file.content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private JsonPath imported(String filename, byte[] file) {
        return Api.importFile(memory, filename, file).statusCode(200).extract().jsonPath();
    }

    private List<String> english() {
        return Api.get(memory + "/units").extract().jsonPath().getList("items.en");
    }

    @Test
    void filesOfAFormAreOneImport() {
        JsonPath report = given().multiPart("one", "a.tsv", A)
                .multiPart("two", "b.jsonl", B)
                .post("/api/" + memory + "/imports?wait=true&document=기사")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("a", "b"), english());
        assertEquals("a.tsv and 1 more", report.getString("filename"));
        assertEquals(List.of("b.jsonl"), report.getList("problems.file"));
        assertEquals(List.of(2), report.getList("problems.line"));
        assertEquals(A.length + B.length, report.getInt("bytesTotal"));
        assertEquals(A.length + B.length, report.getInt("bytesRead"));
        Api.get(memory + "/units").body("items.document", equalTo(List.of("기사", "기사")));
    }

    @Test
    void aFormWithoutFilesOrWithAnUnknownKindIsRefused() {
        given().multiPart("x", "y")
                .post("/api/" + memory + "/imports?wait=true")
                .then()
                .statusCode(400)
                .body("detail", startsWith("No file in the form."));
        given().multiPart("one", "a.tsv", A)
                .multiPart("two", "b.docx", B)
                .post("/api/" + memory + "/imports?wait=true")
                .then()
                .statusCode(400)
                .body("detail", containsString("b.docx"));
        assertEquals(List.of(), english());
    }

    @Test
    void largeFormsAreTaken() {
        byte[] rows = ("ko\ten\n" + "가나다라마바사아자차카타파하\tsame\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        given().multiPart("one", "a.tsv", rows)
                .post("/api/" + memory + "/imports?wait=true")
                .then()
                .statusCode(200)
                .body("repeated", equalTo(299_999));
    }

    @Test
    void everyFileOfAZipIsImported() throws IOException {
        byte[] zip = zip(
                StandardCharsets.UTF_8,
                new Packed("__MACOSX/._a.tsv", A),
                new Packed(".DS_Store", A),
                new Packed("news/가/a.tsv", A),
                new Packed("b.jsonl", B),
                new Packed("c.TMX", Api.goldenFile("omegat.tmx")));
        JsonPath report = imported("news.ZIP", zip);
        assertEquals(List.of("a", "b"), english().subList(0, 2));
        assertEquals("DONE", report.getString("state"));
        assertEquals("news.ZIP/b.jsonl", report.getString("problems[0].file"));
        assertEquals(zip.length, report.getInt("bytesTotal"));
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreImported() throws IOException {
        byte[] zip = zip(
                StandardCharsets.UTF_8,
                new Packed("picture.png", new byte[] {1}),
                new Packed("broken.tmx", "<html/>".getBytes(StandardCharsets.UTF_8)),
                new Packed("a.tsv", A));
        JsonPath report = imported("news.zip", zip);
        assertEquals(List.of("a"), english());
        assertEquals(List.of("news.zip/picture.png", "news.zip/broken.tmx"), report.getList("problems.file"));
        assertEquals(2, report.getInt("skipped"));
        assertEquals(
                "news.zip/broken.tmx: file not taken: Not a TMX file: its root element is '<html>'. Expected <tmx>.",
                report.getString("message"));
    }

    @Test
    void namesOfKoreanWindowsAreRead() throws IOException {
        byte[] zip = zip(Charset.forName("MS949"), new Packed("기사/번역.jsonl", B));
        assertEquals("news.zip/기사/번역.jsonl", imported("news.zip", zip).getString("problems[0].file"));
    }

    @Test
    void namesThatLeadOutOfTheFolderAreOnlyNames() throws IOException {
        JsonPath report = imported(
                "news.zip",
                zip(StandardCharsets.UTF_8, new Packed("../../../../tmp/slip.jsonl", B), new Packed("/etc/b.tsv", A)));
        assertEquals(List.of("b", "a"), english());
        assertEquals(false, Files.exists(Path.of("/tmp/slip.jsonl")));
        assertEquals("news.zip/../../../../tmp/slip.jsonl", report.getString("problems[0].file"));
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        assertEquals(1, imported("a.tsv.gz", gzip(A)).getInt("added"));
        assertEquals(List.of("a"), english());
    }

    @Test
    void damagedArchivesAreRefusedOrBreakOff() throws IOException {
        Api.importFile(memory, "a.zip", A).statusCode(400).body("detail", startsWith("Cannot unpack 'a.zip':"));
        Api.importFile(memory, "a.tsv.gz", A).statusCode(400).body("detail", startsWith("Cannot unpack 'a.tsv.gz':"));
        Api.importFile(memory, "a.zip", zip(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", equalTo("Empty zip file: 'a.zip' holds no files."));
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 3000; i++) {
            rows.append("문장 ")
                    .append(random.nextLong())
                    .append("\tsentence ")
                    .append(i)
                    .append('\n');
        }
        byte[] whole = gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        JsonPath report = imported("a.tsv.gz", half);
        assertEquals("DONE", report.getString("state"));
        assertEquals(
                "file breaks off: Cannot unpack 'a.tsv.gz': 'Unexpected end of ZLIB input stream'. Pack it again, or send it as it is.",
                report.getString("message"));
        assertEquals(1, report.getInt("skipped"));
        Api.get(memory).body("units", equalTo(report.getInt("added")));
    }

    @Test
    void namesLongerThanTheReportHoldsAreShortened() throws IOException {
        byte[] html = "<html/>".getBytes(StandardCharsets.UTF_8);
        JsonPath report = imported(
                "a.zip",
                zip(StandardCharsets.UTF_8, new Packed("가".repeat(450) + ".tmx", html), new Packed("a.tsv", A)));
        assertEquals(List.of("a"), english());
        assertEquals("DONE", report.getString("state"));
        given().multiPart("one", "가".repeat(490) + ".tsv", A)
                .multiPart("two", "b.jsonl", B)
                .post("/api/" + memory + "/imports?wait=true")
                .then()
                .statusCode(200);
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        byte[] bomb = ("ko\ten\n가\t" + " ".repeat(30_000_000) + "a\n").getBytes(StandardCharsets.UTF_8);
        Api.importFile(memory, "a.tsv.gz", gzip(bomb))
                .statusCode(400)
                .body("detail", containsString("it has more than 10000000 bytes in one part"));
        JsonPath report =
                imported("a.zip", zip(StandardCharsets.UTF_8, new Packed("bomb.tsv", bomb), new Packed("a.tsv", A)));
        assertEquals(List.of("a"), english());
        assertEquals(List.of("a.zip/bomb.tsv"), report.getList("problems.file"));
    }

    /** Each of the files is small enough. */
    @Test
    void manyBombsAreNotUnpackedToMoreThanTheWholeMayHave() throws IOException {
        byte[] bomb = ("ko\ten\n가\t" + " ".repeat(9_500_000) + "a\n").getBytes(StandardCharsets.UTF_8);
        Packed[] files = new Packed[18];
        Arrays.setAll(files, i -> new Packed("bomb%d.tsv".formatted(i), bomb));
        files[0] = new Packed("a.tsv", A);
        files[17] = new Packed("last.jsonl", B);
        byte[] zip = zip(StandardCharsets.UTF_8, files);
        JsonPath report = imported("a.zip", zip);
        assertEquals(List.of("a"), english());
        assertEquals("a.zip/last.jsonl", report.getList("problems.file").get(16));
        assertEquals(
                "file not taken: Cannot unpack 'last.jsonl': 'the files have more than %d bytes in all'. Pack it again, or send it as it is."
                        .formatted(100_000_000 + 200 * zip.length),
                report.getList("problems.message").get(16));
    }

    @Test
    void longNamesAreRefused() throws IOException {
        String longest = "가".repeat(496) + ".tsv";
        assertEquals(
                1,
                imported("a.zip", zip(StandardCharsets.UTF_8, new Packed(longest, A)))
                        .getInt("added"));
        byte[] zip = zip(StandardCharsets.UTF_8, new Packed("가" + longest, A));
        Api.importFile(memory, "b.zip", zip)
                .statusCode(400)
                .body("detail", startsWith("Too long a name in 'b.zip': '가가"))
                .body("detail", endsWith("' has more than 500 characters. Shorten it."));
    }
}
