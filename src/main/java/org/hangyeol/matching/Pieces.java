package org.hangyeol.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.hangyeol.matching.IndexState.PartView;

/**
 * Chooses the grams of a query whose lists are walked. Two lemmas say how many: of {@code k + h} disjoint pieces at
 * least {@code h} stay whole in a segment that is {@code k} changes away, since a change breaks one piece at most; and
 * of {@code l + h} single tokens at least {@code h} stay in a segment that keeps all tokens but {@code l}. They hold for
 * any choice, so the one with the shortest lists is taken.
 */
final class Pieces {
    private static final int UNREACHABLE = 1 << 29;

    private final int[] forms;
    private final int length;
    /** Length of the list of the token at each place, and of the two tokens from there on. */
    private final int[] singleCosts;

    private final int[] pairCosts;
    /** Places of the tokens, those with the shortest lists first, and what they cost together. */
    private final int[] rarest;

    private final int[] rarestCosts;
    /** The least cost of some disjoint pieces from a place on, by place and number of pieces; made when first needed. */
    private int[] disjointCosts;

    private final int columns;

    /**
     * Grams to look for.
     *
     * @param pieces place of each, doubled, and one more if it is two tokens
     * @param needed a segment that holds fewer of them cannot be like the query
     */
    record Choice(int[] pieces, int needed, int cost) {}

    /** @param most no more pieces will be asked for */
    Pieces(int[] forms, List<PartView> parts, int most) {
        this.forms = forms;
        this.length = forms.length;
        this.columns = Math.min(length, most) + 1;
        this.singleCosts = new int[length];
        this.pairCosts = new int[length];
        for (PartView view : parts) {
            Part part = view.part();
            for (int i = 0; i < length; i++) {
                singleCosts[i] += part.listLength(part.bucket(forms[i]));
                if (i + 1 < length) {
                    pairCosts[i] += part.listLength(part.bucket(forms[i], forms[i + 1]));
                }
            }
        }
        pairCosts[length - 1] = UNREACHABLE;
        long[] keys = new long[length];
        Arrays.setAll(keys, i -> (long) singleCosts[i] << 32 | i);
        Arrays.sort(keys);
        rarest = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        rarestCosts = new int[length + 1];
        for (int i = 0; i < length; i++) {
            rarestCosts[i + 1] = Math.min(UNREACHABLE, rarestCosts[i] + singleCosts[rarest[i]]);
        }
    }

    /**
     * The cheapest grams for segments that are some changes away.
     *
     * @param changes how many tokens may be replaced, left out or added
     * @param lost how many tokens of the query may be missing; less than it has
     * @param wanted how many should stay; more grams are walked, and fewer segments looked at
     */
    Choice cheapest(int changes, int lost, int wanted) {
        int neededSingles = Math.min(wanted, length - lost);
        int singlesCost = rarestCosts[lost + neededSingles];
        int neededPieces = Math.min(wanted, length - changes);
        if (neededPieces >= 1) {
            int cost = disjointCost(changes + neededPieces);
            if (cost <= singlesCost) {
                return new Choice(disjoint(changes + neededPieces), neededPieces, cost);
            }
        }
        int[] singles =
                IntStream.range(0, lost + neededSingles).map(i -> 2 * rarest[i]).toArray();
        return new Choice(singles, neededSingles, singlesCost);
    }

    private int disjointCost(int count) {
        if (disjointCosts == null) {
            disjointCosts = new int[(length + 2) * columns];
            Arrays.fill(disjointCosts, length * columns, disjointCosts.length, UNREACHABLE);
            disjointCosts[length * columns] = 0;
            disjointCosts[(length + 1) * columns] = 0;
            for (int i = length - 1; i >= 0; i--) {
                for (int c = 1; c < columns; c++) {
                    disjointCosts[i * columns + c] =
                            Math.min(cost(i + 1, c), Math.min(withSingle(i, c), withPair(i, c)));
                }
            }
        }
        return cost(0, count);
    }

    private int cost(int place, int count) {
        return disjointCosts[place * columns + count];
    }

    private int withSingle(int place, int count) {
        return Math.min(UNREACHABLE, singleCosts[place] + cost(place + 1, count - 1));
    }

    private int withPair(int place, int count) {
        return Math.min(UNREACHABLE, pairCosts[place] + cost(place + 2, count - 1));
    }

    private int[] disjoint(int count) {
        int[] pieces = new int[count];
        int place = 0;
        for (int left = count; left > 0; ) {
            int cost = cost(place, left);
            if (cost == cost(place + 1, left)) {
                place++;
            } else if (cost == withPair(place, left)) {
                pieces[count - left--] = 2 * place + 1;
                place += 2;
            } else {
                pieces[count - left--] = 2 * place;
                place++;
            }
        }
        return pieces;
    }

    /** The buckets of some pieces in a part. */
    int[] buckets(Choice choice, Part part) {
        int[] buckets = new int[choice.pieces.length];
        for (int i = 0; i < buckets.length; i++) {
            int place = choice.pieces[i] >> 1;
            boolean pair = (choice.pieces[i] & 1) != 0;
            buckets[i] = pair ? part.bucket(forms[place], forms[place + 1]) : part.bucket(forms[place]);
        }
        return buckets;
    }
}
