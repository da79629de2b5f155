package org.hangyeol.matching;

import java.util.Arrays;

/**
 * The units of a part: which segment each has, and what decides the order of equal matches. Units are numbered by
 * ascending id, segments as in the part; several units may have the same segment.
 */
final class Entries {
    static final int GROUP_BITS = 4;
    static final int GROUP = 1 << GROUP_BITS;

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

    /** The origin of each of {@link #bySegment}, to be read in order. */
    final int[] originsBySegment;

    /** For every {@value #GROUP} segments when the newest of the units that have them was changed. */
    final long[] newestChanged;
    /** The lowest number of those units that were changed then. */
    final long[] newestIds;

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
        this.originsBySegment = new int[bySegment.length];
        Arrays.setAll(originsBySegment, i -> origins[bySegment[i]]);
        this.newestChanged = new long[(starts.length - 1 + GROUP - 1) / GROUP];
        this.newestIds = new long[newestChanged.length];
        for (int group = 0; group < newestIds.length; group++) {
            int newest = newest(group);
            newestChanged[group] = changed[newest];
            newestIds[group] = ids[newest];
        }
    }

    private int newest(int group) {
        int end = starts[Math.min((group + 1) * GROUP, starts.length - 1)];
        int newest = bySegment[starts[group * GROUP]];
        for (int i = starts[group * GROUP] + 1; i < end; i++) {
            newest = isNewer(bySegment[i], newest) ? bySegment[i] : newest;
        }
        return newest;
    }

    /** Whether a unit was changed after another one, or at the same time and has a lower number. */
    private boolean isNewer(int entry, int other) {
        return changed[entry] > changed[other] || changed[entry] == changed[other] && entry < other;
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
