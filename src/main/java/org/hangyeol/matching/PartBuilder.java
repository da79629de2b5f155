package org.hangyeol.matching;

import java.util.Arrays;
import java.util.List;

import org.hangyeol.matching.Part.Block;

/** Makes a part of segments and their units, grouping identical segments. */
final class PartBuilder {
    private static final int LONGEST = FuzzyScorer.LONGEST_FUZZY;

    /** Tokens with a number below have a bucket to themselves: all syllables, and the more frequent English words. */
    private static final int MOST_OWN_BUCKETS = 1 << 14;

    private static final int PIECE_BITS = 15;
    private static final int PIECE = 1 << PIECE_BITS;

    private final Vocabulary vocabulary;
    private final int[] formOfSurface;
    private final int formCount;
    /** Which of the surfaces with a bucket of their own are ambiguous. */
    private final boolean[] ambiguous;

    PartBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.formCount = vocabulary.formCount();
        this.ambiguous = new boolean[Math.min(vocabulary.surfaceCount(), MOST_OWN_BUCKETS)];
        this.formOfSurface = vocabulary.forms();
        for (int surface = 0; surface < ambiguous.length; surface++) {
            ambiguous[surface] = vocabulary.isAmbiguous(surface);
        }
    }

    /**
     * Segments with the units that have them.
     *
     * @param entryCount how many units {@code entries} has that are not deleted
     * @param deleted one bit for each unit of {@code entries}; null if none is deleted
     */
    record Source(PackedSegments segments, Entries entries, long[] deleted, int entryCount) {
        boolean isDeleted(int entry) {
            return Bits.get(deleted, entry);
        }
    }

    Part build(List<Source> sources) {
        Grouping grouping = new Grouping(sources);
        PackedSegments segments = grouping.segments();
        int size = segments.size();
        long[] signatures = new long[size * Signature.WORDS];
        int[] firstOfLength = new int[LONGEST + 2];
        int[] forms = new int[64];
        int length = 0;
        for (int segment = 0; segment < size; segment++) {
            int tokens = segments.length(segment);
            while (length < Math.min(tokens, LONGEST + 1)) {
                firstOfLength[++length] = segment;
            }
            forms = tokens > forms.length ? new int[2 * tokens] : forms;
            segments.readForms(segment, formOfSurface, forms);
            Signature.write(forms, tokens, signatures, segment * Signature.WORDS);
        }
        Arrays.fill(firstOfLength, length + 1, LONGEST + 2, size);
        return lists(segments, signatures, firstOfLength, grouping.entries());
    }

    private Part lists(PackedSegments segments, long[] signatures, int[] firstOfLength, Entries entries) {
        int listed = firstOfLength[LONGEST + 1];
        int own = Math.min(formCount, MOST_OWN_BUCKETS);
        int perBlock = Math.min(Math.max(listed, 16), Part.BLOCK);
        int shared = Integer.highestOneBit(4 * perBlock - 1) - 1;
        Part part = new Part(
                segments,
                signatures,
                firstOfLength,
                hashes(segments, firstOfLength[1], listed),
                entries,
                own,
                ambiguous.length,
                MainGrams.of(segments, listed, formOfSurface, shared),
                new int[Part.buckets(own, ambiguous.length, shared + 1)],
                new Block[(listed + Part.BLOCK - 1) >> Part.BLOCK_BITS]);
        BlockBuilder blocks = new BlockBuilder(part, perBlock);
        for (int block = 0; block < part.blocks.length; block++) {
            int first = block << Part.BLOCK_BITS;
            part.blocks[block] = blocks.build(first, Math.min(first + Part.BLOCK, listed));
        }
        return part;
    }

    private static long[] hashes(PackedSegments segments, int empty, int firstTooLong) {
        long[] hashes = new long[empty + segments.size() - firstTooLong];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = segments.hash(i < empty ? i : firstTooLong + i - empty);
        }
        return hashes;
    }

    /** Fills the lists of one block after another: notes every bucket in passing, and then writes to where the counts say. */
    private final class BlockBuilder {
        private final Part part;
        private final int[] counts;
        /** The last segment that each bucket has seen, plus one: a segment is in a list once. */
        private final int[] seen;
        /**
         * The buckets of all segments of the block, those of each segment together. In pieces: a large array that lives
         * for a moment makes the collector look through the whole heap.
         */
        private int[][] buckets = new int[0][];

        private int noted;
        /** Where the buckets of each segment end. */
        private final int[] ends;

        private int[] surfaces = new int[64];

        /** @param perBlock how many segments a block has at most */
        BlockBuilder(Part part, int perBlock) {
            this.part = part;
            this.ends = new int[perBlock];
            this.counts = new int[part.listLengths.length];
            this.seen = new int[part.listLengths.length];
        }

        Block build(int from, int to) {
            noted = 0;
            for (int segment = from; segment < to; segment++) {
                noteGrams(segment);
                ends[segment - from] = noted;
            }
            int[] starts = new int[counts.length + 1];
            for (int bucket = 0; bucket < counts.length; bucket++) {
                starts[bucket + 1] = starts[bucket] + counts[bucket];
                part.listLengths[bucket] += counts[bucket];
                counts[bucket] = starts[bucket];
            }
            char[] places = new char[noted];
            int next = 0;
            for (int place = 0; place < to - from; place++) {
                for (; next < ends[place]; next++) {
                    int bucket = buckets[next >> PIECE_BITS][next & PIECE - 1];
                    places[counts[bucket]++] = (char) place;
                }
            }
            Arrays.fill(counts, 0);
            return new Block(starts, places);
        }

        private void noteGrams(int segment) {
            int length = part.segments.length(segment);
            surfaces = length > surfaces.length ? new int[2 * length] : surfaces;
            makeRoom(3 * length);
            part.segments.readSurfaces(segment, surfaces);
            int before = -1;
            for (int i = 0; i < length; i++) {
                int form = formOfSurface[surfaces[i]];
                note(part.bucket(form), segment + 1);
                if (i > 0) {
                    note(part.bucket(before, form), segment + 1);
                }
                if (isAmbiguous(surfaces[i])) {
                    note(part.bucketOfSurface(surfaces[i]), segment + 1);
                }
                before = form;
            }
        }

        private void makeRoom(int more) {
            while (buckets.length << PIECE_BITS <= noted + more) {
                buckets = Arrays.copyOf(buckets, buckets.length + 1);
                buckets[buckets.length - 1] = new int[PIECE];
            }
        }

        /** Without a branch: whether a segment has met a bucket before, nobody can predict. */
        private void note(int bucket, int mark) {
            int unseen = seen[bucket] == mark ? 0 : 1;
            seen[bucket] = mark;
            buckets[noted >> PIECE_BITS][noted & PIECE - 1] = bucket;
            noted += unseen;
            counts[bucket] += unseen;
        }

        private boolean isAmbiguous(int surface) {
            return surface < ambiguous.length ? ambiguous[surface] : vocabulary.isAmbiguous(surface);
        }
    }
}
