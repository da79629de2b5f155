package org.hangyeol.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code jobs}: the last ones, or one with its problems. */
@Command(
        name = "jobs",
        header = "Lists the last imports, or tells of one.",
        description = "With a number: what became of it, and what was not taken.",
        footerHeading = "%nExamples:%n",
        footer = {"  hangyeol jobs", "  hangyeol jobs 12 --follow", "  hangyeol jobs 12 --json"})
final class JobsCommand implements Callable<Integer> {
    @ParentCommand
    private HangyeolCommand hangyeol;

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "The number of one.")
    private Long job;

    @Option(names = "--follow", description = "Wait for the end of this one, and show how far it is.")
    private boolean follow;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "How many are listed: ${DEFAULT-VALUE}.")
    private int limit;

    /** A job that is asked for without waiting is an answer, whatever became of it. */
    @Override
    public Integer call() {
        Server server = hangyeol.server();
        if (job == null) {
            list(server.get(Address.of("jobs").with("size", limit)));
            return 0;
        }
        if (follow) {
            return hangyeol.tell(new JobFollower(hangyeol, server).end(job));
        }
        JobReport report = new JobReport(server.get(Address.of("jobs", job)));
        hangyeol.printIfJson(report.json());
        if (!hangyeol.json) {
            report.print(hangyeol.terminal.out);
        }
        return 0;
    }

    private void list(JsonNode page) {
        hangyeol.printIfJson(page);
        if (hangyeol.json) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            JobReport report = new JobReport(item);
            rows.add(List.of(
                    String.valueOf(report.job()),
                    item.path("startedAt").asText("").replaceFirst("T(\\d\\d:\\d\\d).*", " $1"),
                    item.path("target").asText(),
                    report.summary()));
        }
        Columns.print(hangyeol.terminal.out, rows);
    }
}
