package org.hangyeol.memory;

import java.time.Instant;
import java.util.Arrays;

/**
 * What the header If-Match says of the row that is to be changed: the entity tag it had when the caller read it, so that
 * nobody overwrites in silence what somebody else has written since. An entity tag is the number of the revision in
 * quotation marks.
 */
public final class ExpectedRevision {
    private static final String ANY = "*";

    /** Null if something had to be expected and is not. */
    private final String ifMatch;

    private ExpectedRevision(String ifMatch) {
        this.ifMatch = ifMatch;
    }

    /** @param ifMatch the header's value; null and blank are refused by {@link #check} */
    public static ExpectedRevision required(String ifMatch) {
        return new ExpectedRevision(ifMatch == null || ifMatch.isBlank() ? null : ifMatch);
    }

    /** @param ifMatch the header's value; null expects nothing */
    public static ExpectedRevision optional(String ifMatch) {
        return new ExpectedRevision(ifMatch == null || ifMatch.isBlank() ? ANY : ifMatch);
    }

    /**
     * Refuses a row that is not as the caller read it.
     *
     * @param changedBy who made the revision; null if nobody said
     * @throws MissingPreconditionException if the caller had to say what is expected, and did not
     * @throws RevisionMismatchException if it has another revision by now
     */
    public void check(long revision, String changedBy, Instant changedAt) {
        if (ifMatch == null) {
            throw new MissingPreconditionException();
        }
        boolean expected = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag) // a proxy that compresses makes tags weak
                .anyMatch(tag -> tag.equals(ANY) || tag.equals("\"" + revision + "\"") || tag.equals("" + revision));
        if (!expected) {
            throw new RevisionMismatchException(ifMatch, revision, changedBy, changedAt);
        }
    }
}
