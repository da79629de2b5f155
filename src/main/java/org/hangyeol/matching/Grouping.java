package org.hangyeol.matching;

import java.util.Arrays;
import java.util.List;

import org.hangyeol.matching.PartBuilder.Source;

/** Brings the segments of several sources into the order of a part, each once, with all units that have it. */
final class Grouping {
    private final List<Source> sources;
    /** Source and segment of every segment that has units left, in the new order. */
    private final long[] order;
    /** For each of {@link #order} its segment in the part. */
    private final int[] numbers;

    private PackedSegments segments;
    private int expectedBytes;
    private int size;

    Grouping(List<Source> sources) {
        this.sources = sources;
        this.order = inOrder();
        this.numbers = new int[order.length];
        pack();
    }

    PackedSegments segments() {
        return segments;
    }

    private long[] inOrder() {
        int most = sources.stream().mapToInt(source -> source.segments().size()).sum();
        long[] found = new long[most];
        int[] lengths = new int[most];
        int count = 0;
        for (int source = 0; source < sources.size(); source++) {
            Source from = sources.get(source);
            for (int segment = 0; segment < from.segments().size(); segment++) {
                if (hasUnits(from, segment)) {
                    lengths[count] = Math.min(from.segments().length(segment), FuzzyScorer.LONGEST_FUZZY + 1);
                    found[count++] = (long) source << 32 | segment;
                }
            }
            expectedBytes += from.segments().bytes().length;
        }
        return byLengthAndHash(found, lengths, count);
    }

    private static boolean hasUnits(Source source, int segment) {
        Entries entries = source.entries();
        for (int i = entries.starts[segment]; i < entries.starts[segment + 1]; i++) {
            if (!source.isDeleted(entries.bySegment[i])) {
                return true;
            }
        }
        return false;
    }

    /** Sorts by length with counters, and segments of the same length by their hash, so that identical ones meet. */
    private long[] byLengthAndHash(long[] found, int[] lengths, int count) {
        int[] starts = new int[FuzzyScorer.LONGEST_FUZZY + 3];
        for (int i = 0; i < count; i++) {
            starts[lengths[i] + 1]++;
        }
        for (int length = 0; length + 1 < starts.length; length++) {
            starts[length + 1] += starts[length];
        }
        long[] byLength = new long[count];
        int[] next = starts.clone();
        for (int i = 0; i < count; i++) {
            byLength[next[lengths[i]]++] = found[i];
        }
        long[] sorted = new long[count];
        for (int length = 0; length + 1 < starts.length; length++) {
            sortByHash(byLength, starts[length], starts[length + 1], sorted);
        }
        return sorted;
    }

    /** The place among those of the same length is the lower half of what is sorted, and the hash the upper one. */
    private void sortByHash(long[] byLength, int from, int to, long[] sorted) {
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = hash(byLength[from + i]) & 0xffffffff00000000L | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            sorted[from + i] = byLength[from + (int) keys[i]];
        }
    }

    private void pack() {
        PackedSegments.Builder builder = new PackedSegments.Builder(order.length, expectedBytes);
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || !isSame(order[i - 1], order[i])) {
                builder.add(source(order[i]).segments(), (int) order[i]);
                size++;
            }
            numbers[i] = size - 1;
        }
        segments = builder.build();
    }

    private boolean isSame(long one, long other) {
        return source(one).segments().isSame((int) one, source(other).segments(), (int) other);
    }

    private long hash(long place) {
        return source(place).segments().hash((int) place);
    }

    private Source source(long place) {
        return sources.get((int) (place >>> 32));
    }

    /** The units that are left, by ascending id. */
    Entries entries() {
        int count = sources.stream().mapToInt(Source::entryCount).sum();
        long[] ids = sortedIds(count);
        EntriesBuilder builder = new EntriesBuilder(ids, size);
        for (int i = 0; i < order.length; i++) {
            Source source = source(order[i]);
            int segment = (int) order[i];
            for (int j = source.entries().starts[segment]; j < source.entries().starts[segment + 1]; j++) {
                int entry = source.entries().bySegment[j];
                if (!source.isDeleted(entry)) {
                    builder.add(source.entries(), entry, numbers[i]);
                }
            }
        }
        return builder.build();
    }

    private long[] sortedIds(int count) {
        long[] ids = new long[count];
        int next = 0;
        for (Source source : sources) {
            for (int entry = 0; entry < source.entries().size(); entry++) {
                if (!source.isDeleted(entry)) {
                    ids[next++] = source.entries().ids[entry];
                }
            }
        }
        Arrays.sort(ids);
        return ids;
    }

    /** Fills {@link Entries}; takes the units of one segment after those of the one before. */
    private static final class EntriesBuilder {
        private final long[] ids;
        private final int[] origins;
        private final long[] changed;
        private long[] before;
        private long[] after;
        private int[] positions;
        private final int[] starts;
        private final int[] bySegment;
        private int next;

        EntriesBuilder(long[] ids, int segments) {
            this.ids = ids;
            this.origins = new int[ids.length];
            this.changed = new long[ids.length];
            this.starts = new int[segments + 1];
            this.bySegment = new int[ids.length];
        }

        void add(Entries from, int entry, int segment) {
            int to = Arrays.binarySearch(ids, from.ids[entry]);
            origins[to] = from.origins[entry];
            changed[to] = from.changed[entry];
            if (from.before != null && (from.before[entry] != 0 || from.after[entry] != 0)) {
                before = before == null ? new long[ids.length] : before;
                after = after == null ? new long[ids.length] : after;
                before[to] = from.before[entry];
                after[to] = from.after[entry];
            }
            if (from.positions != null && from.positions[entry] >= 0) {
                positions = positions == null ? noPositions() : positions;
                positions[to] = from.positions[entry];
            }
            bySegment[next++] = to;
            starts[segment + 1] = next;
        }

        private int[] noPositions() {
            int[] none = new int[ids.length];
            Arrays.fill(none, -1);
            return none;
        }

        Entries build() {
            return new Entries(ids, origins, changed, before, after, positions, starts, bySegment);
        }
    }
}
