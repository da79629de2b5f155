package org.hangyeol.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.csv.TableConceptReader;
import org.hangyeol.exchange.csv.TableReader;
import org.hangyeol.segment.Language;

/** The concepts of {@code glossary/terms.csv}, for tests. Concept T004 has the id 4. */
public final class StarterGlossary {
    private final Map<Long, List<KnownTerm>> concepts = new LinkedHashMap<>();
    private long lastTerm;

    public static StarterGlossary read() {
        StarterGlossary glossary = new StarterGlossary();
        try (TableConceptReader reader = new TableConceptReader(
                new TableReader(Files.newInputStream(Path.of("glossary/terms.csv")), StarterGlossary::fail),
                StarterGlossary::fail)) {
            for (var concept = reader.next(); concept != null; concept = reader.next()) {
                glossary.add(concept.concept());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glossary;
    }

    private static void fail(Problem problem) {
        throw new AssertionError(problem);
    }

    private void add(ConceptToSave concept) {
        long number = Long.parseLong(concept.code().substring(1));
        concepts.put(
                number,
                concept.terms().stream()
                        .map(term -> known(number, Naming.of(concept.domain()), term))
                        .toList());
    }

    private KnownTerm known(long concept, Naming naming, TermToSave term) {
        Language language = Language.of(term.language());
        return new KnownTerm(
                ++lastTerm,
                concept,
                1,
                language,
                term.text(),
                term.status(),
                term.kind(),
                term.validity() == null ? Validity.ALWAYS : Validity.parse(term.validity()),
                term.stops().stream()
                        .map(stop -> StopContext.of(stop, language))
                        .toList(),
                naming,
                true);
    }

    Map<Long, List<KnownTerm>> concepts() {
        return concepts;
    }

    public TermRecognizer recognizer() {
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
