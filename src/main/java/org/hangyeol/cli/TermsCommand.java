package org.hangyeol.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code terms TEXT…}: what termbases say of a term. */
@Command(
        name = "terms",
        header = "Looks terms up.",
        description =
                "In any spelling, spacing, inflection or romanisation, with or without particle; abbreviations too, or"
                        + " just the beginning. With --json there is one list a line, for each text one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hangyeol terms 사회안전성에서",
            "  hangyeol terms MSS 'Worker-Peasant Red Guards' 'nodong shinmun'",
            "  hangyeol terms 보위 --language ko --termbase starter --limit 50"
        })
final class TermsCommand implements Runnable {
    @ParentCommand
    private HangyeolCommand hangyeol;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look up, each by itself.")
    private List<String> texts;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "ko or en; else both.")
    private String language;

    @Option(
            names = {"-t", "--termbase"},
            paramLabel = "NAME",
            description = "Look in this termbase; may be given again. Else in all.")
    private List<String> termbases = List.of();

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "Terms for each text: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public void run() {
        Server server = hangyeol.server();
        for (String text : texts) {
            Address address = Address.of("terms")
                    .with("q", text)
                    .with("language", language)
                    .with("limit", limit);
            for (String termbase : termbases) {
                address = address.with("termbase", termbase);
            }
            JsonNode found = server.get(address);
            hangyeol.printIfJson(found);
            if (!hangyeol.json) {
                print(text, found);
            }
        }
    }

    private void print(String text, JsonNode found) {
        if (found.isEmpty()) {
            hangyeol.remark("Nothing is known of '%s'.".formatted(text));
        }
        // A concept may be found by several of its terms.
        Map<String, JsonNode> concepts = new LinkedHashMap<>();
        for (JsonNode term : found) {
            concepts.putIfAbsent(term.path("concept").path("id").asText(), term);
        }
        concepts.values().forEach(term -> print(hangyeol.terminal.out, term));
        hangyeol.terminal.out.flush();
    }

    private static void print(PrintWriter out, JsonNode found) {
        JsonNode concept = found.path("concept");
        List<String> about = new ArrayList<>();
        for (String field : List.of("code", "domain", "definition")) {
            if (concept.hasNonNull(field)) {
                about.add(concept.path(field).asText());
            }
        }
        out.printf(
                "%s  [%s] %s%n",
                found.path("found").asText(), concept.path("termbase").asText(), String.join(", ", about));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode term : concept.path("terms")) {
            rows.add(List.of(
                    "",
                    term.path("language").asText(),
                    term.path("text").asText(),
                    term.path("status").asText().toLowerCase(Locale.ROOT),
                    term.path("validity").asText("").replace(";", ", "),
                    term.path("outlet").asText("")));
        }
        Columns.print(out, rows);
        if (concept.hasNonNull("note")) {
            out.println("  " + concept.path("note").asText());
        }
        out.println();
    }
}
