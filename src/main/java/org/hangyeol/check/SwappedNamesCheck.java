package org.hangyeol.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.glossary.TermStatus;

/**
 * Two names that are easily confused, since the glossary forbids the one for the other (Kim Jong Un, Kim Jong Il), stand
 * in the translation in another order than in the source. The order of the languages may be the reason, so a person
 * must look.
 */
final class SwappedNamesCheck implements PairCheck {
    private final TermRecognizer recognizer;
    private final Predicate<KnownTerm> wanted;

    /** @param wanted which terms count */
    SwappedNamesCheck(TermRecognizer recognizer, Predicate<KnownTerm> wanted) {
        this.recognizer = recognizer;
        this.wanted = wanted;
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<RecognizedTerm> source = recognizer.recognize(pair.source(), wanted);
        List<RecognizedTerm> target = recognizer.recognizeInTranslation(pair.target(), wanted);
        for (int i = 0; i + 1 < source.size(); i++) {
            RecognizedTerm first = source.get(i);
            RecognizedTerm second = source.get(i + 1);
            List<RecognizedTerm> both = target.stream()
                    .filter(place -> rightly(place).stream().anyMatch(concepts(first)::contains)
                            || rightly(place).stream().anyMatch(concepts(second)::contains))
                    .toList();
            if (both.size() == 2 && isSwapped(concepts(first), concepts(second), both)) {
                found.accept(Finding.of(
                        FindingCode.NAME_MISMATCH,
                        "'%s' and '%s' of the source stand in the other order: '%s', '%s'."
                                .formatted(
                                        first.text(),
                                        second.text(),
                                        both.get(0).text(),
                                        both.get(1).text()),
                        new Span(first.start(), second.end()),
                        new Span(both.get(0).start(), both.get(1).end())));
            }
        }
    }

    private static boolean isSwapped(Set<Long> first, Set<Long> second, List<RecognizedTerm> both) {
        boolean otherOrder = rightly(both.get(0)).stream().anyMatch(second::contains)
                && rightly(both.get(1)).stream().anyMatch(first::contains)
                && rightly(both.get(0)).stream().noneMatch(first::contains);
        return otherOrder
                && both.stream()
                        .anyMatch(place -> place.terms().stream()
                                .anyMatch(term -> term.status() == TermStatus.FORBIDDEN
                                        && (first.contains(term.concept()) || second.contains(term.concept()))));
    }

    private static Set<Long> concepts(RecognizedTerm term) {
        return term.terms().stream().map(KnownTerm::concept).collect(Collectors.toSet());
    }

    /** The concepts that a place is not forbidden for. */
    private static Set<Long> rightly(RecognizedTerm place) {
        return place.terms().stream()
                .filter(term -> term.status() != TermStatus.FORBIDDEN)
                .map(KnownTerm::concept)
                .collect(Collectors.toSet());
    }
}
