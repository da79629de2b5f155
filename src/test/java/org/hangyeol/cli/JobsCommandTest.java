package org.hangyeol.cli;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.cli.Shell.Ran;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@code hangyeol jobs}. */
@QuarkusTest
class JobsCommandTest {
    @Test
    void lastOnesComeFirst() {
        String memory = Api.newMemory();
        Api.importFile(memory, "first.tsv", "ko\ten\n가\ta\n");
        int last = Api.importFile(memory, "last.tsv", "ko\ten\n나\n").extract().path("job");
        Ran ran = Shell.run("jobs", "--limit", "2");
        assertEquals(2, ran.out().lines().count());
        assertThat(
                ran.out().lines().findFirst().orElseThrow(),
                matchesPattern("%d +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  %s +last\\.tsv: done, 1 read, 1 skipped .*"
                        .formatted(last, Api.name(memory))));
        assertEquals(last, Shell.run("jobs", "--json").json().getInt("items[0].job"));
    }

    @Test
    void oneIsToldWithItsProblemsAndAskingIsNoFailure() {
        int job = Api.importFile(Api.newMemory(), "a.tsv", "ko\ten\n나\n")
                .extract()
                .path("job");
        Ran ran = Shell.run("jobs", String.valueOf(job));
        assertEquals(0, ran.code());
        assertThat(ran.out(), containsString("\na.tsv:2: error: "));
        assertEquals(
                HangyeolCommand.INCOMPLETE,
                Shell.run("jobs", String.valueOf(job), "--follow").code());
    }

    @Test
    void manyProblemsAreNotAllShown() {
        int job = Api.importFile(Api.newMemory(), "a.tsv", "ko\ten\n" + "가\n".repeat(50))
                .extract()
                .path("job");
        Ran ran = Shell.run("jobs", String.valueOf(job));
        assertEquals(20, ran.out().split("a.tsv:\\d+: error", -1).length - 1);
        assertThat(ran.out(), containsString("… and more: hangyeol jobs %d --json".formatted(job)));
    }

    @Test
    void whatIsNotThereIsSaid() {
        Ran ran = Shell.run("jobs", "999999999", "--follow");
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertThat(ran.err(), startsWith("Unknown job: '999999999'."));
        assertEquals(HangyeolCommand.WRONG_USE, Shell.run("jobs", "x").code());
    }

    @Test
    void importIsTakenBackAndScriptsSeeTheJobThatDidIt() {
        String memory = Api.newMemory();
        int job = Api.importFile(memory, "a.tsv", "ko\ten\n가\ta\n나\tb\n")
                .extract()
                .path("job");
        Ran ran = Shell.run("undo", String.valueOf(job));
        assertEquals(0, ran.code(), ran.err());
        assertThat(ran.out(), startsWith("a.tsv: done, 2 read, 2 removed"));
        Api.get(memory).body("units", equalTo(0));

        Ran again = Shell.run("undo", String.valueOf(job), "--json");
        assertEquals(HangyeolCommand.FAILED, again.code());
        assertEquals(409, again.json().getInt("status"));
        assertEquals(1, again.err().lines().count());
    }

    /** The first of two keeps the second waiting, or running at most. */
    @Test
    void importThatHasNotEndedIsCancelled() {
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("문장 ").append(i).append("\tsentence ").append(i).append('\n');
        }
        String memory = Api.newMemory();
        int first = Api.startImport(memory, "a.tsv", rows.toString()).extract().path("job");
        int second = Api.startImport(Api.newMemory(), "b.tsv", rows.toString())
                .extract()
                .path("job");
        Ran ran = Shell.run("cancel", String.valueOf(second), "--json");
        assertEquals(0, ran.code(), ran.err());
        assertEquals("CANCELLED", ran.json().getString("state"));
        Ran followed = Shell.run("jobs", String.valueOf(second), "--follow");
        assertEquals(HangyeolCommand.FAILED, followed.code());
        assertThat(followed.err(), startsWith("b.tsv: cancelled"));
        assertEquals("DONE", Api.ended(first).getString("state"));
    }

    @Test
    void whatHasEndedCannotBeCancelled() {
        int job = Api.importFile(Api.newMemory(), "a.tsv", "ko\ten\n가\ta\n")
                .extract()
                .path("job");
        Ran ran = Shell.run("cancel", String.valueOf(job));
        assertEquals(HangyeolCommand.FAILED, ran.code());
        assertThat(ran.err(), containsString(String.valueOf(job)));
    }
}
