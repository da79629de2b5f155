package org.hangyeol.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
            if (place.terms().stream().noneMatch(KnownTerm::listed)) {
                List<RecognizedTerm> inSource = CheckedPair.concepts(place).stream()
                        .map(source::get)
                        .filter(Objects::nonNull)
                        .toList();
                Set<String> right = rightNames(place.terms());
                if (!inSource.isEmpty() && right.size() == 1) {
                    found.accept(
                            finding(inSource.get(0), place, right.iterator().next()));
                }
            }
        }
    }

    /** What to write instead. Several termbases may have the same person; several people have several names. */
    private Set<String> rightNames(List<KnownTerm> unlisted) {
        return unlisted.stream().collect(Collectors.groupingBy(KnownTerm::concept)).values().stream()
                .flatMap(ofConcept -> right(ofConcept).stream())
                .map(KnownTerm::text)
                .collect(Collectors.toSet());
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
