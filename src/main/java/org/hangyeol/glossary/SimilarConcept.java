package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.segment.Language;

/**
 * Another concept of the termbase that has a name of the concept: perhaps the same thing entered twice, perhaps one name
 * for two things.
 *
 * @param concept its number
 * @param reason what the two share
 * @param text the name as this concept has it
 * @param theirs the name as the other concept has it; the spelling or the spaces may differ
 */
public record SimilarConcept(
        long concept, Reason reason, String language, String text, String theirs, TermStatus theirStatus) {
    /** How many are told at most. */
    static final int MOST = 100;

    /** What two concepts share. */
    public enum Reason {
        /** A name in full, or a variant of it. */
        SAME_TERM,
        /** An abbreviation: a text that has it alone is ambiguous. */
        SAME_ABBREVIATION
    }

    /** A concept with others that share a name with it. */
    public record SimilarConcepts(ConceptJson concept, List<SimilarConcept> similar) {}

    /** Those of a concept, in the order of its terms. A forbidden term names another concept by intent, and is no reason. */
    static List<SimilarConcept> of(long concept, TermRecognizer recognizer) {
        List<SimilarConcept> similar = new ArrayList<>();
        for (KnownTerm own : recognizer.termsOf(concept)) {
            for (KnownTerm other : own.namesConcept() ? recognizer.sameForm(own) : List.<KnownTerm>of()) {
                if (other.concept() != own.concept() && other.termbase() == own.termbase() && isName(other)) {
                    similar.add(of(own, other));
                }
            }
        }
        return similar.stream().distinct().limit(MOST).toList();
    }

    /** Other spellings of a name, which nobody has entered, are no reason to doubt an entry. */
    private static boolean isName(KnownTerm term) {
        return term.namesConcept() && term.listed();
    }

    private static SimilarConcept of(KnownTerm own, KnownTerm other) {
        boolean abbreviation = own.kind() == TermKind.ABBREVIATION && other.kind() == TermKind.ABBREVIATION;
        Language language = own.language();
        return new SimilarConcept(
                other.concept(),
                abbreviation ? Reason.SAME_ABBREVIATION : Reason.SAME_TERM,
                language.code(),
                own.text(),
                other.text(),
                other.status());
    }
}
