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
            int entry = entries.bySegment[i];
            if (!view.isDeleted(entry) && check.wants(entries, entry)) {
                unit(view, segment, entry);
            }
        }
    }

    final void segment(OpenView open, int place) {
        if (!open.isDeleted(place) && check.wants(open.part(), place)) {
            unit(open.part(), place);
        }
    }
}
