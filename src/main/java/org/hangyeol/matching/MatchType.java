package org.hangyeol.matching;

/** What kind of match a score stands for, best first. */
public enum MatchType {
    /** Identical, and translated before in the same place: between the same neighbours, or there in the document. */
    IN_CONTEXT,
    /** Identical after composition (NFC), inline codes included. */
    EXACT,
    /** Anything less. */
    FUZZY
}
