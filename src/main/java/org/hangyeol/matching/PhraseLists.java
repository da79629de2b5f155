package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The lists of a part that hold every segment with a phrase, rarest first.
 *
 * @param buckets of each list; where a token is found in several ways, its lists are taken as one
 * @param doubtful buckets of the segments that are in all lists and yet may lack the phrase; null if any may
 */
record PhraseLists(List<int[]> buckets, int[] doubtful) {
    private static final int MOST = 3;

    /** A list so many times longer costs more to walk than it saves segments from being read. */
    private static final int TOO_LONG = 32;

    static PhraseLists of(PhraseNumbers phrase, Part part) {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < phrase.length(); i++) {
            all.add(token(phrase, i, part));
            if (i > 0) {
                all.add(new int[] {part.bucket(phrase.form(i - 1), phrase.form(i))});
            }
        }
        int[] whole = all.get(all.size() - 1);
        if (phrase.isOneGram() && Arrays.stream(whole).allMatch(part::isExact)) {
            int[] doubtful =
                    Arrays.stream(phrase.doubtful()).map(part::bucketOfSurface).toArray();
            return new PhraseLists(List.of(whole), doubtful);
        }
        all.sort(Comparator.comparingLong(buckets -> size(buckets, part)));
        long longest = TOO_LONG * size(all.get(0), part);
        List<int[]> rarest = all.stream()
                .limit(MOST)
                .filter(buckets -> size(buckets, part) <= longest)
                .toList();
        return new PhraseLists(rarest, null);
    }

    private static int[] token(PhraseNumbers phrase, int i, Part part) {
        return phrase.isAmbiguous(i)
                ? Arrays.stream(phrase.surfaces(i)).map(part::bucketOfSurface).toArray()
                : new int[] {part.bucket(phrase.form(i))};
    }

    /** How many segments a walk sees. */
    private static long size(int[] buckets, Part part) {
        return Arrays.stream(buckets).mapToLong(part::listLength).sum();
    }
}
