package org.hangyeol.access;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.validation.Validator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command that makes keys, with all that can be wrong. That the process ends so, {@code FirstKeyIT} tests. */
@QuarkusTest
class CreateKeyCommandTest {
    @Inject
    KeyRing ring;

    @Inject
    Validator validator;

    /** What a run ended with, and wrote. */
    private record Run(int code, String output, String errors) {}

    private Run run(String... arguments) {
        PrintStream output = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream explained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(explained, true, StandardCharsets.UTF_8));
        try {
            int code = new CreateKeyCommand(ring, validator).run(arguments);
            return new Run(code, written.toString(StandardCharsets.UTF_8), explained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(output);
            System.setErr(errors);
        }
    }

    @Test
    void aKeyIsTheWholeOutputAndIsAnAdminUnlessToldOtherwise() {
        String name = "명령 " + UUID.randomUUID();
        Run made = run("create-key", name);
        assertEquals(0, made.code(), made.errors());
        assertTrue(made.output().strip().matches("hgk_[A-Za-z0-9]{40}"), made.output());
        Keys.with(made.output().strip())
                .get("/api/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("role", equalTo("admin"));
        Run reader = run("create-key", name + " reader", "reader");
        Keys.with(reader.output().strip()).get("/api/caller").then().body("role", equalTo("reader"));
    }

    @ParameterizedTest
    @CsvSource({
        "create-key, Usage: create-key NAME",
        "create-key --help, Usage: create-key NAME",
        "create-key a reader more, Usage: create-key NAME",
        "create-key a root, role ",
        "create-key a Admin, role ",
    })
    void wrongArgumentsAreExplained(String arguments, String explanation) {
        Run wrong = run(arguments.split(" "));
        assertEquals(2, wrong.code(), wrong.errors());
        assertTrue(wrong.errors().startsWith(explanation), wrong.errors());
        assertEquals("", wrong.output());
    }

    @Test
    void aNameIsGivenOnce() {
        String name = "einmal " + UUID.randomUUID();
        assertEquals(0, run("create-key", name).code());
        Run twice = run("create-key", name);
        assertEquals(2, twice.code());
        assertTrue(twice.errors().contains("named '%s' already".formatted(name)), twice.errors());
        assertFalse(twice.output().contains("hgk_"), twice.output());
    }
}
