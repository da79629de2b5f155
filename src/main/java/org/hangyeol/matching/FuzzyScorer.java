package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.matching.Penalty.Cause;

/**
 * Decides how alike two segments of one language are, in whole percent, and says why.
 *
 * <p>With {@code M} the token count of the longer one, {@code d} the number of tokens that must change, and {@code S}
 * the surface differences ({@code min(.10 M, .3 each inflection, number, letter, tag)} plus {@code min(.03 M, .10 each
 * case, .15 punctuation, .05 spacing, .05 spelling)}):
 *
 * <pre>
 * identical                                                    100
 * d = 0, only case, punctuation, spacing, spelling             99
 * d = 0, also numbers or tags, no inflection, no letters       99 less one each, at least 95
 * d = 0, inflection or letters                                 100 (1 - S/M), at most 97 (at least 87, as S is at most .13 M)
 * d &gt; 0                                                        100 (1 - (d + S)/M), at most 98
 * </pre>
 *
 * <p>No score is above {@code 100 (1 - d/M)}, which is what lets an index leave out candidates without losing any. The
 * order of the two segments does not change {@code d}.
 */
public final class FuzzyScorer {
    /**
     * A segment with more tokens is only ever matched by an identical one: the distance of two such texts takes time
     * and memory by the product of their lengths, and no translator reuses half a book as one segment.
     */
    public static final int LONGEST_FUZZY = 1000;

    private static final Cause[] CAUSES = Cause.values();
    private static final Comparator<Penalty> MOST_POINTS_FIRST =
            Comparator.comparingInt(Penalty::points).reversed();
    private static final Vocabulary NO_WORDS = new Vocabulary();
    private static final Score NONE = new Score(0, MatchType.FUZZY, List.of(new Penalty(Cause.WORDS, 100)));

    /** Scores a candidate for a query. Segments without a single word or number match only if identical. */
    public Score score(AnalyzedSegment query, AnalyzedSegment candidate) {
        QueryWords words = new QueryWords(NO_WORDS);
        NumberedSegment one = NumberedSegment.of(query, words);
        NumberedSegment other = NumberedSegment.of(candidate, words);
        if (one.isIdenticalTo(other)) {
            return Score.EXACT;
        }
        int longer = Math.max(one.length(), other.length());
        if (longer == 0 || longer > LONGEST_FUZZY) {
            return NONE;
        }
        int distance = new EditDistance(one.forms()).to(other.forms());
        return score(Differences.count(one, other, distance, words), longer);
    }

    /**
     * The score of two segments that are not identical.
     *
     * @param counts what differs, see {@link Differences}
     * @param longer how many tokens the longer one has
     */
    static Score score(int[] counts, int longer) {
        int percent = percent(counts, longer);
        return new Score(percent, MatchType.FUZZY, penalties(weights(counts, longer), 100 - percent));
    }

    /** The most percent that two segments can have of which the longer one has so many tokens. */
    static int highestPercent(int distance, int longer) {
        return distance == 0 ? 100 : Math.min(98, 100 * (longer - distance) / longer);
    }

    /** The percent of {@link #score(int[], int)}. */
    static int percent(int[] counts, int longer) {
        int words = count(counts, Cause.WORDS);
        int unclear = count(counts, Cause.INFLECTION) + count(counts, Cause.LETTERS);
        int exchangeable = count(counts, Cause.NUMBER) + count(counts, Cause.TAG);
        int rest = Math.floorDiv(100 * longer - 100 * words - surface(counts, longer), longer);
        if (words > 0) {
            return Math.max(0, Math.min(98, rest));
        }
        if (unclear > 0) {
            return Math.min(97, rest);
        }
        return exchangeable > 0 ? Math.max(95, 99 - exchangeable) : 99;
    }

    /** S in hundredths of a token. */
    private static int surface(int[] counts, int longer) {
        return Math.min(10 * longer, strong(counts)) + Math.min(3 * longer, weak(counts));
    }

    private static int strong(int[] counts) {
        return 30
                * (count(counts, Cause.INFLECTION)
                        + count(counts, Cause.NUMBER)
                        + count(counts, Cause.LETTERS)
                        + count(counts, Cause.TAG));
    }

    private static int weak(int[] counts) {
        return 10 * count(counts, Cause.CASE)
                + 15 * count(counts, Cause.PUNCTUATION)
                + 5 * count(counts, Cause.SPACING)
                + 5 * count(counts, Cause.SPELLING);
    }

    /** What each cause weighs in the formula, after its caps; by the ordinal of the cause. */
    private static double[] weights(int[] counts, int longer) {
        double strongShare = Math.min(1, 10.0 * longer / Math.max(1, strong(counts)));
        double weakShare = Math.min(1, 3.0 * longer / Math.max(1, weak(counts)));
        double[] weights = new double[CAUSES.length];
        for (Cause cause : CAUSES) {
            double each = switch (cause) {
                case WORDS -> 100;
                case INFLECTION, NUMBER, LETTERS, TAG -> 30 * strongShare;
                case CASE -> 10 * weakShare;
                case PUNCTUATION -> 15 * weakShare;
                case SPACING, SPELLING -> 5 * weakShare;
            };
            weights[cause.ordinal()] = count(counts, cause) * each;
        }
        return weights;
    }

    /** Shares the lost points out by weight, in whole points (largest remainder). */
    private static List<Penalty> penalties(double[] weights, int lost) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        int[] points = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = lost;
        for (int i = 0; i < weights.length; i++) {
            points[i] = (int) (lost * weights[i] / total);
            remainders[i] = weights[i] == 0 ? -1 : lost * weights[i] / total - points[i];
            left -= points[i];
        }
        for (; left > 0; left--) {
            int next = indexOfGreatest(remainders);
            points[next]++;
            remainders[next] = -1;
        }
        List<Penalty> penalties = new ArrayList<>(4);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                penalties.add(new Penalty(CAUSES[i], points[i]));
            }
        }
        penalties.sort(MOST_POINTS_FIRST);
        return penalties;
    }

    private static int indexOfGreatest(double[] numbers) {
        int greatest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[greatest]) {
                greatest = i;
            }
        }
        return greatest;
    }

    private static int count(int[] counts, Cause cause) {
        return counts[cause.ordinal()];
    }
}
