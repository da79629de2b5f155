package org.hangyeol.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far a job of the server is, or what became of it.
 *
 * @param json what the API says
 */
record JobReport(JsonNode json) {
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "INTERRUPTED", "CANCELLED");
    private static final int MOST_PROBLEMS = 20;

    /** What is counted, and what it is called where it is not 0. */
    private static final Map<String, String> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put("added", "added");
        COUNTS.put("changed", "changed");
        COUNTS.put("removed", "removed");
        COUNTS.put("alreadyThere", "already there");
        COUNTS.put("repeated", "repeated");
        COUNTS.put("conflicts", "translated otherwise before, not taken");
        COUNTS.put("skipped", "skipped");
        COUNTS.put("warnings", "with warnings");
    }

    long job() {
        return json.path("job").asLong();
    }

    String state() {
        return json.path("state").asText();
    }

    String filename() {
        return json.path("filename").asText("");
    }

    boolean isWaiting() {
        return state().equals("WAITING");
    }

    boolean hasEnded() {
        return ENDED.contains(state());
    }

    long number(String field) {
        return json.path(field).asLong();
    }

    /** With which code a command ends that waited for this. */
    int exitCode() {
        if (!state().equals("DONE")) {
            return HangyeolCommand.FAILED;
        }
        return number("skipped") > 0 ? HangyeolCommand.INCOMPLETE : 0;
    }

    /** Everything in one line: {@code news.tmx: done, 1,000 read, 998 added, 2 skipped in 0:01 (job 12)}. */
    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(state().toLowerCase(Locale.ROOT));
        if (json.path("dryRun").asBoolean()) {
            parts.add("tried only");
        }
        parts.add(Progress.count(number("read")) + " read");
        COUNTS.forEach((field, words) -> {
            if (number(field) > 0) {
                parts.add(Progress.count(number(field)) + " " + words);
            }
        });
        return "%s: %s%s (job %d)".formatted(filename(), String.join(", ", parts), duration(), job());
    }

    private String duration() {
        String begun = json.path("begunAt").asText(json.path("startedAt").asText());
        if (begun.isEmpty() || !json.hasNonNull("finishedAt")) {
            return "";
        }
        Instant start = Instant.parse(begun);
        Instant end = Instant.parse(json.path("finishedAt").asText());
        return " in " + Progress.time(Duration.between(start, end).toSeconds());
    }

    /** Prints the summary, the message, and the first problems as compilers do: {@code file:line:column: …}. */
    void print(PrintWriter out) {
        out.println(summary());
        String message = json.path("message").asText("");
        JsonNode problems = json.path("problems");
        boolean toldBelow = false;
        int shown = 0;
        for (JsonNode problem : problems) {
            if (shown++ == MOST_PROBLEMS) {
                break;
            }
            toldBelow |= problem.path("message").asText().equals(message);
            out.println(line(problem));
        }
        if (!message.isEmpty() && !toldBelow) {
            out.println(message);
        }
        if (problems.size() > MOST_PROBLEMS) {
            out.printf("… and more: hangyeol jobs %d --json has the first %d of all.%n", job(), problems.size());
        }
        out.flush();
    }

    private String line(JsonNode problem) {
        String file = problem.path("file").asText(filename());
        StringBuilder line = new StringBuilder(file);
        if (problem.path("line").asLong() > 0) {
            line.append(':').append(problem.path("line").asLong());
            if (problem.path("column").asLong() > 0) {
                line.append(':').append(problem.path("column").asLong());
            }
        }
        line.append(": ").append(problem.path("severity").asText().toLowerCase(Locale.ROOT));
        line.append(": ").append(problem.path("message").asText());
        String excerpt = problem.path("excerpt").asText("");
        return excerpt.isEmpty()
                ? line.toString()
                : line.append("  «").append(excerpt).append('»').toString();
    }
}
