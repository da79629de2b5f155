package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.analysis.Token;

/**
 * An optimal alignment of two token sequences under Levenshtein distance: tokens are kept, replaced, left out or added,
 * each change costs one. Where several alignments cost the same, pairing two tokens comes before leaving one out, and
 * that before adding one.
 */
final class TokenAlignment {
    /** Two tokens that stand for each other, by their positions; their forms are equal or one replaced the other. */
    record Pair(int query, int candidate) {}

    private final List<Token> query;
    private final List<Token> candidate;
    private final int[][] distances;

    TokenAlignment(List<Token> query, List<Token> candidate) {
        this.query = query;
        this.candidate = candidate;
        // distances[i][j] is the distance of the rests from i and j on, so that the path is read front to back.
        this.distances = new int[query.size() + 1][candidate.size() + 1];
        for (int i = query.size(); i >= 0; i--) {
            for (int j = candidate.size(); j >= 0; j--) {
                distances[i][j] = distance(i, j);
            }
        }
    }

    private int distance(int i, int j) {
        if (i == query.size() || j == candidate.size()) {
            return query.size() - i + candidate.size() - j;
        }
        return Math.min(pairing(i, j), 1 + Math.min(distances[i + 1][j], distances[i][j + 1]));
    }

    private int pairing(int i, int j) {
        boolean equal = query.get(i).form().equals(candidate.get(j).form());
        return distances[i + 1][j + 1] + (equal ? 0 : 1);
    }

    /** The number of tokens that must be replaced, left out or added. */
    int distance() {
        return distances[0][0];
    }

    /** The tokens that stand for each other, in order. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < query.size() && j < candidate.size()) {
            if (distances[i][j] == pairing(i, j)) {
                pairs.add(new Pair(i++, j++));
            } else if (distances[i][j] == 1 + distances[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
