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
 * @param naming what its concept is, as far as the spelling of names depends on it
 * @param listed false for another spelling of a listed name, which nobody has written into a glossary: it is recognised,
 *     but neither suggested nor right. {@code id} is then that of the listed term it stands for
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
        List<StopContext> stops,
        Naming naming,
        boolean listed) {

    public KnownTerm {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(naming, "naming");
        stops = List.copyOf(stops);
    }

    /** A spelling of this term that nobody has listed. */
    KnownTerm unlisted(String spelling) {
        return new KnownTerm(
                id,
                concept,
                termbase,
                Language.EN,
                spelling,
                TermStatus.DEPRECATED,
                TermKind.VARIANT,
                validity,
                language == Language.EN ? stops : List.of(),
                naming,
                false);
    }

    /** Whether the term points to its concept where it stands; a forbidden one means something else. */
    public boolean namesConcept() {
        return status != TermStatus.FORBIDDEN || kind == TermKind.MISSPELLING;
    }
}
