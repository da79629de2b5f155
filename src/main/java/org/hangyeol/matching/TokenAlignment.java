package org.hangyeol.matching;

import java.util.Arrays;

/**
 * An optimal alignment of two token sequences under Levenshtein distance: tokens are kept, replaced, left out or added,
 * each change costs one. Where several alignments cost the same, pairing two tokens comes before leaving one out, and
 * that before adding one.
 */
final class TokenAlignment {
    private TokenAlignment() {}

    /**
     * The tokens that stand for each other.
     *
     * @param distance of the two sequences
     * @return for each token of the query the position of its partner in the candidate, or -1
     */
    static int[] partners(int[] query, int[] candidate, int distance) {
        int[] partners = new int[query.length];
        if (distance == 0) {
            Arrays.setAll(partners, i -> i);
            return partners;
        }
        Band band = new Band(query, candidate, distance);
        Arrays.fill(partners, -1);
        int i = 0;
        int j = 0;
        while (i < query.length && j < candidate.length) {
            int rest = band.get(i, j);
            if (rest == band.pairing(i, j)) {
                partners[i++] = j++;
            } else if (rest == 1 + band.get(i + 1, j)) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    /**
     * The distances of the rests from i and j on, so that the path is read front to back. Only where i and j differ by
     * the whole distance at most: an optimal path never leaves this band, as each step away from the diagonal costs one.
     */
    private static final class Band {
        private final int[] query;
        private final int[] candidate;
        private final int halfWidth;
        private final int width;
        private final int[] distances;

        Band(int[] query, int[] candidate, int distance) {
            this.query = query;
            this.candidate = candidate;
            this.halfWidth = distance;
            this.width = 2 * distance + 1;
            this.distances = new int[(query.length + 1) * width];
            for (int i = query.length; i >= 0; i--) {
                int last = Math.min(candidate.length, i + halfWidth);
                for (int j = last; j >= Math.max(0, i - halfWidth); j--) {
                    distances[i * width + j - i + halfWidth] = distance(i, j);
                }
            }
        }

        private int distance(int i, int j) {
            if (i == query.length || j == candidate.length) {
                return query.length - i + candidate.length - j;
            }
            return Math.min(pairing(i, j), 1 + Math.min(get(i + 1, j), get(i, j + 1)));
        }

        int pairing(int i, int j) {
            return get(i + 1, j + 1) + (query[i] == candidate[j] ? 0 : 1);
        }

        /** More than any distance for a place outside of the band. */
        int get(int i, int j) {
            return Math.abs(j - i) > halfWidth ? Integer.MAX_VALUE / 2 : distances[i * width + j - i + halfWidth];
        }
    }
}
