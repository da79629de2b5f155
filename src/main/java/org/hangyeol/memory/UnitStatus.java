package org.hangyeol.memory;

/** How far a translation has come; the states of a segment in XLIFF 2 (ISO 21720, 4.7.1), of which other formats have theirs. */
public enum UnitStatus {
    /** Not finished, doubted or rejected: somebody has to look at it. */
    DRAFT,
    /** Translated, and seen by nobody else. */
    TRANSLATED,
    /** Approved by somebody who read it. */
    REVIEWED,
    /** Signed off: nothing will be changed. */
    FINAL
}
