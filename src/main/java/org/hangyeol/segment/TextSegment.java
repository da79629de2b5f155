package org.hangyeol.segment;

/**
 * A segment's place in a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param text what stands there: {@code input.substring(start, end)}
 */
public record TextSegment(int start, int end, String text) {}
