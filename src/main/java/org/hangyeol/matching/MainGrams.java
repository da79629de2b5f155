package org.hangyeol.matching;

/**
 * Chooses, for each bucket that pairs of neighbours share, one that most of its segments have, if there is one. It gets a
 * list to itself, so that segments with a frequent pair are known without reading them.
 */
final class MainGrams {
    /** So many segments are enough to know what is frequent. */
    private static final int SAMPLE = 1 << 16;

    private final long[] grams;
    /** By how much each gram leads over the others of its bucket together (the majority vote of Boyer and Moore). */
    private final int[] leads;

    private MainGrams(int mask) {
        grams = new long[mask + 1];
        leads = new int[mask + 1];
    }

    /**
     * A gram for each bucket, 0 for none.
     *
     * @param listed how many segments have lists
     * @param mask how many buckets there are, less one
     */
    static long[] of(PackedSegments segments, int listed, int[] formOfSurface, int mask) {
        MainGrams main = new MainGrams(mask);
        int[] forms = new int[FuzzyScorer.LONGEST_FUZZY];
        for (int segment = 0; segment < listed; segment += 1 + listed / SAMPLE) {
            int length = segments.readForms(segment, formOfSurface, forms);
            for (int i = 1; i < length; i++) {
                main.vote(Part.gram(forms[i - 1], forms[i]), mask);
            }
        }
        return main.grams;
    }

    private void vote(long gram, int mask) {
        int bucket = (int) (NumberedSegment.mix(gram) & mask);
        if (leads[bucket] == 0) {
            grams[bucket] = gram;
        }
        leads[bucket] += grams[bucket] == gram ? 1 : -1;
    }
}
