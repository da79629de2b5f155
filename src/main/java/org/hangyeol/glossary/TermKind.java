package org.hangyeol.glossary;

/** How a term relates to the full name of its concept. Each says what follows from it. */
public enum TermKind {
    /** A name in full: offered as a translation wherever its status allows. */
    FULL,
    /** Initials or a clipped form. May belong to several concepts; a text must have the full name before it. */
    ABBREVIATION,
    /** Another spelling or form of a listed name, North or South: recognised, seldom the one to write. */
    VARIANT,
    /** A known slip: recognised in a source although nobody should write it, and reported wherever it stands. */
    MISSPELLING
}
