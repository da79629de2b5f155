package org.hangyeol.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;

/**
 * Initials of several institutions (MSS) in a translation that has not named any of them in full before: a reader cannot
 * know which is meant. Told once in a document.
 */
final class AmbiguousAbbreviationCheck implements DocumentCheck {
    private final ConceptNames names;

    AmbiguousAbbreviationCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(List<CheckedPair> pairs, BiConsumer<Integer, Finding> found) {
        Set<Long> named = new HashSet<>();
        Set<Set<Long>> told = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            String text = pairs.get(i).target().segment().text();
            for (RecognizedTerm place : pairs.get(i).targetTerms()) {
                List<KnownTerm> right =
                        place.terms().stream().filter(names::isRight).toList();
                Set<Long> owners = right.stream().map(KnownTerm::concept).collect(Collectors.toSet());
                boolean initials = right.stream().allMatch(term -> term.kind() == TermKind.ABBREVIATION);
                boolean explained = text.startsWith("(", place.start() - 1); // the name before says it
                if (!initials || explained) {
                    named.addAll(owners);
                } else if (owners.size() > 1 && Collections.disjoint(owners, named) && told.add(owners)) {
                    found.accept(i, finding(place, right));
                }
            }
        }
    }

    private Finding finding(RecognizedTerm place, List<KnownTerm> right) {
        String owners = right.stream()
                .flatMap(term -> names.best(term.concept(), term.language()).stream())
                .map(KnownTerm::text)
                .distinct()
                .collect(Collectors.joining("', '"));
        return Finding.of(
                FindingCode.ABBR_AMBIGUOUS,
                "'%s' may stand for '%s': name it in full before.".formatted(place.text(), owners),
                null,
                CheckedPair.span(place));
    }
}
