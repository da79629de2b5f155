package org.hangyeol.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.korean.ComposedText;
import org.hangyeol.korean.RegionalWords;
import org.hangyeol.korean.SpellingFold;
import org.hangyeol.segment.Language;

/** A Korean translation that writes one name or word as in the North here (로동신문, 녀성) and as in the South there. */
final class MixedOrthographyCheck implements DocumentCheck {
    @Override
    public void check(List<CheckedPair> pairs, BiConsumer<Integer, Finding> found) {
        Map<String, String> firstSpellings = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            CheckedPair pair = pairs.get(i);
            if (pair.target().language() != Language.KO) {
                continue;
            }
            for (RecognizedTerm place : pair.targetTerms()) {
                String spelling = ComposedText.of(place.text()).text().replace(" ", "");
                String first = firstSpellings.putIfAbsent(SpellingFold.fold(spelling), spelling);
                if (first != null && !first.equals(spelling) && told.add(spelling)) {
                    found.accept(i, finding(place.text(), first, CheckedPair.span(place)));
                }
            }
        }
        RegionalWords.all().stream()
                .filter(word -> !told.contains(word.north()) && !told.contains(word.south()))
                .forEach(word -> checkWord(word, pairs, found));
    }

    /** A word that is no term. The spelling that comes first is the one that is meant. */
    private static void checkWord(
            RegionalWords.Spellings word, List<CheckedPair> pairs, BiConsumer<Integer, Finding> found) {
        String first = null;
        for (int i = 0; i < pairs.size(); i++) {
            AnalyzedSegment target = pairs.get(i).target();
            int north = target.language() == Language.KO ? outsideOfTerms(word.north(), pairs.get(i)) : -1;
            int south = target.language() == Language.KO ? outsideOfTerms(word.south(), pairs.get(i)) : -1;
            if (first == null && (north >= 0 || south >= 0)) {
                first = south < 0 || north >= 0 && north < south ? word.north() : word.south();
            }
            boolean northFirst = word.north().equals(first);
            int other = northFirst ? south : north;
            if (first != null && other >= 0) {
                String written = northFirst ? word.south() : word.north();
                found.accept(i, finding(written, first, CheckedPair.span(target, other, other + written.length())));
                return;
            }
        }
    }

    /** Where a word stands by itself, not in a longer term; -1 if nowhere. Names of papers keep their own spelling. */
    private static int outsideOfTerms(String word, CheckedPair pair) {
        int at = RegionalWords.indexOf(word, pair.target().text());
        int start = at < 0 ? -1 : pair.target().originalOffset(at);
        boolean inTerm = pair.targetTerms().stream()
                .anyMatch(term -> term.start() <= start
                        && start < term.end()
                        && term.text().length() > word.length());
        return inTerm ? -1 : at;
    }

    private static Finding finding(String written, String first, Span place) {
        return new Finding(
                FindingCode.ORTHOGRAPHY_MIXED,
                "'%s' here, '%s' before: the spellings of North and South are mixed.".formatted(written, first),
                null,
                place,
                first);
    }
}
