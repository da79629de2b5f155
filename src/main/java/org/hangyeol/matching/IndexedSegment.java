package org.hangyeol.matching;

import org.hangyeol.segment.Segment;

/**
 * One side of a unit, as the index knows it.
 *
 * @param id number of the unit
 * @param memory number of the memory it belongs to
 * @param revision of its last change; among equal matches the highest comes first
 * @param context where it stood when it was translated; {@link Context#UNKNOWN} if nothing is known
 */
public record IndexedSegment(long id, long memory, long revision, Segment segment, Context context) {}
