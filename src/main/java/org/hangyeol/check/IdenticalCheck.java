package org.hangyeol.check;

import java.util.Arrays;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.Language;

/**
 * A translation that is its source. Numbers, names, abbreviations and addresses stay as they are in translation, so the
 * source must hold Hangul or Hanja if it is Korean, or words of a sentence if it is English.
 */
final class IdenticalCheck implements PairCheck {
    /** "Lord of the Rings" has two and stays as it is. */
    private static final int FEWEST_LOWER_CASE_WORDS = 3;

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (isIdentical(pair) && oughtToChange(pair.source())) {
            found.accept(Finding.of(
                    FindingCode.IDENTICAL,
                    "The translation is the same as the source.",
                    all(pair.source()),
                    all(pair.target())));
        }
    }

    /** Whether both sides are one text, whatever white space is around it. False if that text is blank. */
    static boolean isIdentical(CheckedPair pair) {
        String source = pair.source().text();
        String target = pair.target().text();
        int start = CharacterClasses.start(source);
        int length = CharacterClasses.end(source) - start;
        int targetStart = CharacterClasses.start(target);
        return length > 0
                && length == CharacterClasses.end(target) - targetStart
                && source.regionMatches(start, target, targetStart, length);
    }

    private static boolean oughtToChange(AnalyzedSegment source) {
        String[] pieces = source.text().split("\\s+");
        if (source.language() == Language.KO) {
            return Arrays.stream(pieces)
                    .filter(piece -> !CharacterClasses.isAddress(piece))
                    .anyMatch(piece -> piece.codePoints().anyMatch(IdenticalCheck::isKoreanOnly));
        }
        return Arrays.stream(pieces)
                        .filter(IdenticalCheck::isLowerCaseWord)
                        .limit(FEWEST_LOWER_CASE_WORDS)
                        .count()
                == FEWEST_LOWER_CASE_WORDS;
    }

    private static boolean isKoreanOnly(int c) {
        return CharacterClasses.isHangul(c) || Character.isIdeographic(c);
    }

    /** Letters, with punctuation at most at the edges: no file names, keys of programs or addresses. */
    private static boolean isLowerCaseWord(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && !Character.isLetterOrDigit(piece.charAt(start))) {
            start++;
        }
        while (start < end && !Character.isLetterOrDigit(piece.charAt(end - 1))) {
            end--;
        }
        return start < end && piece.substring(start, end).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Span all(AnalyzedSegment segment) {
        return CheckedPair.span(segment, CharacterClasses.start(segment.text()), CharacterClasses.end(segment.text()));
    }
}
