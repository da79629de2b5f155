package org.hangyeol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The launcher and the finished jar as processes of their own, beside a server that wants a key. */
class CommandLineIT {
    private static final Path JAR = Path.of(System.getProperty("hangyeol.jar"));
    private static final Pattern KEY = Pattern.compile("hgk_[A-Za-z0-9]{40}");

    @TempDir
    static Path home;

    private static PackagedServer server;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        Matcher made = KEY.matcher(
                PackagedServer.runToTheEnd(home, List.of(), "create-key", "관리자").output());
        assertTrue(made.find());
        key = made.group();
        server = PackagedServer.start(home, "-Dhangyeol.access.required=true");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.end(false);
        }
    }

    private record Ran(int code, String out, String err) {}

    /** Runs the launcher with the key in its environment, below the home, in a locale that knows no Korean. */
    private static Ran hangyeol(String... arguments) throws IOException, InterruptedException {
        return hangyeol(Map.of("HANGYEOL_KEY", key, "HANGYEOL_SERVER", server.address()), arguments);
    }

    private static Ran hangyeol(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(JAR.resolveSibling("hangyeol").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(environment);
        Process process = start(builder);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        return new Ran(
                process.exitValue(), Files.readString(home.resolve("out")), Files.readString(home.resolve("err")));
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        return builder.redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
    }

    private static void write(String name, String content) throws IOException {
        Files.writeString(home.resolve(name), content);
    }

    @Test
    void filesGoInAndOutAndTextsAreLookedUp() throws Exception {
        write("소식.tsv", "ko\ten\n로농적위군이 야간행군을 시작했다.\tThe Red Guards began a night march.\n");
        Ran imported = hangyeol("import", "소식.tsv", "--memory", "새 소식", "--create");
        assertEquals("'새 소식' is new.\n", imported.err());
        assertThat(imported.out(), startsWith("소식.tsv: done, 1 read, 1 added"));
        assertEquals(0, imported.code());

        write("기사.txt", "노농 적위군이 야간 행군을 시작했다.");
        Ran suggested = hangyeol("suggest", "기사.txt", "--memory", "새 소식");
        assertThat(suggested.out(), containsString("   99 %  The Red Guards began a night march.\n"));

        Ran terms = hangyeol("terms", "사회안전성에서", "--json");
        assertEquals("", terms.err());
        assertEquals("사회안전성", JsonPath.from(terms.out()).getString("[0].found"));

        Ran exported = hangyeol("export", "--termbase", "starter", "-o", "어휘.csv");
        assertEquals(0, exported.code(), exported.err());
        String file = Files.readString(home.resolve("어휘.csv"));
        assertEquals(
                file,
                hangyeol("export", "--termbase", "starter", "-f", "csv", "-o", "-")
                        .out());
        Ran back = hangyeol("import", "어휘.csv", "--termbase", "copy", "--create");
        assertThat(back.out(), containsString(" 273 read, 273 added"));
    }

    @Test
    void wrongKeyNoServerBrokenFileAndWrongUseHaveTheirExitCodes() throws Exception {
        write("broken.tmx", "<tmx version=\"1.4\"><header srclang=\"ko\"/><body><tu>");
        Ran broken = hangyeol("import", "broken.tmx", "--memory", "main");
        assertEquals(3, broken.code(), broken.err());
        assertThat(broken.out(), containsString("\nbroken.tmx:1:"));

        Ran stranger = hangyeol(Map.of("HANGYEOL_SERVER", server.address()), "memories");
        assertEquals(1, stranger.code());
        assertThat(stranger.err(), startsWith("This server wants a key."));
        Ran wrong = hangyeol(Map.of("HANGYEOL_SERVER", server.address(), "HANGYEOL_KEY", key + "x"), "memories");
        assertEquals(1, wrong.code());
        assertThat(wrong.err(), not(emptyString()));

        Ran nobody = hangyeol("memories", "--server", "http://127.0.0.1:1");
        assertEquals(4, nobody.code());
        assertThat(nobody.err(), startsWith("No server answers at http://127.0.0.1:1."));

        assertEquals(2, hangyeol("import", "none.tmx", "--memory", "main").code());
        Ran help = hangyeol();
        assertEquals(0, help.code());
        assertThat(help.out(), startsWith("Usage: hangyeol "));
        assertFalse(hangyeol("--version").out().contains("unknown"));
    }

    /** Nothing but this process knows the key, the file comes through a link, and the data folder is not touched. */
    @Test
    void launcherMayBeLinkedFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(
                home.resolve("hg"), JAR.toAbsolutePath().resolveSibling("hangyeol"));
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "memories").directory(home.toFile());
        builder.environment().putAll(Map.of("HANGYEOL_KEY", key, "HANGYEOL_SERVER", server.address()));
        Process process = start(builder);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertThat(Files.readString(home.resolve("out")), containsString("main"));
        assertFalse(Files.exists(home.resolve("hangyeol-data")));
    }

    @Test
    void whoeverStopsWaitingIsToldThatTheServerGoesOn() throws Exception {
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("제")
                    .append(i)
                    .append("차 회의가 진행되였다.\tMeeting ")
                    .append(i)
                    .append(" was held.\n");
        }
        write("large.tsv", rows.toString());
        Process process = start(new ProcessBuilder(
                "java",
                "-Dhangyeol.terminal=true",
                "-jar",
                JAR.toString(),
                "import",
                home.resolve("large.tsv").toString(),
                "-m",
                "main",
                "--server",
                server.address(),
                "--key",
                key));
        String shown = "";
        while (!shown.contains("large.tsv  [")) {
            assertFalse(process.waitFor(20, TimeUnit.MILLISECONDS), shown);
            shown = new String(Files.readAllBytes(home.resolve("err")), StandardCharsets.UTF_8);
        }
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        Matcher farewell = Pattern.compile("The server goes on with job (\\d+)\\. 'hangyeol jobs \\1 --follow'")
                .matcher(Files.readString(home.resolve("err")));
        assertTrue(farewell.find(), Files.readString(home.resolve("err")));
        Ran followed = hangyeol("jobs", farewell.group(1), "--follow");
        assertThat(followed.out(), startsWith("large.tsv: done, 100,000 read, 100,000 added"));
        assertEquals(0, followed.code());
    }
}
