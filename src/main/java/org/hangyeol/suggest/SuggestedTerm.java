package org.hangyeol.suggest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.hangyeol.glossary.Concept;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.Term;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermStatus;

/**
 * A term of the text and what it is called in the other language, on the wire.
 *
 * @param start offset in UTF-16 code units, of the text as it was sent
 * @param text what stands there
 * @param found the listed term that it is
 * @param concept number of its concept
 * @param code what files call the concept; null if nothing
 * @param ambiguous whether another concept has this name too; each has a row of its own
 * @param translations what to write, the best first
 * @param avoid what not to write
 * @param note of the concept
 */
public record SuggestedTerm(
        int start,
        int end,
        String text,
        Name found,
        String termbase,
        long concept,
        String code,
        String domain,
        String definition,
        boolean ambiguous,
        List<Name> translations,
        List<Name> avoid,
        String note) {

    /**
     * A name of the concept.
     *
     * @param language language and region
     * @param current whether it was the concept's name on the date of the text; true if the name has no limit of time
     * @param outlet the outlet or client it holds for; null for all
     */
    public record Name(
            String text,
            String language,
            TermStatus status,
            TermKind kind,
            String validity,
            boolean current,
            String outlet,
            String note) {
        private static final Comparator<Name> BEST_FIRST = Comparator.comparing((Name name) -> !name.current)
                .thenComparing(Name::status)
                .thenComparing(Name::kind);

        private static Name from(Term term, LocalDate date) {
            return new Name(
                    term.text,
                    term.languageTag,
                    term.status,
                    term.kind,
                    term.validity.toString(),
                    term.validity.holdsOn(date),
                    term.outlet,
                    term.note);
        }
    }

    /**
     * What is told of a term wherever it stands; see {@link #at} for the place.
     *
     * @param known the term of the concept that was recognised
     * @param date of the text
     */
    static SuggestedTerm from(KnownTerm known, Concept concept, LocalDate date) {
        List<Name> names = concept.terms.stream()
                .filter(term -> term.language() != known.language())
                .map(term -> Name.from(term, date))
                .toList();
        return new SuggestedTerm(
                0,
                0,
                "",
                concept.terms.stream()
                        .filter(term -> term.id == known.id())
                        .map(term -> Name.from(term, date))
                        .findFirst()
                        .orElse(null),
                concept.termbase.name,
                concept.id,
                concept.code,
                concept.domain,
                concept.definition,
                false,
                names.stream()
                        .filter(name -> name.status.mayBeWritten())
                        .sorted(Name.BEST_FIRST)
                        .toList(),
                names.stream().filter(name -> !name.status.mayBeWritten()).toList(),
                concept.note);
    }

    /**
     * The same at a place. A text may name a concept thousands of times: the names are shared, not made anew.
     *
     * @param offset where the segment of the recognised term begins in the text as it was sent
     */
    SuggestedTerm at(RecognizedTerm recognized, int offset) {
        return new SuggestedTerm(
                offset + recognized.start(),
                offset + recognized.end(),
                recognized.text(),
                found,
                termbase,
                concept,
                code,
                domain,
                definition,
                recognized.isAmbiguous(),
                translations,
                avoid,
                note);
    }

    /** Whether the concept has a name, here and in the other language, on the date of the text. */
    boolean isCurrent() {
        return found != null && found.current && translations.stream().anyMatch(Name::current);
    }
}
