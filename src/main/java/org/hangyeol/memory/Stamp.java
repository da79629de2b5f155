package org.hangyeol.memory;

import java.time.Instant;

/** When somebody did something, and who; either is null if not known. */
public record Stamp(Instant at, String by) {
    public static final Stamp UNKNOWN = new Stamp(null, null);
}
