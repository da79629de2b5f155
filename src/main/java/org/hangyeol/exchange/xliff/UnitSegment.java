package org.hangyeol.exchange.xliff;

import java.util.Map;

import org.hangyeol.segment.Segment;

/**
 * A segment of a unit.
 *
 * @param id what its file calls it; null if nothing
 * @param run its source as the file has it
 * @param source the same as memories keep it
 * @param target its translation as memories keep it; null if it has none
 * @param numbers what the codes of both are numbered by
 * @param isLeft whether nothing may be done to it: it is locked, approved, or not to be translated
 * @param isOpen whether a translation may be put in
 * @param stamp how far it is, and who changed it
 */
record UnitSegment(
        String id,
        Run run,
        Segment source,
        Segment target,
        Map<String, Integer> numbers,
        boolean isLeft,
        boolean isOpen,
        Stamp stamp) {

    /** Whether there is anything to be looked up. */
    boolean isWanted() {
        return !isLeft && !source.text().isBlank();
    }
}
