package org.hangyeol.glossary;

import org.hangyeol.korean.CompoundParts;
import org.hangyeol.korean.SpellingDifference;

/**
 * When a Korean term with the right folded syllables stands in a text. Korean writes particles and compounds without a
 * space, so a run of syllables may be part of another word or reach across two; the shorter the term, the more must
 * speak for it.
 */
final class KoreanRules {
    /** Terms of so many syllables hardly ever arise by chance across the edges of other words. */
    private static final int LONG = 4;

    private static final int SHORT = 2;

    private final Reading text;
    private final WordEdges edges;

    KoreanRules(Reading text, WordEdges edges) {
        this.text = text;
        this.edges = edges;
    }

    boolean accepts(Occurrence occurrence) {
        return isLeftEdge(occurrence)
                && isRightEdge(occurrence)
                && hasLicensedSpelling(occurrence)
                && hasLicensedGaps(occurrence);
    }

    private boolean hasLicensedSpelling(Occurrence occurrence) {
        IndexedTerm term = occurrence.term();
        for (int i = 0; i < occurrence.length(); i++) {
            char listed = term.firstCharacter(i);
            char written = text.firstCharacter(occurrence.start() + i);
            if (listed != written
                    && SpellingDifference.between(listed, written, mayBeginWord(occurrence, i))
                            == SpellingDifference.UNLICENSED) {
                return false;
            }
        }
        return true;
    }

    /** Whether a syllable of a term begins a word in it, on either side, or may well do so. */
    private boolean mayBeginWord(Occurrence occurrence, int i) {
        IndexedTerm term = occurrence.term();
        return i == 0
                || term.hasGapBefore(i)
                || text.separationBefore(occurrence.start() + i) != Reading.Separation.NONE
                || i >= 2 && occurrence.length() >= LONG;
    }

    /** A space that the term does not have must leave whole words on both sides: 노농 적위군, but not 투자 기업. */
    private boolean hasLicensedGaps(Occurrence occurrence) {
        boolean freely = true;
        int partStart = 0;
        for (int i = 1; i <= occurrence.length(); i++) {
            boolean atEnd = i == occurrence.length();
            if (!atEnd && text.separationBefore(occurrence.start() + i) == Reading.Separation.NONE) {
                continue;
            }
            if (!atEnd && !isPossibleGap(occurrence, i)) {
                return false;
            }
            boolean licensed = atEnd || isLicensedGap(occurrence, i);
            freely &= licensed;
            if (!freely && !isWholePart(occurrence, partStart, i)) {
                return false;
            }
            partStart = i;
        }
        return freely || text.wordStart(occurrence.start()) == occurrence.start();
    }

    private boolean isPossibleGap(Occurrence occurrence, int i) {
        int at = occurrence.start() + i;
        return text.separationBefore(at) != Reading.Separation.BREAK
                || occurrence.term().allowsGap(i, text.segment().gap(at));
    }

    private boolean isLicensedGap(Occurrence occurrence, int i) {
        int at = occurrence.start() + i;
        return occurrence.term().hasGapBefore(i) || text.isNumber(at) || text.isNumber(at - 1);
    }

    private boolean isWholePart(Occurrence occurrence, int from, int to) {
        if (to - from >= SHORT) {
            return occurrence.length() >= LONG || from == 1;
        }
        return from == 0
                && occurrence.length() > SHORT
                && CompoundParts.isPrefix(text.firstCharacter(occurrence.start()));
    }

    /** The term begins an eojeol, or what stands before it there is a word of its own. */
    private boolean isLeftEdge(Occurrence occurrence) {
        int start = occurrence.start();
        int before = start - text.wordStart(start);
        if (before == 0 || text.scriptChangesBefore(start)) {
            return true;
        }
        int length = occurrence.length();
        return length >= LONG || length > SHORT && before >= SHORT || length >= SHORT && edges.beginsAfterWord(start);
    }

    /** The term ends an eojeol, or what stands behind it there are particles or a word of its own. */
    private boolean isRightEdge(Occurrence occurrence) {
        int end = occurrence.end();
        int wordEnd = text.wordEnd(end - 1);
        if (end == wordEnd || !text.isSyllable(end) || edges.endsBeforeParticles(end)) {
            return true;
        }
        int length = occurrence.length();
        if (length >= LONG || length >= SHORT && edges.endsBeforeWord(end)) {
            return true;
        }
        boolean atWordStart = text.wordStart(occurrence.start()) == occurrence.start();
        return (length > SHORT || length == SHORT && atWordStart) && !edges.endsBeforeOneSyllable(end);
    }
}
