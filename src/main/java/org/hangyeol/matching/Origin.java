package org.hangyeol.matching;

/**
 * Where a unit comes from, as far as a search can ask for it.
 *
 * @param memory number of its memory
 * @param document name of its document, null if not known
 * @param author who changed it last, null if not known
 * @param outlet whom it was translated for, null if not known
 */
public record Origin(long memory, String document, String author, String outlet) {
    /** A unit of a memory of which nothing else is known. */
    public static Origin of(long memory) {
        return new Origin(memory, null, null, null);
    }
}
