package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;

/**
 * Makes the next state of an index from the present one, which stays as it is. Used by one thread at a time: of a state
 * and what was made of it before, only the newest may be edited.
 */
final class StateEditor {
    private final List<PartView> parts;
    private OpenView open;

    StateEditor(IndexState state) {
        parts = new ArrayList<>(state.parts());
        open = state.open();
    }

    IndexState state() {
        return new IndexState(List.copyOf(parts), open);
    }

    boolean isFull() {
        return open.count() == open.part().capacity();
    }

    /** Adds a unit that is not there. */
    void add(IndexedSegment indexed, int origin, NumberedSegment segment) {
        open.part().add(open.count(), indexed, origin, segment);
        open = new OpenView(open.part(), open.count() + 1, open.deleted(), open.deletedCount());
    }

    /** Takes out units as far as they are there. */
    void remove(Collection<Long> ids) {
        ids.forEach(this::removeFromOpen);
        for (int i = 0; i < parts.size(); i++) {
            parts.set(i, without(parts.get(i), ids));
        }
    }

    private void removeFromOpen(long id) {
        int place = open.part().placeOf(id);
        if (place >= 0 && place < open.count() && !open.isDeleted(place)) {
            long[] deleted = Bits.with(open.deleted(), place, open.part().capacity());
            open = new OpenView(open.part(), open.count(), deleted, open.deletedCount() + 1);
        }
    }

    /** The bits are copied once for all units. */
    static PartView without(PartView view, Collection<Long> ids) {
        Entries entries = view.part().entries;
        long[] deleted = view.deleted();
        int count = view.deletedCount();
        for (long id : ids) {
            int entry = entries.indexOf(id);
            if (entry >= 0 && !Bits.get(deleted, entry)) {
                if (deleted == view.deleted()) {
                    deleted = Bits.with(deleted, entry, entries.size());
                } else {
                    deleted[entry >> 6] |= 1L << entry;
                }
                count++;
            }
        }
        return count == view.deletedCount() ? view : new PartView(view.part(), deleted, count);
    }

    /** Takes out all units of some origins. */
    void removeOrigins(IntPredicate isGone) {
        List<Long> gone = new ArrayList<>();
        for (int place = 0; place < open.count(); place++) {
            if (isGone.test(open.part().origins[place]) && !open.isDeleted(place)) {
                gone.add(open.part().ids[place]);
            }
        }
        for (PartView view : parts) {
            Entries entries = view.part().entries;
            for (int entry = 0; entry < entries.size(); entry++) {
                if (isGone.test(entries.origins[entry]) && !view.isDeleted(entry)) {
                    gone.add(entries.ids[entry]);
                }
            }
        }
        remove(gone);
    }

    /** Makes a part of the newest units. */
    void close(PartBuilder builder) {
        if (open.size() > 0) {
            parts.add(new PartView(builder.build(List.of(open.part().source(open.count(), open.deleted()))), null, 0));
        }
        open = OpenView.empty(open.part().capacity());
    }

    /** Puts one part in the place of those that it was made of; units deleted since are deleted in it. */
    void replace(List<PartView> merged, Part by) {
        List<Long> gone = new ArrayList<>();
        for (PartView then : merged) {
            PartView now = parts.stream()
                    .filter(view -> view.part() == then.part())
                    .findFirst()
                    .orElseThrow();
            parts.remove(now);
            if (now.deletedCount() > then.deletedCount()) {
                for (int entry = 0; entry < now.part().entries.size(); entry++) {
                    if (now.isDeleted(entry) && !then.isDeleted(entry)) {
                        gone.add(now.part().entries.ids[entry]);
                    }
                }
            }
        }
        if (by.entries.size() > 0) {
            parts.add(0, without(new PartView(by, null, 0), gone));
        }
    }
}
