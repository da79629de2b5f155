package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.Language;

/**
 * Several spaces between two words of the translation. Silent if the source has such a place, and after the end of an
 * English sentence, where many set two.
 */
final class DoubledSpaceCheck implements PairCheck {

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<Span> doubled = doubled(pair.target());
        doubled.removeIf(span -> isBetweenSentences(pair.target(), span));
        if (doubled.isEmpty() || !doubled(pair.source()).isEmpty()) {
            return;
        }
        doubled.forEach(span -> found.accept(new Finding(
                FindingCode.DOUBLED_SPACE,
                "There are %d spaces between two words.".formatted(span.end() - span.start()),
                null,
                CheckedPair.span(pair.target(), span.start(), span.end()),
                " ")));
    }

    /** Places in the composed text. */
    private static List<Span> doubled(AnalyzedSegment segment) {
        String text = segment.text();
        int end = CharacterClasses.end(text);
        List<Span> doubled = new ArrayList<>();
        for (int i = CharacterClasses.start(text), next; i < end; i = next) {
            next = i + 1;
            while (isSpace(text.charAt(i)) && next < end && isSpace(text.charAt(next))) {
                next++;
            }
            if (next - i > 1 && isOnOneLine(text, i, next) && !CodesCheck.standsWithin(segment, i, next)) {
                doubled.add(new Span(i, next));
            }
        }
        return doubled;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000';
    }

    /** Spaces at the beginning of a line indent it, and nobody sees those at its end. */
    private static boolean isOnOneLine(String text, int start, int end) {
        return !CharacterClasses.isSpace(text.charAt(start - 1)) && !CharacterClasses.isSpace(text.charAt(end));
    }

    private static boolean isBetweenSentences(AnalyzedSegment target, Span span) {
        int last = span.start();
        while (last > 0 && "\"'”’)".indexOf(target.text().charAt(last - 1)) >= 0) {
            last--;
        }
        return target.language() == Language.EN
                && span.end() - span.start() == 2
                && last > 0
                && ".?!:".indexOf(target.text().charAt(last - 1)) >= 0;
    }
}
