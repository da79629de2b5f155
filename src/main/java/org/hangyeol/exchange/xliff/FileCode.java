package org.hangyeol.exchange.xliff;

import org.hangyeol.segment.InlineCode;

/**
 * An inline code as a file has it.
 *
 * @param offset where it stands in the text of its run, in UTF-16 code units
 * @param key what both codes of a pair have in common: their {@code rid}, {@code startRef} or {@code id}
 * @param markup as it stands in the file
 * @param inMatch the same without what refers to other parts of the unit, which a match must not do
 * @param kept how memories keep it, with {@link #NUMBER} in place of its number
 */
record FileCode(int offset, InlineCode.Kind kind, String key, String markup, String inMatch, String kept) {
    /** No XML holds it. */
    static final String NUMBER = "\0";

    /** The code as memories keep it: files number codes as they like, and a text would never be the same as another. */
    InlineCode numbered(int at, int number) {
        return new InlineCode(at, kind, kept.replace(NUMBER, String.valueOf(number)));
    }

    /** The same at another place. */
    FileCode at(int other) {
        return new FileCode(other, kind, key, markup, inMatch, kept);
    }
}
