package org.hangyeol.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.hangyeol.matching.PartBuilder.Source;

/**
 * The newest units of an index, in the order in which they came, one segment each. Without lists: a search looks at
 * every signature. One thread at a time adds; others read what is below the size that they were told.
 */
final class OpenPart {
    final long[] ids;
    final int[] origins;
    final long[] changed;
    final Context[] contexts;
    final NumberedSegment[] segments;
    final int[] lengths;
    final long[] signatures;
    /** Where the newest segment of each unit is; for the one who adds. */
    private final Map<Long, Integer> places = new HashMap<>();

    OpenPart(int capacity) {
        ids = new long[capacity];
        origins = new int[capacity];
        changed = new long[capacity];
        contexts = new Context[capacity];
        segments = new NumberedSegment[capacity];
        lengths = new int[capacity];
        signatures = new long[capacity * Signature.WORDS];
    }

    int capacity() {
        return ids.length;
    }

    void add(int place, IndexedSegment indexed, int origin, NumberedSegment segment) {
        ids[place] = indexed.id();
        origins[place] = origin;
        changed[place] = indexed.changed();
        contexts[place] = indexed.context();
        segments[place] = segment;
        lengths[place] = segment.length();
        Signature.write(segment.forms(), segment.length(), signatures, place * Signature.WORDS);
        places.put(indexed.id(), place);
    }

    /** Negative if the unit is not here. */
    int placeOf(long id) {
        return places.getOrDefault(id, -1);
    }

    /** The units that are not deleted, to make a part of. */
    Source source(int size, long[] deleted) {
        int[] left = IntStream.range(0, size)
                .filter(place -> !Bits.get(deleted, place))
                .boxed()
                .sorted((one, other) -> Long.compare(ids[one], ids[other]))
                .mapToInt(place -> place)
                .toArray();
        PackedSegments.Builder packed = new PackedSegments.Builder(left.length, 100 * left.length);
        for (int place : left) {
            packed.add(segments[place]);
        }
        int[] numbers = IntStream.rangeClosed(0, left.length).toArray();
        Entries entries = new Entries(
                Arrays.stream(left).mapToLong(place -> ids[place]).toArray(),
                Arrays.stream(left).map(place -> origins[place]).toArray(),
                Arrays.stream(left).mapToLong(place -> changed[place]).toArray(),
                Arrays.stream(left).mapToLong(place -> contexts[place].before()).toArray(),
                Arrays.stream(left).mapToLong(place -> contexts[place].after()).toArray(),
                Arrays.stream(left).map(place -> contexts[place].position()).toArray(),
                numbers,
                Arrays.copyOf(numbers, left.length));
        return new Source(packed.build(), entries, null, left.length);
    }
}
