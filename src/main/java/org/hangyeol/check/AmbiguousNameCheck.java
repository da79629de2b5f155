package org.hangyeol.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.segment.Language;

/**
 * A name in full in an English source that is not taken for its concept, because the segment speaks of something else
 * (the Ministry of Public Security, in Hanoi): a person must decide. Told if there is no translation yet, or if it has
 * the Korean name all the same.
 */
final class AmbiguousNameCheck implements PairCheck {
    private final ConceptNames names;

    AmbiguousNameCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        Set<Long> translated = new HashSet<>();
        pair.targetTerms().forEach(term -> translated.addAll(CheckedPair.concepts(term)));
        for (RecognizedTerm place : pair.stoppedTerms()) {
            List<KnownTerm> possible = place.terms().stream()
                    .filter(term -> term.status().mayBeWritten() && term.kind() != TermKind.ABBREVIATION)
                    .filter(term -> term.stops().stream()
                            .anyMatch(stop -> stop.pattern().indexOf('~') < 0))
                    .filter(term -> pair.isSourceAlone() || translated.contains(term.concept()))
                    .toList();
            if (!possible.isEmpty()) {
                found.accept(finding(place, possible));
            }
        }
    }

    private Finding finding(RecognizedTerm place, List<KnownTerm> possible) {
        String candidates = possible.stream()
                .flatMap(term -> names.best(term.concept(), Language.KO).stream())
                .map(KnownTerm::text)
                .distinct()
                .collect(Collectors.joining("', '"));
        return Finding.of(
                FindingCode.ABBR_AMBIGUOUS,
                "'%s' may be '%s', but other words here speak against it.".formatted(place.text(), candidates),
                CheckedPair.span(place),
                null);
    }
}
