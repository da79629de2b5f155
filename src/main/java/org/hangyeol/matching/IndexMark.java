package org.hangyeol.matching;

/**
 * Where in the history of the rows an index stands.
 *
 * @param revision the index holds all changes up to this one, and none or some of those after it
 * @param database a number by which that history is known again
 */
public record IndexMark(long revision, long database) {}
