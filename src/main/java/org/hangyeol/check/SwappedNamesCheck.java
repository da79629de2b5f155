package org.hangyeol.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.Naming;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermStatus;

/**
 * Two names that are easily confused, since the glossary forbids the one for the other (Kim Jong Un, Kim Jong Il), stand
 * in the translation in another order than in the source, in whatever spelling. The order of the languages may be the
 * reason, so a person must look. Of other names this is said only of people that the source lists side by side (A와 B, A
 * and B): elsewhere, genitives and relative clauses turn the order of two names more often than mistakes do.
 */
final class SwappedNamesCheck implements PairCheck {
    private static final Pattern AND = Pattern.compile("(와|과|하고|랑|이랑)?\\s*[,·]?\\s*((및|그리고|and)\\s+)?");
    private static final int LONGEST_AND = 12;

    private final ConceptNames names;

    SwappedNamesCheck(ConceptNames names) {
        this.names = names;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<RecognizedTerm> source = pair.sourceTerms();
        Map<Long, List<RecognizedTerm>> places = places(pair.targetTerms());
        Set<Set<Long>> seen = new HashSet<>();
        for (int i = 0; i + 1 < source.size(); i++) {
            RecognizedTerm first = source.get(i);
            RecognizedTerm second = source.get(i + 1);
            Set<Long> both = new HashSet<>(CheckedPair.concepts(first));
            both.addAll(CheckedPair.concepts(second));
            RecognizedTerm ofFirst = only(places, CheckedPair.concepts(first));
            RecognizedTerm ofSecond = only(places, CheckedPair.concepts(second));
            if (seen.add(both)
                    && ofFirst != null
                    && ofSecond != null
                    && ofSecond.end() <= ofFirst.start()
                    && (areListed(pair, first, second) || names.areConfused(both))) {
                found.accept(Finding.of(
                        FindingCode.NAME_MISMATCH,
                        "'%s' and '%s' of the source stand in the other order: '%s', '%s'."
                                .formatted(first.text(), second.text(), ofSecond.text(), ofFirst.text()),
                        new Span(first.start(), second.end()),
                        new Span(ofSecond.start(), ofFirst.end())));
            }
        }
    }

    /** Whether two people stand side by side in the source, with nothing between them but a comma or an "and". */
    private static boolean areListed(CheckedPair pair, RecognizedTerm first, RecognizedTerm second) {
        return first.terms().get(0).naming() == Naming.PERSON
                && second.terms().get(0).naming() == Naming.PERSON
                && first.end() <= second.start()
                && second.start() - first.end() <= LONGEST_AND
                && AND.matcher(pair.source().segment().text().substring(first.end(), second.start()))
                        .matches();
    }

    /** Where each concept is rightly named. */
    private static Map<Long, List<RecognizedTerm>> places(List<RecognizedTerm> target) {
        Map<Long, List<RecognizedTerm>> places = new HashMap<>();
        for (RecognizedTerm place : target) {
            rightly(place)
                    .forEach(concept -> places.computeIfAbsent(concept, missing -> new ArrayList<>())
                            .add(place));
        }
        return places;
    }

    /** The only place that names one of some concepts; null if there is none, or several. */
    private static RecognizedTerm only(Map<Long, List<RecognizedTerm>> places, Set<Long> concepts) {
        RecognizedTerm only = null;
        for (long concept : concepts) {
            for (RecognizedTerm place : places.getOrDefault(concept, List.of())) {
                if (only != null && only != place) {
                    return null;
                }
                only = place;
            }
        }
        return only;
    }

    /** The concepts that a place is not forbidden for. */
    private static Set<Long> rightly(RecognizedTerm place) {
        return place.terms().stream()
                .filter(term -> term.status() != TermStatus.FORBIDDEN)
                .map(KnownTerm::concept)
                .collect(Collectors.toSet());
    }
}
