package org.hangyeol.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.hangyeol.segment.Language;

/** The concepts of {@code glossary/terms.csv}, for tests. Concept T004 has the id 4. */
final class StarterGlossary {
    private final Map<Long, List<KnownTerm>> concepts = new LinkedHashMap<>();

    static StarterGlossary read() {
        StarterGlossary glossary = new StarterGlossary();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("glossary/terms.csv"))) {
            rows.forEach(glossary::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glossary;
    }

    private void add(NamedCsvRecord row) {
        long concept = Long.parseLong(row.getField("concept").substring(1));
        Language language = Language.of(row.getField("language"));
        concepts.computeIfAbsent(concept, missing -> new ArrayList<>())
                .add(new KnownTerm(
                        row.getStartingLineNumber(),
                        concept,
                        1,
                        language,
                        row.getField("term"),
                        TermStatus.valueOf(row.getField("status").toUpperCase(Locale.ROOT)),
                        TermKind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                        Validity.parse(row.getField("valid")),
                        Arrays.stream(row.getField("stop").split(";"))
                                .filter(stop -> !stop.isBlank())
                                .map(stop -> StopContext.of(stop, language))
                                .toList()));
    }

    Map<Long, List<KnownTerm>> concepts() {
        return concepts;
    }

    TermRecognizer recognizer() {
        TermRecognizer recognizer = new TermRecognizer();
        concepts.forEach(recognizer::put);
        return recognizer;
    }

    /** The first term of a concept in a language: its Korean headword, its preferred English. */
    String name(long concept, Language language) {
        return concepts.get(concept).stream()
                .filter(term -> term.language() == language)
                .findFirst()
                .map(KnownTerm::text)
                .orElse("");
    }
}
