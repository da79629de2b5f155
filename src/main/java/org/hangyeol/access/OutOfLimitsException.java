package org.hangyeol.access;

import java.util.Set;
import java.util.TreeSet;

/** A key was used for a memory or termbase that is not among those it is limited to. */
public class OutOfLimitsException extends RuntimeException {
    OutOfLimitsException(String what, String name, Set<String> limits) {
        super("This key may not use the %s '%s'; it is limited to: %s. Use one of these, or ask for another key."
                .formatted(what, name, limits.isEmpty() ? "none" : String.join(", ", new TreeSet<>(limits))));
    }
}
