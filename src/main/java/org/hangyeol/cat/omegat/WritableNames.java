package org.hangyeol.cat.omegat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.exchange.TermFileWriter;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.ConceptSnapshot;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.segment.Language;

/**
 * The concepts of a termbase with those of their names that a translator may write. OmegaT offers every name that it
 * finds in a glossary, whatever is said of it, so the others must not be there.
 */
final class WritableNames {
    private final ConceptSnapshot concepts;

    private WritableNames(ConceptSnapshot concepts) {
        this.concepts = concepts;
    }

    static WritableNames of(Termbase termbase, ObjectMapper json) {
        return QuarkusTransaction.requiringNew().call(() -> new WritableNames(ConceptSnapshot.of(termbase, json)));
    }

    /** Writes the whole file; if something fails on the way, it has no end. */
    void write(TermFileWriter writer) throws IOException {
        for (ConceptJson concept : concepts) {
            ConceptJson writable = writable(concept);
            if (!writable.terms().isEmpty()) {
                writer.write(writable);
            }
        }
        writer.close();
    }

    /** Only what a translator reads: what else there is would become notes that only this server understands. */
    private static ConceptJson writable(ConceptJson concept) {
        List<TermJson> terms = new ArrayList<>();
        for (TermJson term : concept.terms()) {
            if (term.status().mayBeWritten()) {
                terms.add(new TermJson(
                        term.language(),
                        term.text(),
                        term.status(),
                        term.kind(),
                        "proper noun".equals(term.partOfSpeech()) ? "noun" : term.partOfSpeech(),
                        "",
                        null,
                        List.of(),
                        term.note(),
                        null,
                        null));
            }
        }
        terms.sort(Comparator.comparing((TermJson term) -> Language.of(term.language()))
                .thenComparing(TermJson::language));
        return new ConceptJson(
                concept.id(),
                concept.termbase(),
                concept.code(),
                concept.domain(),
                concept.definition(),
                concept.note(),
                null,
                null,
                terms,
                concept.createdBy(),
                concept.createdAt(),
                concept.changedBy(),
                concept.changedAt(),
                concept.revision(),
                null,
                null);
    }
}
