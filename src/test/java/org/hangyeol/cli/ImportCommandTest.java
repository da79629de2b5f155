package org.hangyeol.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hangyeol.Api;
import org.hangyeol.cli.Shell.Ran;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@code hangyeol import}. */
@QuarkusTest
class ImportCommandTest {
    @TempDir
    Path folder;

    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Ran importInto(String memory, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "import";
        all[1] = "--memory";
        all[2] = Api.name(memory);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Shell.run(all);
    }

    @Test
    void fileIsImportedAndTheSummaryIsTheAnswer() throws IOException {
        Ran ran = importInto(memory, file("새 소식 (1).tsv", "ko\ten\n가\ta\n나\tb\n가\ta\n"));
        assertEquals("", ran.err());
        assertThat(
                ran.out(),
                matchesPattern("새 소식 \\(1\\)\\.tsv: done, 3 read, 2 added, 1 repeated in 0:\\d\\d \\(job \\d+\\)\n"));
        assertEquals(0, ran.code());
        Api.get(memory).body("units", equalTo(2));
    }

    @Test
    void whatIsSkippedIsNamedWithItsPlaceAndScriptsCanTell() throws IOException {
        Ran ran = importInto(memory, file("a.tsv", "ko\ten\n가\ta\n나\n"));
        assertEquals(HangyeolCommand.INCOMPLETE, ran.code());
        assertThat(ran.out(), containsString("1 added, 1 skipped"));
        assertThat(ran.out(), containsString("\na.tsv:3: error: Wrong number of columns"));
        assertThat(ran.out(), containsString("«나»"));
    }

    @Test
    void brokenFileKeepsWhatCameBeforeAndTellsOnceWhereItBreaks() throws IOException {
        Ran ran = importInto(memory, file("a.tmx", """
                <tmx version="1.4"><header srclang="ko"/><body>
                <tu><tuv xml:lang="ko"><seg>가</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>
                <tu><tuv xml:lang="ko"><seg>나</seg></tuv><tuv xml:"""));
        assertEquals(HangyeolCommand.INCOMPLETE, ran.code());
        assertThat(ran.out(), containsString("\na.tmx:3:"));
        assertEquals(2, ran.out().split("file breaks off", -1).length);
    }

    @Test
    void fileOfAnotherFormatFailsItsJobAndTheCommand() throws IOException {
        Ran ran = importInto(memory, file("a.tmx", "<html/>"));
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertEquals("", ran.out());
        assertThat(ran.err(), containsString("Not a TMX file: its root element is '<html>'. Expected <tmx>."));
    }

    @Test
    void refusedFileDoesNotKeepTheOthersOut() throws IOException {
        Ran ran = importInto(
                memory, file("empty.tsv", ""), file("a.tsv", "ko\ten\n가\ta\n"), file("b.tsv", "ko\ten\n나\n"));
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertThat(ran.err(), startsWith(folder.resolve("empty.tsv") + ": Empty file: 'empty.tsv'."));
        Api.get(memory).body("units", equalTo(1));
        assertThat(ran.out(), containsString("b.tsv:2: error"));
    }

    @Test
    void textAndItsTranslationAreOneImport() throws IOException {
        Ran ran = importInto(
                memory,
                file("새 \"소식\".ko.txt", "하나\n둘\n"),
                file("b.tsv", "ko\ten\n가\ta\n"),
                file("새 \"소식\".en.txt", "One\nTwo\n"));
        assertEquals("", ran.err());
        assertEquals(0, ran.code());
        assertThat(
                ran.out(),
                matchesPattern("새 .* and 1 more: done, 2 read, 2 added in .*\nb\\.tsv: done, 1 read, 1 added in .*\n"));
        Api.get(memory + "/units").body("items.ko", equalTo(List.of("하나", "둘", "가")));
    }

    @Test
    void foldersSayTheLanguageOfTextsToo() throws IOException {
        Files.createDirectories(folder.resolve("2020/ko"));
        Files.createDirectories(folder.resolve("2020/en"));
        Ran ran = importInto(memory, file("2020/ko/행군.txt", "하나\n"), file("2020/en/행군.txt", "One\n"));
        assertEquals(0, ran.code(), ran.err());
        Api.get(memory + "/units")
                .body("items.en", equalTo(List.of("One")))
                .body("items.document", equalTo(List.of("행군")));
    }

