package org.hangyeol.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Runs commands in this process against the server of the tests. */
final class Shell {
    private Shell() {}

    /** What became of a command. */
    record Ran(int code, byte[] bytes, String err) {
        /** What it printed. */
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** What it printed as JSON. */
        JsonPath json() {
            return new JsonPath(out());
        }
    }

    static Ran run(String... arguments) {
        return runWith("", arguments);
    }

    /** @param input what comes in from the standard input */
    static Ran runWith(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--server")) {
            all.addAll(0, List.of("--server", "localhost:" + RestAssured.port));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, false);
        int code = HangyeolCommand.commandLine(terminal).execute(all.toArray(new String[0]));
        terminal.out.flush();
        terminal.err.flush();
        return new Ran(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }
}
