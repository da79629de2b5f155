package org.hangyeol.matching;

import org.hangyeol.segment.Segment;

/**
 * One side of a unit, as the index knows it.
 *
 * @param id number of the unit
 * @param memory number of the memory it belongs to
 * @param changed when it was last changed, in microseconds since 1970; among equal matches the newest comes first
 * @param context where it stood when it was translated; {@link Context#UNKNOWN} if nothing is known
 */
public record IndexedSegment(long id, long memory, long changed, Segment segment, Context context) {}
