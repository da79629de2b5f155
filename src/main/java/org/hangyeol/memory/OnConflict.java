package org.hangyeol.memory;

/** What becomes of a unit of an import whose source text the memory has already, with another translation. */
public enum OnConflict {
    /** Both are kept. */
    KEEP,
    /**
     * If it is newer than the unit of that text that was changed last, that unit becomes it, and what it was is kept as
     * a version; if not, it is not taken. One without a date counts as new.
     */
    NEWEST,
    /** It is not taken. */
    SKIP
}
