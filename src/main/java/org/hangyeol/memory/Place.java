package org.hangyeol.memory;

/**
 * Where the source segment of a unit stood; each part is null if not known.
 *
 * @param document the text it comes from: a title, a file name, an address
 * @param position its place there, from 0
 * @param before the source segment before it; null also if there is none
 * @param after the source segment after it; null also if there is none
 */
public record Place(String document, Integer position, String before, String after) {
    /** Nothing is known of it. */
    public static final Place UNKNOWN = new Place(null, null, null, null);
}
