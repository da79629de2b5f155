package org.hangyeol.matching;

/**
 * A unit of the index that reached the threshold.
 *
 * @param id the number it was put under
 * @param score how alike its segment is to the query
 */
public record Candidate(long id, Score score) {}
