package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.Language;

/**
 * Hangul in an English translation. It is fine in an address, and as a gloss: in brackets or quotes right after a word,
 * as in: the market (장마당). Silent if nothing at all was translated; {@link IdenticalCheck} tells that.
 */
final class HangulLeftCheck implements PairCheck {

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (pair.target().language() == Language.EN && !IdenticalCheck.isIdentical(pair)) {
            new Reading(pair.target()).runs().forEach(run -> found.accept(finding(pair.target(), run)));
        }
    }

    private static Finding finding(AnalyzedSegment target, Span run) {
        return Finding.of(
                FindingCode.HANGUL_LEFT,
                "'%s' is not translated.".formatted(target.text().substring(run.start(), run.end())),
                null,
                CheckedPair.span(target, run.start(), run.end()));
    }

    /** One pass through a text. Knows whether it is within a gloss, and whether a word came last. */
    private static final class Reading {
        private static final String OPENERS = "([{“‘《〈「『«（［";
        private static final String CLOSERS = ")]}”’》〉」』»）］";

        private final String text;
        private final List<Span> runs = new ArrayList<>();
        /** Runs of a gloss that may turn out to have no end, and so to be no gloss. */
        private final List<Span> inGloss = new ArrayList<>();

        private int opener;
        private int closer;
        private int depth;
        private boolean afterWord;

        Reading(AnalyzedSegment segment) {
            this.text = segment.text();
        }

        /** The runs of Hangul that are no gloss, as offsets of the composed text. */
        List<Span> runs() {
            int addressEnd = 0;
            for (int i = 0, next; i < text.length(); i = next) {
                int c = text.codePointAt(i);
                next = i + Character.charCount(c);
                if (i >= addressEnd && (i == 0 || CharacterClasses.isSpace(text.charAt(i - 1)))) {
                    int end = CharacterClasses.pieceEnd(text, i);
                    addressEnd = CharacterClasses.isAddress(text.substring(i, end)) ? end : addressEnd;
                }
                if (i >= addressEnd && CharacterClasses.isHangul(c)) {
                    next = runEnd(i);
                    (depth > 0 ? inGloss : runs).add(new Span(i, next));
                    afterWord = false;
                } else {
                    readMark(i, c);
                    afterWord = Character.isLetterOrDigit(c) || afterWord && isBetweenWordAndGloss(c);
                }
            }
            runs.addAll(inGloss);
            return runs;
        }

        /** Words with one space between them are one run: a whole sentence left is one finding. */
        private int runEnd(int start) {
            int end = start;
            while (end < text.length() && (CharacterClasses.isHangul(text.charAt(end)) || isSpaceInRun(end))) {
                end++;
            }
            return end;
        }

        private boolean isSpaceInRun(int i) {
            return text.charAt(i) == ' ' && i + 1 < text.length() && CharacterClasses.isHangul(text.charAt(i + 1));
        }

        private void readMark(int i, int c) {
            if (depth > 0 && c == closer) {
                depth--;
                if (depth == 0) {
                    inGloss.clear();
                }
            } else if (depth > 0 && c == opener) {
                depth++;
            } else if (depth == 0 && afterWord && isOpener(i, c)) {
                opener = c;
                closer = OPENERS.indexOf(c) < 0 ? c : CLOSERS.charAt(OPENERS.indexOf(c));
                depth = 1;
            }
        }

        /** A straight quotation mark opens if it stands at the beginning of a word. */
        private boolean isOpener(int i, int c) {
            return OPENERS.indexOf(c) >= 0
                    || (c == '"' || c == '\'')
                            && (CharacterClasses.isSpace(text.charAt(i - 1))
                                    || OPENERS.indexOf(text.charAt(i - 1)) >= 0);
        }

        /** In: the “market” (장마당), Samsung Co. (삼성). */
        private static boolean isBetweenWordAndGloss(int c) {
            return CharacterClasses.isSpace(c)
                    || CharacterClasses.isInvisible(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || "\"'”’》〉」』».,".indexOf(c) >= 0;
        }
    }
}
