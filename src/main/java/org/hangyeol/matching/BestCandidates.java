package org.hangyeol.matching;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best units that a search has found so far, as many as it wants. */
final class BestCandidates {
    /** Best first: type, score, penalty of the memory, newest change; the number of the unit only to be definite. */
    private static final Comparator<Ranked> BEST_FIRST = (one, other) -> {
        int order = one.type.compareTo(other.type);
        order = order != 0 ? order : Integer.compare(other.percent, one.percent);
        order = order != 0 ? order : Integer.compare(one.penalty, other.penalty);
        order = order != 0 ? order : Long.compare(other.changed, one.changed);
        return order != 0 ? order : Long.compare(one.id, other.id);
    };

    private final int limit;
    private final int threshold;
    private final PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    /**
     * A unit with what decides its rank.
     *
     * @param counts what differs, see {@link Differences}; null if nothing does
     * @param longer token count of the longer segment
     */
    record Ranked(long id, MatchType type, int percent, int penalty, long changed, int[] counts, int longer) {
        Candidate candidate() {
            return switch (type) {
                case IN_CONTEXT -> new Candidate(id, Score.EXACT.inContext());
                case EXACT -> new Candidate(id, Score.EXACT);
                case FUZZY -> new Candidate(id, FuzzyScorer.score(counts, longer));
            };
        }
    }

    BestCandidates(int limit, int threshold) {
        this.limit = limit;
        this.threshold = threshold;
    }

    /** A unit with a lower percent is not wanted. */
    int lowestPercent() {
        return worstFirst.size() < limit ? threshold : worstFirst.peek().percent;
    }

    void offer(Ranked unit) {
        if (worstFirst.size() < limit) {
            worstFirst.add(unit);
        } else if (BEST_FIRST.compare(unit, worstFirst.peek()) < 0) {
            worstFirst.poll();
            worstFirst.add(unit);
        }
    }

    List<Candidate> bestFirst() {
        return worstFirst.stream().sorted(BEST_FIRST).map(Ranked::candidate).toList();
    }
}
