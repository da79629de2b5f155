package org.hangyeol.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints suggestions for people: a sentence, below it its matches, then its terms. */
final class SuggestionPrinter {
    private static final int MOST_TRANSLATIONS = 3;
    private static final int IN_CONTEXT = 101;

    private final PrintWriter out;

    SuggestionPrinter(PrintWriter out) {
        this.out = out;
    }

    /** @param segment a suggestion as the API sends it */
    void print(JsonNode segment) {
        out.println(inOneLine(segment.path("text")));
        segment.path("matches")
                .forEach(match -> print(match, segment.path("text").asText()));
        Set<String> terms = new LinkedHashSet<>();
        segment.path("terms").forEach(term -> terms.add(line(term)));
        terms.forEach(out::println);
        out.println();
        out.flush();
    }

    /** The source of a match is shown only where it differs. */
    private void print(JsonNode match, String text) {
        JsonNode score = match.path("score");
        int percent = score.path("type").asText().equals("IN_CONTEXT")
                ? IN_CONTEXT
                : score.path("percent").asInt();
        boolean same = match.path("source").asText().equals(text);
        String origin = "  [%s]".formatted(origin(match));
        out.printf("%5d %%  %s%s%n", percent, inOneLine(match.path("target")), same ? origin : "");
        if (!same) {
            out.println("         " + inOneLine(match.path("source")) + origin);
        }
    }

    /** Where a match comes from: memory, document, and why it is not 100 %. */
    private static String origin(JsonNode match) {
        List<String> parts = new ArrayList<>();
        parts.add(match.path("memory").asText());
        if (match.hasNonNull("document")) {
            parts.add(match.path("document").asText());
        }
        for (JsonNode penalty : match.path("score").path("penalties")) {
            parts.add("%s -%d"
                    .formatted(
                            penalty.path("cause").asText().toLowerCase(Locale.ROOT),
                            penalty.path("points").asInt()));
        }
        return String.join(", ", parts);
    }

    private static String line(JsonNode term) {
        StringBuilder line = new StringBuilder("      =  ");
        line.append(inOneLine(term.path("text"))).append(" = ").append(names(term.path("translations")));
        if (term.path("ambiguous").asBoolean()) {
            line.append(" (%s, or another)"
                    .formatted(term.path("found").path("text").asText()));
        }
        if (!term.path("avoid").isEmpty()) {
            line.append("; not ").append(names(term.path("avoid")));
        }
        return line.toString();
    }

    private static String names(JsonNode names) {
        List<String> texts = new ArrayList<>();
        for (JsonNode name : names) {
            // Hanja explain a name; nobody writes them.
            boolean hanja = name.path("language").asText().endsWith("-Hani");
            if (!hanja && texts.size() < MOST_TRANSLATIONS) {
                texts.add(name.path("text").asText());
            }
        }
        return String.join(", ", texts);
    }

    private static String inOneLine(JsonNode text) {
        return text.asText().replaceAll("\\s+", " ").strip();
    }
}
