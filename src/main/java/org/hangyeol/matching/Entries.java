package org.hangyeol.matching;

import java.util.Arrays;

/**
 * The units of a part: which segment each has, and what decides the order of equal matches. Units are numbered by
 * ascending id, segments as in the part; several units may have the same segment.
 */
final class Entries {
    final long[] ids;
    /** Numbers in {@link Origins}. */
    final int[] origins;

    final long[] changed;
    /** See {@link Context}; null if no unit here has neighbours. */
    final long[] before;

    final long[] after;
    /** See {@link Context}; null if no unit here has a place in a document. */
    final int[] positions;
    /** Where the units of each segment begin in {@link #bySegment}, and where the last ones end. */
    final int[] starts;

    final int[] bySegment;

    Entries(
            long[] ids,
            int[] origins,
            long[] changed,
            long[] before,
            long[] after,
            int[] positions,
            int[] starts,
            int[] bySegment) {
        this.ids = ids;
        this.origins = origins;
        this.changed = changed;
        this.before = before;
        this.after = after;
        this.positions = positions;
        this.starts = starts;
        this.bySegment = bySegment;
    }

    int size() {
        return ids.length;
    }

    /** The number of the unit with an id, negative if it is not here. */
    int indexOf(long id) {
        if (ids.length == 0 || id < ids[0] || id > ids[ids.length - 1]) {
            return -1;
        }
        return Arrays.binarySearch(ids, id);
    }

    Context context(int entry, Origin origin) {
        return Context.ofHashes(
                before == null ? 0 : before[entry],
                after == null ? 0 : after[entry],
                origin.document(),
                positions == null ? -1 : positions[entry]);
    }
}
