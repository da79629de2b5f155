package org.hangyeol.cli;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.cli.Shell.Ran;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
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
}
