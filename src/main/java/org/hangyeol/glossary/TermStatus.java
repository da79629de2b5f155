package org.hangyeol.glossary;

/** The standing of a term among the terms of its concept. Each says what follows from it for a translator. */
public enum TermStatus {
    /** Recognised in a source and offered first as the translation. */
    PREFERRED,
    /** Recognised in a source; correct in a translation, but offered after the preferred term. */
    ADMITTED,
    /** Recognised in a source; not offered, and a translation that uses it is advised to change it. */
    DEPRECATED,
    /** Recognised in a source; right only for its own time, so a translation that uses it is checked for its date. */
    SUPERSEDED,
    /**
     * Never a translation of the concept: it names something else. A translation that uses it is reported. In a source
     * it does not point to the concept, unless it is a misspelling of its name.
     */
    FORBIDDEN;

    /** Whether a translation may use such a term. */
    public boolean mayBeWritten() {
        return this == PREFERRED || this == ADMITTED;
    }
}
