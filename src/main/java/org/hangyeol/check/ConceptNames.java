package org.hangyeol.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.segment.Language;

/** What concepts are called at the time of a text. */
final class ConceptNames {
    private final TermRecognizer recognizer;
    private final LocalDate date;

    /** @param date of the text; null if not known, and names of all times are right */
    ConceptNames(TermRecognizer recognizer, LocalDate date) {
        this.recognizer = recognizer;
        this.date = date;
    }

    /** The best name of a concept in a language, at the time of the text if it had one then; empty if it has none. */
    Optional<KnownTerm> best(long concept, Language language) {
        return writable(concept, language)
                .min(Comparator.comparing((KnownTerm term) -> !isRight(term))
                        .thenComparing(KnownTerm::status)
                        .thenComparing(KnownTerm::kind));
    }

    /** The names of a concept in a language that a translation may use, of all times. */
    Stream<KnownTerm> writable(long concept, Language language) {
        return recognizer.termsOf(concept).stream()
                .filter(term -> term.language() == language && term.status().mayBeWritten());
    }

    /** The other concepts whose names the glossary forbids for a concept, since the two are easily confused. */
    Set<Long> forbiddenFor(long concept) {
        return recognizer.termsOf(concept).stream()
                .filter(term -> term.status() == TermStatus.FORBIDDEN)
                .flatMap(term -> recognizer.sameForm(term).stream())
                .filter(name -> name.concept() != concept && name.status().mayBeWritten() && name.listed())
                .map(KnownTerm::concept)
                .collect(Collectors.toSet());
    }

    /** Whether the glossary forbids a name of one of some concepts for another one of them. */
    boolean areConfused(Set<Long> concepts) {
        return concepts.stream().anyMatch(concept -> !Collections.disjoint(forbiddenFor(concept), concepts));
    }

    /** Whether the date of the text is known. */
    boolean knowDate() {
        return date != null;
    }

    /** Whether a translation of that time may use a term. */
    boolean isRight(KnownTerm term) {
        return term.status().mayBeWritten() && isOfTheTime(term);
    }

    /** Whether a term was the name of its concept then; true if the date is not known. */
    boolean isOfTheTime(KnownTerm term) {
        return date == null || term.validity().holdsOn(date);
    }

    /** What is wrong with a name that is not of the time of the text: it came into use later, or was given up before. */
    FindingCode untimeliness(KnownTerm term) {
        return term.validity().beginsAfter(date) ? FindingCode.TERM_ANACHRONISM : FindingCode.TERM_SUPERSEDED;
    }
}
