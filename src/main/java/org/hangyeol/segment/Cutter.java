package org.hangyeol.segment;

import java.util.BitSet;
import java.util.List;

import org.hangyeol.segment.StopRule.Verdict;

import static org.hangyeol.segment.StopRule.Verdict.CUT;
import static org.hangyeol.segment.StopRule.Verdict.NO_OPINION;

/** Walks once through a composed, unwrapped text and cuts it at line feeds and at the stops its rules agree to. */
final class Cutter {
    @FunctionalInterface
    interface Receiver {
        void segment(int start, int end);
    }

    private final String text;
    private final BitSet unicodeBoundaries;
    private final List<StopRule> rules;

    Cutter(String text, BitSet unicodeBoundaries, List<StopRule> rules) {
        this.text = text;
        this.unicodeBoundaries = unicodeBoundaries;
        this.rules = rules;
    }

    void cut(Receiver receiver) {
        for (int start = 0; start < text.length(); ) {
            int lineFeed = text.indexOf('\n', start);
            int end = lineFeed < 0 ? text.length() : lineFeed;
            cutLine(skipWhite(start, end), skipWhiteBack(start, end), receiver);
            start = end + 1;
        }
    }

    /** A cut is only made once a letter or digit follows: stray punctuation stays with the sentence before it. */
    private void cutLine(int start, int end, Receiver receiver) {
        int sentence = start;
        int sentenceEnd = start;
        int nextSentence = start;
        boolean words = false;
        boolean quoteOpen = false;
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            if (!Characters.isStop(c)) {
                quoteOpen = isOpenAfter(c, quoteOpen);
                words |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
                if (words && nextSentence > sentence) {
                    receiver.segment(sentence, sentenceEnd);
                    sentence = nextSentence;
                }
                i++;
                continue;
            }
            Stop stop = stopAt(i, nextSentence, end, quoteOpen);
            boolean strayStop = nextSentence > sentence && i == nextSentence;
            if (strayStop || words && stop.next() < end && isBoundary(stop)) {
                sentenceEnd = stop.end();
                nextSentence = stop.next();
                words = false;
            }
            for (i = stop.closers(); i < stop.end(); i++) {
                quoteOpen = isOpenAfter(text.charAt(i), quoteOpen);
            }
        }
        if (end > sentence) {
            receiver.segment(sentence, end);
        }
    }

    private boolean isBoundary(Stop stop) {
        for (StopRule rule : rules) {
            Verdict verdict = rule.judge(stop);
            if (verdict != NO_OPINION) {
                return verdict == CUT;
            }
        }
        int boundary = unicodeBoundaries.nextSetBit(stop.closers());
        return boundary >= 0 && boundary <= stop.next();
    }

    private Stop stopAt(int start, int sentence, int lineEnd, boolean quoteOpen) {
        int closers = start;
        while (closers < lineEnd && Characters.isStop(text.charAt(closers))) {
            closers++;
        }
        int end = closers;
        boolean open = quoteOpen;
        while (end < lineEnd && belongsToStop(end, lineEnd, open)) {
            open = isOpenAfter(text.charAt(end), open);
            end += Character.charCount(text.codePointAt(end));
        }
        int next = skipWhite(end, lineEnd);
        if (next > end && next < lineEnd && closesAfterSpace(next, lineEnd, open)) {
            end = next + 1;
        }
        return new Stop(text, sentence, start, closers, end, skipWhite(end, lineEnd));
    }

    /** Closers, marks, and straight or wrongly turned quotes that cannot open: nothing stands after them. */
    private boolean belongsToStop(int i, int lineEnd, boolean quoteOpen) {
        int c = text.codePointAt(i);
        if (Characters.isWhite(c)) {
            return false;
        }
        if (Characters.isStraightQuote(c)) {
            return quoteOpen || isWhiteOrEnd(i + 1, lineEnd);
        }
        return Characters.isCloser(c) || Characters.isAttached(c) || c == '“' && isWhiteOrEnd(i + 1, lineEnd);
    }

    /** "… 해야 해. "라고 (he said): a closing quote that lost its place. */
    private boolean closesAfterSpace(int i, int lineEnd, boolean quoteOpen) {
        boolean quote = Characters.isStraightQuote(text.charAt(i)) || text.charAt(i) == '”';
        boolean nothingToOpen = quoteOpen && isWhiteOrEnd(i + 1, lineEnd);
        return quote && (nothingToOpen || KoreanRules.beginsWithQuotingParticle(text, i + 1));
    }

    private static boolean isOpenAfter(char c, boolean open) {
        if (Characters.isStraightQuote(c)) {
            return !open;
        }
        return c == '“' || open && c != '”';
    }

    private boolean isWhiteOrEnd(int i, int lineEnd) {
        return i >= lineEnd || Characters.isWhite(text.charAt(i));
    }

    private int skipWhite(int start, int end) {
        int i = start;
        while (i < end && Characters.isWhite(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skipWhiteBack(int start, int end) {
        int i = end;
        while (i > start && Characters.isWhite(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
