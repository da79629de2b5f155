package org.hangyeol.exchange.xliff;

import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Segment;

/**
 * A segment of a unit.
 *
 * @param id what its file calls it; null if nothing
 * @param run its source as the file has it
 * @param source the same as memories keep it
 * @param target its translation as memories keep it; null if it has none
 * @param isTranslatable whether it is to be translated
 * @param isLeft whether nothing may be done to it: it is locked, approved, or not to be translated
 * @param isOpen whether a translation may be put in
 * @param status how far it has come; null if not known
 * @param changed who changed it last, and when
 */
record UnitSegment(
        String id,
        Run run,
        Segment source,
        Segment target,
        boolean isTranslatable,
        boolean isLeft,
        boolean isOpen,
        UnitStatus status,
        Stamp changed) {

    /** Whether there is anything to be looked up. */
    boolean isWanted() {
        return !isLeft && !source.text().isBlank();
    }
}
