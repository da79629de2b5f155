package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.korean.SpellingDifference;
import org.hangyeol.matching.Penalty.Cause;
import org.hangyeol.segment.InlineCode;

/** Counts what differs between a query and a candidate, by cause. */
final class Differences {
    private static final int CAUSES = Cause.values().length;

    private final NumberedSegment query;
    private final NumberedSegment candidate;
    private final Words words;
    /** By the ordinal of the cause. */
    private final int[] counts = new int[CAUSES];

    private final List<InlineCode> codesOnlyInQuery = new ArrayList<>(0);
    private final List<InlineCode> codesOnlyInCandidate = new ArrayList<>(0);
    private final boolean codes;

    private Differences(NumberedSegment query, NumberedSegment candidate, Words words) {
        this.query = query;
        this.candidate = candidate;
        this.words = words;
        this.codes = !query.codes().isEmpty() || !candidate.codes().isEmpty();
    }

    /**
     * Counts the differences of two segments that are not identical; at least one count is above 0.
     *
     * @param distance the number of tokens that must be replaced, left out or added
     * @return counts by the ordinal of their cause
     */
    static int[] count(NumberedSegment query, NumberedSegment candidate, int distance, Words words) {
        Differences differences = new Differences(query, candidate, words);
        differences.add(Cause.WORDS, distance);
        differences.compare(TokenAlignment.partners(query.forms(), candidate.forms(), distance));
        for (int count : differences.counts) {
            if (count > 0) {
                return differences.counts;
            }
        }
        differences.addOrderOfGaps();
        return differences.counts;
    }

    private void compare(int[] partners) {
        int queryGap = 0;
        int candidateGap = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                compareGaps(queryGap, i, candidateGap, partners[i]);
                compareSurfaces(i, partners[i]);
                queryGap = i + 1;
                candidateGap = partners[i] + 1;
            }
        }
        compareGaps(queryGap, query.length(), candidateGap, candidate.length());
        if (codes) {
            compareCodes();
        }
    }

    private void compareSurfaces(int queryToken, int candidateToken) {
        int surface = query.surfaces()[queryToken];
        int other = candidate.surfaces()[candidateToken];
        if (surface == other || query.forms()[queryToken] != candidate.forms()[candidateToken]) {
            return;
        }
        switch (words.kind(surface)) {
            case NUMBER -> add(Cause.NUMBER, 1);
            case WORD -> add(wordDifference(words.surface(surface), words.surface(other)), 1);
            case SYLLABLE -> add(spellingDifference(queryToken, candidateToken), 1);
            default -> throw new IllegalStateException(words.kind(surface).name());
        }
    }

    private static Cause wordDifference(String surface, String otherSurface) {
        String word = surface.replace('’', '\'');
        String other = otherSurface.replace('’', '\'');
        if (word.equals(other)) {
            return Cause.PUNCTUATION;
        }
        return word.equalsIgnoreCase(other) ? Cause.CASE : Cause.INFLECTION;
    }

    private Cause spellingDifference(int queryToken, int candidateToken) {
        boolean atWordStart = !query.isJoined(queryToken) || !candidate.isJoined(candidateToken);
        char previous = queryToken == 0 ? 0 : firstLetter(query, queryToken - 1);
        SpellingDifference difference = SpellingDifference.between(
                previous, firstLetter(query, queryToken), firstLetter(candidate, candidateToken), atWordStart);
        return difference == SpellingDifference.LICENSED ? Cause.SPELLING : Cause.LETTERS;
    }

    private char firstLetter(NumberedSegment segment, int token) {
        return words.surface(segment.surfaces()[token]).charAt(0);
    }

    /**
     * Compares what stands between two pairs. The gaps around tokens without a partner are taken as one, and their
     * spaces are not counted: a word that was added brought its space along.
     */
    private void compareGaps(int queryFrom, int queryTo, int candidateFrom, int candidateTo) {
        boolean sameTokens = queryFrom == queryTo && candidateFrom == candidateTo;
        if (sameTokens && !codes) {
            int gap = query.gaps()[queryTo];
            int other = candidate.gaps()[candidateTo];
            if (gap == other) {
                return;
            }
            if (gap + other == Words.SPACE && gap * other == 0) {
                add(Cause.SPACING, 1);
                return;
            }
        }
        Gap gap = Gap.of(query, queryFrom, queryTo, words);
        Gap other = Gap.of(candidate, candidateFrom, candidateTo, words);
        add(Cause.PUNCTUATION, gap.punctuationDifference(other));
        add(Cause.SPACING, sameTokens && gap.hasSpace() != other.hasSpace() ? 1 : 0);
        codesOnlyInQuery.addAll(gap.codesMissingIn(other));
        codesOnlyInCandidate.addAll(other.codesMissingIn(gap));
    }

    /** A code found in another gap was moved and counts once, and so does one that took another's place. */
    private void compareCodes() {
        List<InlineCode> lost = Gap.without(codesOnlyInQuery, codesOnlyInCandidate);
        List<InlineCode> added = Gap.without(codesOnlyInCandidate, codesOnlyInQuery);
        int moved = codesOnlyInQuery.size() - lost.size();
        add(Cause.TAG, moved + Math.max(lost.size(), added.size()));
    }

    /** All counts are 0 and the segments still differ: by other white space, the order of marks, or of codes. */
    private void addOrderOfGaps() {
        String text = query.text(words);
        String other = candidate.text(words);
        if (text.equals(other)) {
            add(Cause.TAG, 1);
        } else {
            boolean sameMarks = Gap.withoutSpaces(text).equals(Gap.withoutSpaces(other));
            add(sameMarks ? Cause.SPACING : Cause.PUNCTUATION, 1);
        }
    }

    private void add(Cause cause, int count) {
        counts[cause.ordinal()] += count;
    }
}
