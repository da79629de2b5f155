package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;
import org.hangyeol.korean.SpellingDifference;
import org.hangyeol.matching.Penalty.Cause;
import org.hangyeol.segment.InlineCode;

/**
 * Counts, cause by cause, what differs between two segments: tokens that must change, surfaces of tokens that are the
 * same otherwise, and what stands in the gaps between tokens.
 */
final class Differences {
    private final AnalyzedSegment query;
    private final AnalyzedSegment candidate;
    private final Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
    private final List<InlineCode> codesOnlyInQuery = new ArrayList<>();
    private final List<InlineCode> codesOnlyInCandidate = new ArrayList<>();
    private final List<List<InlineCode>> queryCodes;
    private final List<List<InlineCode>> candidateCodes;

    private Differences(AnalyzedSegment query, AnalyzedSegment candidate) {
        this.query = query;
        this.candidate = candidate;
        this.queryCodes = query.codesByGap();
        this.candidateCodes = candidate.codesByGap();
    }

    /** Counts the differences of two segments that are not identical; at least one count is above 0. */
    static Map<Cause, Integer> count(AnalyzedSegment query, AnalyzedSegment candidate) {
        Differences differences = new Differences(query, candidate);
        TokenAlignment alignment = new TokenAlignment(query.tokens(), candidate.tokens());
        differences.add(Cause.WORDS, alignment.distance());
        differences.compare(alignment.pairs());
        if (differences.counts.isEmpty()) {
            differences.addOrderOfGaps();
        }
        return differences.counts;
    }

    private void compare(List<TokenAlignment.Pair> pairs) {
        int queryGap = 0;
        int candidateGap = 0;
        for (TokenAlignment.Pair pair : pairs) {
            compareGaps(queryGap, pair.query(), candidateGap, pair.candidate());
            compareSurfaces(pair.query(), pair.candidate());
            queryGap = pair.query() + 1;
            candidateGap = pair.candidate() + 1;
        }
        compareGaps(
                queryGap,
                query.tokens().size(),
                candidateGap,
                candidate.tokens().size());
        compareCodes();
    }

    private void compareSurfaces(int queryToken, int candidateToken) {
        Token token = query.tokens().get(queryToken);
        Token other = candidate.tokens().get(candidateToken);
        String surface = query.surface(queryToken);
        String otherSurface = candidate.surface(candidateToken);
        if (!token.form().equals(other.form()) || surface.equals(otherSurface)) {
            return;
        }
        switch (token.kind()) {
            case NUMBER -> add(Cause.NUMBER, 1);
            case WORD -> compareWords(withStraightApostrophes(surface), withStraightApostrophes(otherSurface));
            case SYLLABLE -> add(spelling(queryToken, candidateToken), 1);
            default -> throw new IllegalStateException(token.kind().name());
        }
    }

    private void compareWords(String word, String other) {
        if (word.equals(other)) {
            add(Cause.PUNCTUATION, 1);
        } else {
            add(word.equalsIgnoreCase(other) ? Cause.CASE : Cause.INFLECTION, 1);
        }
    }

    private static String withStraightApostrophes(String word) {
        return word.replace('’', '\'');
    }

    private Cause spelling(int queryToken, int candidateToken) {
        boolean atWordStart = !query.isJoined(queryToken) || !candidate.isJoined(candidateToken);
        char previous = queryToken == 0 ? 0 : query.surface(queryToken - 1).charAt(0);
        SpellingDifference difference = SpellingDifference.between(
                previous,
                query.surface(queryToken).charAt(0),
                candidate.surface(candidateToken).charAt(0),
                atWordStart);
        return difference == SpellingDifference.LICENSED ? Cause.SPELLING : Cause.LETTERS;
    }

    /**
     * Compares what stands between two pairs. The gaps around tokens without a partner are taken as one, and their
     * spaces are not counted: a word that was added brought its space along.
     */
    private void compareGaps(int queryFrom, int queryTo, int candidateFrom, int candidateTo) {
        Gap gap = Gap.of(query, queryCodes, queryFrom, queryTo);
        Gap other = Gap.of(candidate, candidateCodes, candidateFrom, candidateTo);
        add(Cause.PUNCTUATION, gap.punctuationDifference(other));
        boolean sameTokens = queryFrom == queryTo && candidateFrom == candidateTo;
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
        if (query.text().equals(candidate.text())) {
            add(Cause.TAG, 1);
        } else {
            boolean sameMarks = Gap.withoutSpaces(query.text()).equals(Gap.withoutSpaces(candidate.text()));
            add(sameMarks ? Cause.SPACING : Cause.PUNCTUATION, 1);
        }
    }

    private void add(Cause cause, int count) {
        if (count > 0) {
            counts.merge(cause, count, Integer::sum);
        }
    }
}
