package org.hangyeol.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;

/**
 * A name of a person or a place that the translation writes otherwise than the glossary has it: Kim Jung-woon, Gaesung.
 * Only a name that the source has too is told, since others share the spelling; and where several people could be meant
 * nothing is said. A spelling that the glossary lists, even as wrong, is told by {@link TermCheck}.
 */
final class NameSpellingCheck implements PairCheck {
    private final ConceptNames names;

    NameSpellingCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        Map<Long, RecognizedTerm> source = new HashMap<>();
        for (RecognizedTerm term : pair.sourceTerms()) {
            CheckedPair.concepts(term).forEach(concept -> source.putIfAbsent(concept, term));
        }
        for (RecognizedTerm place : pair.targetTerms()) {
            Set<Long> concepts = CheckedPair.concepts(place);
            boolean unlisted = place.terms().stream().noneMatch(KnownTerm::listed);
            if (unlisted && concepts.size() == 1) {
                RecognizedTerm inSource = source.get(concepts.iterator().next());
                Optional<KnownTerm> right = right(place.terms());
                if (inSource != null && right.isPresent()) {
                    found.accept(finding(inSource, place, right.get().text()));
                }
            }
        }
    }

    /** The listed name that is spelled so, if it may be written; else the best name of the concept. */
    private Optional<KnownTerm> right(Collection<KnownTerm> unlisted) {
        return unlisted.stream()
                .flatMap(term -> names.writable(term.concept(), term.language())
                        .filter(listed -> listed.id() == term.id() && names.isRight(listed)))
                .findFirst()
                .or(() -> unlisted.stream()
                        .flatMap(term -> names.best(term.concept(), term.language()).stream())
                        .findFirst());
    }

    private static Finding finding(RecognizedTerm inSource, RecognizedTerm place, String right) {
        return new Finding(
                FindingCode.NAME_SPELLING,
                "'%s' for '%s' is a spelling that the glossary does not have; write '%s'."
                        .formatted(place.text(), inSource.text(), right),
                CheckedPair.span(inSource),
                CheckedPair.span(place),
                right);
    }
}
