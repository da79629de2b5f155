package org.hangyeol.glossary;

import java.util.List;
import java.util.Objects;

import org.hangyeol.segment.Language;

/**
 * What the recogniser knows of a term.
 *
 * @param id the term's own id
 * @param concept the id of what it names
 * @param termbase the id of the termbase that holds the concept
 * @param text the term as a person would write it; need not be NFC
 * @param stops where the term does not mean its concept
 */
public record KnownTerm(
        long id,
        long concept,
        long termbase,
        Language language,
        String text,
        TermStatus status,
        TermKind kind,
        Validity validity,
        List<StopContext> stops) {

    public KnownTerm {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(validity, "validity");
        stops = List.copyOf(stops);
    }

    /** Whether the term points to its concept where it stands; a forbidden one means something else. */
    public boolean namesConcept() {
        return status != TermStatus.FORBIDDEN || kind == TermKind.MISSPELLING;
    }
}