    @Test
    void textsOfAYearAreOneImport() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            texts.add(file(i + ".ko.txt", "기사 " + i + "\n"));
            texts.add(file(i + ".en.txt", "Article " + i + "\n"));
        }
        Ran ran = importInto(memory, texts.toArray(new String[0]));
        assertEquals("", ran.err());
        assertThat(ran.out(), startsWith("0.ko.txt and 1001 more: done, 501 read, 501 added in "));
    }

    @Test
    void textsThatDoNotPairAreTablesAndNamedByOneReport() throws IOException {
        Ran ran = importInto(memory, "--json", file("a.txt", "ko\ten\n가\ta\n"), file("b.txt", "ko\ten\n나\n"));
        assertEquals(HangyeolCommand.INCOMPLETE, ran.code(), ran.err());
        assertEquals(1, ran.json().getInt("added"));
        assertEquals("b.txt", ran.json().getString("problems[0].file"));
        Ran refused = importInto(memory, file("a.txt", "ko\ten\n다\tc\n"), file("empty.txt", ""));
        assertEquals(HangyeolCommand.FAILED, refused.code());
        assertThat(refused.err(), startsWith(folder.resolve("a.txt") + " and 1 more: Empty file: 'empty.txt'."));
    }

    @Test
    void jsonIsTheReportOfTheApiOneLineAFile() throws IOException {
        Ran ran = importInto(memory, "--json", file("a.tsv", "ko\ten\n가\ta\n"), file("b.tsv", "ko\ten\n나\n"));
        assertEquals(HangyeolCommand.INCOMPLETE, ran.code());
        assertEquals("", ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals(2, lines.size());
        for (String line : lines) {
            JsonPath report = JsonPath.from(line);
            JsonPath asked = Api.get("jobs/" + report.getInt("job")).extract().jsonPath();
            assertEquals(asked.getMap("$"), report.getMap("$"));
        }
    }

    @Test
    void refusalsAreJsonTooAndWordsForPeople() throws IOException {
        Ran ran = importInto("memories/none", "--json", file("a.tsv", "ko\ten\n가\ta\n"));
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertEquals(404, ran.json().getInt("status"));
        assertThat(ran.err(), startsWith("Unknown memory: 'none'."));
    }

    @Test
    void memoryIsMadeIfThatIsWanted() throws IOException {
        String made = "memories/" + Api.name(memory) + " new";
        Ran ran = importInto(made, "--create", file("a.tsv", "ko\ten\n가\ta\n"));
        assertEquals(0, ran.code(), ran.err());
        assertEquals("'%s' is new.\n".formatted(Api.name(made)), ran.err());
        assertEquals(
                0,
                importInto(made, "--create", "--quiet", file("b.tsv", "ko\ten\n나\tb\n"))
                        .code());
        Api.get(made).body("units", equalTo(2));
    }

    @Test
    void quietSaysNothingButTheExitCodeAndFailures() throws IOException {
        Ran skipped = importInto(memory, "--quiet", file("a.tsv", "ko\ten\n나\n"));
        assertEquals(List.of(3, "", ""), List.of(skipped.code(), skipped.out(), skipped.err()));
        Ran failed = importInto(memory, "--quiet", file("a.tmx", "<html/>"));
        assertThat(failed.err(), containsString("Not a TMX file"));
    }

    @Test
    void nobodyNeedsToWait() throws IOException {
        Ran ran = importInto(memory, "--no-wait", "--json", file("a.tsv", "ko\ten\n가\ta\n"));
        assertEquals(0, ran.code());
        int job = ran.json().getInt("job");
        Ran followed = Shell.run("jobs", String.valueOf(job), "--follow");
        assertEquals(0, followed.code());
        assertThat(followed.out(), startsWith("a.tsv: done, 1 read, 1 added"));
        assertThat(
                importInto(memory, "--no-wait", file("a.tsv", "ko\ten\n가\ta\n")).err(),
                matchesPattern("a\\.tsv: job (\\d+)\\. 'hangyeol jobs \\1 --follow' shows it\\.\n"));
    }

    @Test
    void standardInputNeedsAName() {
        Ran nameless = Shell.runWith("ko\ten\n가\ta\n", "import", "-", "-m", Api.name(memory));
        assertEquals(HangyeolCommand.WRONG_USE, nameless.code());
        assertThat(nameless.err(), containsString("--filename"));
        Ran named = Shell.runWith("ko\ten\n가\ta\n", "import", "-", "-m", Api.name(memory), "--filename", "a.tsv");
        assertEquals(0, named.code(), named.err());
        assertThat(named.out(), startsWith("a.tsv: done, 1 read, 1 added"));
    }

    @Test
    void nothingIsSentIfOneOfTheFilesIsNotThere() throws IOException {
        Ran ran = importInto(
                memory, file("a.tsv", "ko\ten\n가\ta\n"), folder.resolve("b.tsv").toString());
        assertEquals(HangyeolCommand.WRONG_USE, ran.code());
        assertThat(ran.err(), startsWith("'" + folder.resolve("b.tsv") + "' is no file that can be read."));
        assertEquals(
                HangyeolCommand.WRONG_USE, importInto(memory, folder.toString()).code());
        Api.get(memory).body("units", equalTo(0));
    }

    @Test
    void optionsReachTheServer() throws IOException {
        importInto(memory, "--author", "김 & 리", file("a.tsv", "ko\ten\n가\ta\n"));
        Api.get(memory + "/units").body("items.changedBy", equalTo(List.of("김 & 리")));
    }

    @Test
    void glossariesGoIntoTermbases() throws IOException {
        String termbase = Api.name(Api.newTermbase());
        Ran ran = Shell.run("import", "-t", termbase, file("desk.csv", "ko,en\n분주소,police station\n"));
        assertEquals(0, ran.code(), ran.err());
        Ran list = Shell.run(
                "import", "-t", termbase, "--format", "omegat", "--source", "en", file("x.txt", "yard\t마당\n"));
        assertEquals(0, list.code(), list.err());
        assertEquals(
                List.of("분주소", "마당"),
                List.of(
                        Shell.run("terms", "분주소에서", "-t", termbase, "--json")
                                .json()
                                .getString("[0].found"),
                        Shell.run("terms", "마당", "-t", termbase, "--json")
                                .json()
                                .getString("[0].found")));
    }

    @Test
    void targetIsOneOfTwo() throws IOException {
        String file = file("a.tsv", "ko\ten\n가\ta\n");
        assertEquals(HangyeolCommand.WRONG_USE, Shell.run("import", file).code());
        assertEquals(
                HangyeolCommand.WRONG_USE,
                Shell.run("import", file, "-m", "a", "-t", "b").code());
    }

    @Test
    void dryRunStoresNothingAndSaysSo() throws IOException {
        Ran ran = importInto(memory, "--dry-run", file("a.tsv", "ko\ten\n가\ta\n나\n"));
        assertEquals(HangyeolCommand.INCOMPLETE, ran.code());
        assertThat(ran.out(), startsWith("a.tsv: done, tried only, 2 read, 1 added, 1 skipped"));
        Api.get(memory).body("units", equalTo(0));
    }

    @Test
    void otherTranslationsAreLeftOutIfThatIsWanted() throws IOException {
        importInto(memory, file("a.tsv", "ko\ten\n가\ta\n"));
        Ran ran = importInto(memory, "--conflict", "skip", "--status", "FINAL", file("b.tsv", "ko\ten\n가\tb\n나\tc\n"));
        assertEquals(0, ran.code(), ran.err());
        assertThat(ran.out(), containsString("2 read, 1 added, 1 translated otherwise before, not taken"));
        Api.get(memory + "/units").body("items.status", equalTo(Arrays.asList(null, "FINAL")));
        Ran wrong = importInto(memory, "--conflict", "best", file("c.tsv", "ko\ten\n가\ta\n"));
        assertEquals(HangyeolCommand.FAILED, wrong.code());
        assertThat(wrong.err(), containsString("must be keep, newest or skip"));
    }
}
