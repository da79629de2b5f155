package org.hangyeol.matching;

/**
 * An immutable piece of an index: distinct segments in order of their token count, the units that have them, and for
 * every gram (a token, or two neighbours) the list of segments that hold it.
 *
 * <p>The lists lie in blocks of {@link #BLOCK} segments, so that a place in a list is two bytes and the counters of a
 * search stay in the fastest cache. A list belongs to a bucket: frequent tokens and frequent pairs have one to
 * themselves, the other grams share one with those of the same hash. That costs a search some vain looks and never an
 * answer, and saves keeping the grams.
 *
 * <p>Where a token may be written in ways that mean different things (남 and 람, 8 and 9), each way has a list too: so
 * that a phrase of one token is found without reading the segments.
 *
 * <p>Segments without tokens come first and those with more than {@link FuzzyScorer#LONGEST_FUZZY} last; only identical
 * ones match them, so they have a hash and are in no list.
 */
final class Part {
    static final int BLOCK_BITS = 16;
    static final int BLOCK = 1 << BLOCK_BITS;

    /** Stands for a gram that no segment can have. */
    static final int NO_BUCKET = -1;

    final PackedSegments segments;
    /** Four words for each segment: the set of its tokens, see {@link Signature}. */
    final long[] signatures;
    /** By token count from 0 to {@link FuzzyScorer#LONGEST_FUZZY} + 1: the first segment with so many or more. */
    final int[] firstOfLength;
    /** Hashes of the segments without tokens, and then of those with too many. */
    final long[] hashes;

    final Entries entries;
    /** Tokens with a lower number have a bucket to themselves. */
    final int ownBuckets;
    /** Surfaces with a lower number likewise, behind those of the tokens. */
    final int ownSurfaces;
    /**
     * For each hash the gram that has a bucket to itself, behind those of the surfaces; see {@link MainGrams}. Their
     * number is a power of two. Behind them are half as many buckets, which all other grams share.
     */
    final long[] mainGrams;
    /** For each bucket how long its list is in all blocks together. */
    final int[] listLengths;

    final Block[] blocks;

    /**
     * The lists of a block.
     *
     * @param starts where the list of each bucket begins in {@code places}, and where the last one ends
     * @param places segments less the first of the block, ascending in each list
     */
    record Block(int[] starts, char[] places) {}

    Part(
            PackedSegments segments,
            long[] signatures,
            int[] firstOfLength,
            long[] hashes,
            Entries entries,
            int ownBuckets,
            int ownSurfaces,
            long[] mainGrams,
            int[] listLengths,
            Block[] blocks) {
        this.segments = segments;
        this.signatures = signatures;
        this.firstOfLength = firstOfLength;
        this.hashes = hashes;
        this.entries = entries;
        this.ownBuckets = ownBuckets;
        this.ownSurfaces = ownSurfaces;
        this.mainGrams = mainGrams;
        this.listLengths = listLengths;
        this.blocks = blocks;
    }

    /** The bucket of a single token. */
    int bucket(int form) {
        if (form < 0) {
            return NO_BUCKET;
        }
        return form < ownBuckets ? form : shared(form);
    }

    /** The bucket of two neighbours. */
    int bucket(int form, int next) {
        return form < 0 || next < 0 ? NO_BUCKET : shared(gram(form, next));
    }

    /** Two neighbours as a number, which is more than that of any token alone. */
    static long gram(int form, int next) {
        return (long) (form + 1) << 32 | next;
    }

    /** The bucket of a token that is written in one way; only {@link Vocabulary#isAmbiguous ambiguous} ones have lists. */
    int bucketOfSurface(int surface) {
        if (surface < 0) {
            return NO_BUCKET;
        }
        return surface < ownSurfaces ? ownBuckets + surface : shared(-1L - surface);
    }

    /** Whether all segments of a list have the gram that it was asked for. */
    boolean isExact(int bucket) {
        return bucket < ownBuckets + ownSurfaces + mainGrams.length;
    }

    private int shared(long gram) {
        int hash = (int) (NumberedSegment.mix(gram) & mainGrams.length - 1);
        int first = ownBuckets + ownSurfaces;
        return mainGrams[hash] == gram ? first + hash : first + mainGrams.length + (hash >> 1);
    }

    /** How many buckets there are. */
    static int buckets(int ownBuckets, int ownSurfaces, int mainGrams) {
        return ownBuckets + ownSurfaces + mainGrams + (mainGrams + 1 >> 1);
    }

    /** How many segments hold a gram, or one of the same bucket. */
    int listLength(int bucket) {
        return bucket == NO_BUCKET ? 0 : listLengths[bucket];
    }

    /** The segments that an identical one can match only: without tokens, or with too many. */
    int unlistedSegment(int hash) {
        int empty = firstOfLength[1];
        return hash < empty ? hash : firstOfLength[FuzzyScorer.LONGEST_FUZZY + 1] + hash - empty;
    }
}
