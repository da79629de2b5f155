package org.hangyeol.matching;

import java.util.List;

/**
 * All segments of an index at one moment. A search works on one of these from its beginning to its end, whatever is
 * written meanwhile.
 *
 * @param parts the larger, immutable pieces
 */
record IndexState(List<PartView> parts, OpenView open) {
    /** @param capacity how many new units are gathered before they become a part */
    static IndexState empty(int capacity) {
        return new IndexState(List.of(), OpenView.empty(capacity));
    }

    /**
     * A part less the units that were deleted since it was made.
     *
     * @param deleted one bit a unit; null if there is none
     */
    record PartView(Part part, long[] deleted, int deletedCount) {
        boolean isDeleted(int entry) {
            return Bits.get(deleted, entry);
        }

        int size() {
            return part.entries.size() - deletedCount;
        }

        PartBuilder.Source source() {
            return new PartBuilder.Source(part.segments, part.entries, deleted, size());
        }
    }

    /**
     * The newest units less those that were deleted.
     *
     * @param count how many there are, deleted ones too; more may come without being part of this state
     */
    record OpenView(OpenPart part, int count, long[] deleted, int deletedCount) {
        static OpenView empty(int capacity) {
            return new OpenView(new OpenPart(capacity), 0, null, 0);
        }

        boolean isDeleted(int place) {
            return Bits.get(deleted, place);
        }

        int size() {
            return count - deletedCount;
        }
    }

    /** How many units there are. */
    int size() {
        return parts.stream().mapToInt(PartView::size).sum() + open.size();
    }
}
