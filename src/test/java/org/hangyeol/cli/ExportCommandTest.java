package org.hangyeol.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hangyeol.Api;
import org.hangyeol.cli.Shell.Ran;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@code hangyeol export}. */
@QuarkusTest
class ExportCommandTest {
    @TempDir
    Path folder;

    private String termbase;

    @BeforeEach
    void makeTermbase() {
        termbase = Api.newTermbase();
        Api.importFile(termbase, "a.csv", "ko,en,definition\n분주소,police station,\n마당,yard,a place\n")
                .statusCode(200);
    }

    private Ran export(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "export";
        all[1] = "--termbase";
        all[2] = Api.name(termbase);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Shell.run(all);
    }

    private byte[] exported(String format) {
        return given().get("/api/" + termbase + "/export?format=" + format).asByteArray();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void fileIsWhatTheApiSendsAndItsNameSaysTheFormat() throws IOException {
        Path file = folder.resolve("어휘.csv");
        Ran ran = export("-o", file.toString());
        assertEquals(0, ran.code(), ran.err());
        assertEquals("", ran.out());
        assertThat(ran.err(), startsWith(file + ": "));
        assertArrayEquals(exported("csv"), Files.readAllBytes(file));
        assertEquals(List.of("어휘.csv"), files());
    }

    @Test
    void standardOutputHasTheBytesAndNothingElse() {
        assertArrayEquals(exported("tsv"), export("-o", "-", "-f", "tsv").bytes());
        assertThat(export("-o", "-").out(), startsWith("<?xml"));
    }

    @Test
    void fileThatWasThereIsReplacedOnlyIfItIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "old");
        assertEquals(0, export("-o", file.toString()).code());
        assertArrayEquals(exported("tsv"), Files.readAllBytes(file));

        Path unnamed = Path.of(Api.name(termbase) + ".tbx");
        Files.writeString(unnamed, "mine");
        try {
            Ran ran = export();
            assertEquals(HangyeolCommand.WRONG_USE, ran.code());
            assertThat(ran.err(), startsWith("'" + unnamed + "' is there already."));
            assertEquals("mine", Files.readString(unnamed));
        } finally {
            Files.delete(unnamed);
        }
    }

    @Test
    void refusalLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "old");
        Ran ran = export("-o", file.toString());
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertThat(ran.err(), containsString("pdf"));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.pdf"), files());
    }

    @Test
    void whatIsNoFileIsWrittenToAndStaysWhatItIs() throws IOException {
        assertEquals(0, export("-o", "/dev/null").code());
        assertEquals(false, Files.isRegularFile(Path.of("/dev/null")));
    }

    @Test
    void linkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("b.tsv"), file);
        assertEquals(0, export("-o", link.toString()).code());
        assertEquals(true, Files.isSymbolicLink(link));
        assertArrayEquals(exported("tsv"), Files.readAllBytes(file));
    }

    @Test
    void packsIfTheNameSaysSo() throws IOException {
        Path file = folder.resolve("a.tsv.gz");
        assertEquals(0, export("-o", file.toString()).code());
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertArrayEquals(exported("tsv"), in.readAllBytes());
        }
    }

    @Test
    void whatTheFormatCannotHoldIsNamed() {
        Ran ran = export("-o", folder.resolve("a.utx").toString());
        assertEquals(0, ran.code());
        assertThat(ran.err(), containsString("Not in this format: definition (1 times, first with '마당')"));
        Ran json = export("-o", folder.resolve("b.utx").toString(), "--json");
        assertEquals("", json.err());
        assertEquals(folder.resolve("b.utx").toString(), json.json().getString("file"));
        assertEquals(exported("utx").length, json.json().getInt("bytes"));
        assertEquals(true, json.json().getInt("leftOut") > 0);
    }

    @Test
    void whatATableOfUnitsCannotHoldIsNamed() throws IOException {
        String memory = Api.newMemory();
        Api.importFile(memory, "a.tmx", """
                <tmx version="1.4"><header srclang="ko"/><body>
                <tu><tuv xml:lang="ko"><seg><ph>x</ph>가</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>
                </body></tmx>""").statusCode(200);
        String unit = Api.get(memory + "/units").extract().jsonPath().getString("items[0].id");
        String[] command = {
            "export", "-m", Api.name(memory), "-o", folder.resolve("a.csv").toString()
        };
        Ran ran = Shell.run(command);
        assertEquals(0, ran.code());
        assertThat(
                ran.err(), containsString("Not in this format: inline codes (1 times, first in unit " + unit + ")\n"));
        Ran json = Shell.run("--json", command[0], command[1], command[2], command[3], command[4]);
        assertEquals(1, json.json().getInt("leftOut"), json.err());
        Ran quiet = Shell.run("--quiet", command[0], command[1], command[2], command[3], command[4]);
        assertEquals("", quiet.err());
        Ran whole = Shell.run(
                "export", "-m", Api.name(memory), "-o", folder.resolve("a.tmx").toString());
        assertThat(whole.err(), not(containsString("Not in this format")));
    }

    @Test
    void folderThatIsNotThereIsWrongUse() {
        assertEquals(
                HangyeolCommand.WRONG_USE,
                export("-o", folder.resolve("none/a.tsv").toString()).code());
        assertEquals(HangyeolCommand.WRONG_USE, export("-o", folder.toString()).code());
        assertEquals(HangyeolCommand.WRONG_USE, export("-o", "-", "--json").code());
    }

    /** A server that sends half of what it has announced: no server of ours does so at will. */
    @Test
    void halfAFileIsNoFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.tmx"), "old");
        for (String head :
                List.of("Content-Length: 100\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")) {
            try (HalfServer server = HalfServer.answering("HTTP/1.1 200 OK\r\n" + head)) {
                Ran ran = Shell.run("export", "-m", "x", "-o", file.toString(), "--server", server.address());
                assertEquals(HangyeolCommand.UNREACHABLE, ran.code());
                assertThat(ran.err(), startsWith("The connection to %s broke off".formatted(server.address())));
            }
        }
        assertEquals("old", Files.readString(file, StandardCharsets.UTF_8));
        assertEquals(List.of("a.tmx"), files());
    }
}
