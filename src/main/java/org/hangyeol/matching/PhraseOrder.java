package org.hangyeol.matching;

/** In which order units with a phrase are listed. */
public enum PhraseOrder {
    /** Those that were changed last come first. */
    NEWEST,
    /** Those of which the phrase is the largest share come first: the shortest. Of the same length, the newest. */
    CLOSEST
}
