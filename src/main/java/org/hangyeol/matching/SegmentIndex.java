package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;

/**
 * The segments of all units in one language, and the search for those like a given one.
 *
 * <p>This one looks at every segment. It leaves out only what cannot reach the threshold (lengths too far apart, or too
 * many tokens that must change), so it loses nothing; a faster index must return the same. Safe for use by many
 * threads: a segment that was put is found by every search that begins afterwards.
 */
public final class SegmentIndex {
    private final Language language;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final FuzzyScorer scorer = new FuzzyScorer();
    private final Map<String, Integer> vocabulary = new ConcurrentHashMap<>();
    private final AtomicInteger nextNumber = new AtomicInteger();
    private final Map<Long, Numbered> segments = new ConcurrentHashMap<>();

    /** A segment with its tokens as numbers. */
    private record Numbered(IndexedSegment indexed, int[] tokens) {}

    private record Ranked(Numbered numbered, Candidate candidate, int penalty) {}

    /** Best first: type, score, penalty of the memory, newest change; the number of the unit only to be definite. */
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                    (Ranked ranked) -> ranked.candidate.score().type())
            .thenComparing(ranked -> -ranked.candidate.score().percent())
            .thenComparing(Ranked::penalty)
            .thenComparing(ranked -> -ranked.numbered.indexed.changed())
            .thenComparing(ranked -> ranked.candidate.id());

    public SegmentIndex(Language language) {
        this.language = language;
    }

    /** Adds a segment, or replaces the one with the same number. */
    public void put(IndexedSegment indexed) {
        AnalyzedSegment analyzed = analyzer.analyze(indexed.segment(), language);
        int[] tokens = analyzed.tokens().stream()
                .mapToInt(token -> vocabulary.computeIfAbsent(token.form(), form -> nextNumber.getAndIncrement()))
                .toArray();
        segments.put(indexed.id(), new Numbered(indexed, tokens));
    }

    /** Takes a segment out; does nothing if it is not there. */
    public void remove(long id) {
        segments.remove(id);
    }

    /** Takes out all segments of a memory. */
    public void removeMemory(long memory) {
        segments.values().removeIf(numbered -> numbered.indexed.memory() == memory);
    }

    /** How many segments there are. */
    public int size() {
        return segments.size();
    }

    /**
     * The segments most like the query.
     *
     * @param context where the query stands; an exact match from the same context comes first
     * @param memories numbers of the memories to look in, each with its penalty: among equal scores the lower penalty
     *     comes first
     * @param threshold lowest percent wanted, 1 to 100
     * @param limit how many at most
     * @return best first; empty means that nothing reaches the threshold
     */
    public List<Candidate> search(
            AnalyzedSegment query, Context context, Map<Long, Integer> memories, int threshold, int limit) {
        Bound bound = new Bound(query, threshold);
        List<Ranked> found = new ArrayList<>();
        for (Numbered numbered : segments.values()) {
            Integer penalty = memories.get(numbered.indexed.memory());
            if (penalty == null || !bound.canReach(numbered.tokens)) {
                continue;
            }
            Score score = score(query, context, numbered.indexed);
            if (score.percent() >= threshold) {
                found.add(new Ranked(numbered, new Candidate(numbered.indexed.id(), score), penalty));
            }
        }
        return found.stream()
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(Ranked::candidate)
                .toList();
    }

    /** The score of one segment, whether it is in the index or not, as a search would give it. */
    public Score score(AnalyzedSegment query, Context context, IndexedSegment stored) {
        Score score = scorer.score(query, analyzer.analyze(stored.segment(), language));
        boolean sameContext = score.type() == MatchType.EXACT && context.isSameAs(stored.context());
        return sameContext ? score.inContext() : score;
    }

    /** Tells from token numbers alone which segments cannot reach the threshold; see {@link FuzzyScorer}. */
    private final class Bound {
        private final int[] query;
        private final int threshold;
        /** Null for a query that only an identical segment can match; its bits would take hundreds of megabytes. */
        private final EditDistance distance;

        Bound(AnalyzedSegment segment, int threshold) {
            Map<String, Integer> unknown = new HashMap<>();
            this.query = segment.tokens().stream()
                    .mapToInt(token -> {
                        Integer number = vocabulary.get(token.form());
                        return number != null
                                ? number
                                : unknown.computeIfAbsent(token.form(), f -> -1 - unknown.size());
                    })
                    .toArray();
            this.threshold = threshold;
            this.distance = query.length > FuzzyScorer.LONGEST_FUZZY ? null : new EditDistance(query, nextNumber.get());
        }

        boolean canReach(int[] candidate) {
            int longer = Math.max(query.length, candidate.length);
            int shorter = Math.min(query.length, candidate.length);
            if (longer == 0 || longer > FuzzyScorer.LONGEST_FUZZY) {
                return Arrays.equals(query, candidate);
            }
            if (100L * shorter < (long) threshold * longer) {
                return false;
            }
            return 100L * (longer - distance.to(candidate)) >= (long) threshold * longer;
        }
    }
}
