package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hangyeol.glossary.ConceptJson.TermJson;

/**
 * What is different between two states of a concept.
 *
 * @param from revision that made the first state
 * @param to revision that made the second
 */
public record ConceptComparison(long from, long to, List<FieldChange> fields, List<TermChange> terms) {
    /**
     * A field that differs; null where it was or is empty. The field "order" has the terms in their order, and is told
     * only if the same terms stand in another one.
     */
    public record FieldChange(String field, String before, String after) {}

    /**
     * A term that came, went or says something else.
     *
     * @param before null if it came
     * @param after null if it went
     */
    public record TermChange(TermJson before, TermJson after) {}

    static ConceptComparison between(ConceptJson before, ConceptJson after) {
        List<FieldChange> fields = new ArrayList<>();
        Map<String, Function<ConceptJson, String>> readers = new LinkedHashMap<>();
        readers.put("code", ConceptJson::code);
        readers.put("domain", ConceptJson::domain);
        readers.put("definition", ConceptJson::definition);
        readers.put("note", ConceptJson::note);
        readers.put("source", ConceptJson::source);
        readers.put("categories", ConceptComparison::categories);
        readers.forEach((field, reader) -> {
            if (!Objects.equals(reader.apply(before), reader.apply(after))) {
                fields.add(new FieldChange(field, reader.apply(before), reader.apply(after)));
            }
        });
        Map<String, TermJson> old = byName(before);
        Map<String, TermJson> now = byName(after);
        if (old.keySet().equals(now.keySet()) && !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()))) {
            fields.add(new FieldChange("order", String.join(", ", old.keySet()), String.join(", ", now.keySet())));
        }
        return new ConceptComparison(before.revision(), after.revision(), fields, terms(old, now));
    }

    private static String categories(ConceptJson concept) {
        return concept.categories().isEmpty()
                ? null
                : concept.categories().stream()
                        .map(category -> category.name() + ": " + category.value())
                        .collect(Collectors.joining("; "));
    }

    /** A term is the same as long as its language and text are; a second one of both is told apart by its number. */
    private static Map<String, TermJson> byName(ConceptJson concept) {
        Map<String, TermJson> byName = new LinkedHashMap<>();
        for (TermJson term : concept.terms()) {
            String name = term.language() + ": " + term.text();
            String numbered = name;
            for (int i = 2; byName.containsKey(numbered); i++) {
                numbered = name + " (" + i + ")";
            }
            byName.put(numbered, term);
        }
        return byName;
    }

    private static List<TermChange> terms(Map<String, TermJson> before, Map<String, TermJson> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new TermChange(before.get(name), after.get(name)))
                .toList();
    }
}
