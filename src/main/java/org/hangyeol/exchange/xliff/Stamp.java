package org.hangyeol.exchange.xliff;

import java.time.Instant;

/**
 * How far a segment is, and who changed it; each null if not known.
 *
 * @param state the word that the file has for it: of XLIFF itself, or of the tool that wrote it
 */
record Stamp(String state, String by, Instant at) {
    static final Stamp UNKNOWN = new Stamp(null, null, null);
}
