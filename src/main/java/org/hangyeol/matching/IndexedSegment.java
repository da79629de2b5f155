package org.hangyeol.matching;

import org.hangyeol.segment.Segment;

/**
 * One side of a unit, as the index knows it.
 *
 * @param id number of the unit
 * @param origin where the unit comes from
 * @param changed when it was last changed, in microseconds since 1970; among equal matches the newest comes first
 * @param context where it stood when it was translated, in the document of its origin
 */
public record IndexedSegment(long id, Origin origin, long changed, Segment segment, Context context) {
    /** @throws IllegalArgumentException if the context is one of another document */
    public IndexedSegment {
        if (context.document() != Context.hash(origin.document())) {
            throw new IllegalArgumentException(
                    "Unit %d: its context is not of its document '%s'.".formatted(id, origin.document()));
        }
    }
}
