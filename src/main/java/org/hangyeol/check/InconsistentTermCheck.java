package org.hangyeol.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.segment.Segment;

/**
 * Two names for one thing in one document, though each of them is right. Initials and shorter forms after the full name
 * (the Women's Union) are how people write; the first name counts as the one that is meant.
 */
final class InconsistentTermCheck implements DocumentCheck {
    /** Words that a name may lose or gain without becoming a shorter form. */
    private static final Set<String> SMALL_WORDS = Set.of("the", "a", "an", "of", "and");

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();

    @Override
    public void check(List<CheckedPair> pairs, BiConsumer<Integer, Finding> found) {
        Map<Long, List<Token>> firstNames = new HashMap<>();
        Map<Long, String> firstTexts = new HashMap<>();
        Set<KnownTerm> told = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            CheckedPair pair = pairs.get(i);
            Set<Long> inSource = pair.sourceTerms().stream()
                    .flatMap(term -> CheckedPair.concepts(term).stream())
                    .collect(Collectors.toSet());
            for (RecognizedTerm place : pair.targetTerms()) {
                KnownTerm name = nameOf(place, inSource);
                if (name == null) {
                    continue;
                }
                List<Token> words = words(name);
                String first = firstTexts.putIfAbsent(name.concept(), place.text());
                List<Token> firstWords = firstNames.putIfAbsent(name.concept(), words);
                if (first != null && isOtherName(firstWords, words) && told.add(name)) {
                    found.accept(i, finding(first, place));
                }
            }
        }
    }

    /** The right name that stands at a place, of a concept that the source has; null if there is none, or several. */
    private static KnownTerm nameOf(RecognizedTerm place, Set<Long> inSource) {
        List<KnownTerm> names = place.terms().stream()
                .filter(term -> inSource.contains(term.concept()))
                .filter(term -> term.status().mayBeWritten())
                .filter(term -> term.kind() != TermKind.ABBREVIATION)
                .toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    private List<Token> words(KnownTerm name) {
        return analyzer.analyze(Segment.of(name.text()), name.language()).tokens();
    }

    private static boolean isOtherName(List<Token> first, List<Token> other) {
        if (forms(first).equals(forms(other))) {
            return false;
        }
        Set<String> one = content(first);
        Set<String> two = content(other);
        return one.equals(two) || !one.containsAll(two) && !two.containsAll(one);
    }

    private static List<String> forms(List<Token> words) {
        return words.stream().map(Token::form).toList();
    }

    private static Set<String> content(List<Token> words) {
        return words.stream()
                .map(Token::form)
                .filter(form -> !SMALL_WORDS.contains(form))
                .collect(Collectors.toSet());
    }

    private static Finding finding(String first, RecognizedTerm place) {
        return new Finding(
                FindingCode.TERM_INCONSISTENT,
                "'%s' here, '%s' before: one thing has two names in this document.".formatted(place.text(), first),
                null,
                CheckedPair.span(place),
                first);
    }
}
