package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.List;

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
        char previous = 0;
        for (int i = 0; i < occurrence.length(); i++) {
            char listed = term.firstCharacter(i);
            char written = text.firstCharacter(occurrence.start() + i);
            if (listed != written
                    && text.isSyllable(occurrence.start() + i)
                    && SpellingDifference.between(previous, listed, written, mayBeginWord(occurrence, i))
                            == SpellingDifference.UNLICENSED) {
                return false;
            }
            previous = listed;
        }
        return true;
    }

    /**
     * Whether a syllable of a term begins a word in it, on either side, or may well do so. In people's names every one
     * may: the South writes 최룡해 and 최용해.
     */
    private boolean mayBeginWord(Occurrence occurrence, int i) {
        IndexedTerm term = occurrence.term();
        return i == 0
                || term.term().naming() == Naming.PERSON
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
        int length = occurrence.length();
        if (length >= LONG || isClearRightEdge(occurrence)) {
            return true;
        }
        boolean atWordStart = text.wordStart(occurrence.start()) == occurrence.start();
        return (length > SHORT || length == SHORT && atWordStart) && !edges.endsBeforeOneSyllable(occurrence.end());
    }

    /** Whether particles, listed parts of compounds or other terms tell that the term ends there. */
    private boolean isClearRightEdge(Occurrence occurrence) {
        int end = occurrence.end();
        return end == text.wordEnd(end - 1)
                || !text.isSyllable(end)
                || edges.endsBeforeParticles(end)
                || occurrence.length() >= SHORT && edges.endsBeforeWord(end);
    }

    /**
     * Settles who is right when one term reaches across the end of another: 로동당 총비서 in 조선로동당 총비서 does not
     * count, since 조선로동당 is a whole word; nor does 북한군 in 북한군사분계선, since nothing speaks for its end. Where
     * both may be right, both stay.
     *
     * @param byPlace accepted occurrences in the order of their beginnings
     */
    List<Occurrence> withoutCuts(List<Occurrence> byPlace) {
        List<Occurrence> kept = new ArrayList<>();
        int wholeWordsEnd = 0;
        for (Occurrence occurrence : byPlace) {
            boolean atWordStart = text.wordStart(occurrence.start()) == occurrence.start();
            if (atWordStart || occurrence.start() >= wholeWordsEnd) {
                kept.add(occurrence);
            }
            if (atWordStart && isClearRightEdge(occurrence)) {
                wholeWordsEnd = Math.max(wholeWordsEnd, occurrence.end());
            }
        }
        List<Occurrence> clear = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (isClearRightEdge(kept.get(i)) || !isCut(kept, i)) {
                clear.add(kept.get(i));
            }
        }
        return clear;
    }

    private static boolean isCut(List<Occurrence> byPlace, int i) {
        Occurrence one = byPlace.get(i);
        for (int j = i + 1; j < byPlace.size() && byPlace.get(j).start() < one.end(); j++) {
            Occurrence other = byPlace.get(j);
            if (other.start() > one.start() && other.end() > one.end()) {
                return true;
            }
        }
        return false;
    }
}
