package org.hangyeol.matching;

import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;

/** Takes the segments that a phrase was found in, and of their units those that are wanted. */
abstract class UnitSink {
    final UnitFilter.Check check;

    UnitSink(UnitFilter.Check check) {
        this.check = check;
    }

    /** Takes a unit of a part. */
    abstract void unit(PartView view, int segment, int entry);

    /** Takes one of the newest units. */
    abstract void unit(OpenPart part, int place);

    /**
     * Takes segments of a part.
     *
     * @param base to be added to each place
     * @param places ascending
     */
    void segments(PartView view, int base, char[] places, int count) {
        for (int i = 0; i < count; i++) {
            segment(view, base + places[i]);
        }
    }

    final void segment(PartView view, int segment) {
        Entries entries = view.part().entries;
        for (int i = entries.starts[segment]; i < entries.starts[segment + 1]; i++) {
            if (!view.isDeleted(entries.bySegment[i]) && check.wants(entries, i)) {
                unit(view, segment, entries.bySegment[i]);
            }
        }
    }

    /** How many of the units that have a segment are wanted. */
    final int wanted(PartView view, int segment) {
        Entries entries = view.part().entries;
        boolean anyDeleted = view.deletedCount() > 0;
        int wanted = 0;
        for (int i = entries.starts[segment]; i < entries.starts[segment + 1]; i++) {
            // Added up without a branch on what nobody can predict.
            int left = anyDeleted && view.isDeleted(entries.bySegment[i]) ? 0 : 1;
            wanted += left & check.count(entries, i);
        }
        return wanted;
    }

    final void segment(OpenView open, int place) {
        if (!open.isDeleted(place) && check.wants(open.part(), place)) {
            unit(open.part(), place);
        }
    }
}
