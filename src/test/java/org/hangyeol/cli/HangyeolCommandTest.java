package org.hangyeol.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.access.Keys;
import org.hangyeol.access.KeysRequired;
import org.hangyeol.access.Role;
import org.hangyeol.cli.Shell.Ran;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What all commands share: help, server, key, exit codes. */
@QuarkusTest
@TestProfile(KeysRequired.class)
class HangyeolCommandTest {
    @TempDir
    Path folder;

    @Inject
    Keys keys;

    @Test
    void helpTellsEveryCommandAndExitCode() {
        Ran ran = Shell.run("--help");
        assertEquals(0, ran.code());
        for (String word : List.of(
                "import",
                "export",
                "suggest",
                "terms",
                "memories",
                "termbases",
                "jobs",
                "undo",
                "cancel",
                "create-key")) {
            assertThat(
                    ran.out(),
                    containsString("\n  " + (word.equals("create-key") ? "java -jar quarkus-run.jar " : "") + word));
        }
        assertThat(ran.out(), containsString("\n  4   the server does not answer"));
        assertThat(ran.out(), not(containsString("generate-completion")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "export", "suggest", "terms", "memories", "termbases", "jobs", "undo", "cancel"})
    void everyCommandHasHelpOfItsOwn(String command) {
        Ran ran = Shell.run(command, "--help");
        assertEquals(0, ran.code());
        assertThat(ran.out(), containsString("Usage: hangyeol " + command));
        assertThat(ran.out(), not(containsString("Files into a running Hangyeol server")));
        assertThat(ran.out(), containsString("  3   imported, but something was skipped"));
        assertEquals(ran.out(), Shell.run("help", command).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"imprt", "--jsn", "terms", "undo x", "memories --server ftp://x", "memories --server :", ""})
    void wrongUseIsExplained(String arguments) {
        Ran ran = Shell.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertEquals(HangyeolCommand.WRONG_USE, ran.code());
        assertEquals("", ran.out());
        assertThat(ran.err(), containsString("--help' tells more.\n"));
    }

    @Test
    void keyIsNeededAndMayLieInAFile() throws IOException {
        Ran stranger = Shell.run("memories");
        assertEquals(HangyeolCommand.FAILED, stranger.code());
        assertThat(stranger.err(), startsWith("This server wants a key."));
        assertThat(stranger.err(), containsString("HANGYEOL_KEY"));

        String key = keys.of(Role.READER);
        assertEquals(0, Shell.run("memories", "--key", key).code());
        Path file = Files.writeString(folder.resolve("key"), key + "\r\n");
        assertEquals(0, Shell.run("--key-file", file.toString(), "memories").code());

        Ran wrong = Shell.run("memories", "--key", key + "x");
        assertEquals(HangyeolCommand.FAILED, wrong.code());
        assertThat(wrong.err(), not(containsString(key)));
        Ran none = Shell.run("memories", "--key", "no key");
        assertEquals(HangyeolCommand.WRONG_USE, none.code());
        assertEquals(
                HangyeolCommand.WRONG_USE,
                Shell.run("memories", "--key-file", folder.resolve("none").toString())
                        .code());
    }

    /** Each file would be refused for the same reason, so the second is not even sent. */
    @Test
    void readerMayNotImport() throws IOException {
        String file =
                Files.writeString(folder.resolve("a.tsv"), "ko\ten\n가\ta\n").toString();
        Ran ran = Shell.run("import", file, file, "-m", "main", "--key", keys.of(Role.READER));
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertThat(ran.err(), containsString("translator"));
    }

    @Test
    void serverThatIsNotThereHasAnExitCodeOfItsOwn() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Ran ran = Shell.run("memories", "--json", "--server", "http://localhost:" + port + "/");
        assertEquals(HangyeolCommand.UNREACHABLE, ran.code());
        assertThat(ran.err(), startsWith("No server answers at http://localhost:" + port + "/."));
        assertEquals("", ran.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<html>Hello</html>",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n<html>nginx</html>",
                "HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n{\"message\": \"another API\"}",
                "HTTP/1.1 301 Moved\r\nLocation: https://x.example/\r\nContent-Length: 0\r\n\r\n"
            })
    void whatIsNoHangyeolIsSaidToBeNone(String answer) throws IOException {
        try (HalfServer server = HalfServer.answering(answer)) {
            Ran ran = Shell.run("memories", "--server", server.address());
            assertEquals(HangyeolCommand.UNREACHABLE, ran.code());
            assertThat(ran.err(), startsWith("What answers at %s is no Hangyeol server".formatted(server.address())));
            assertEquals(answer.contains("301"), ran.err().contains("It points to https://x.example/."));
        }
    }
}
