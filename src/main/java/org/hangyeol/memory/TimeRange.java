package org.hangyeol.memory;

import java.time.Instant;
import java.time.LocalTime;

import org.hangyeol.api.InvalidFieldException;

/** The times from one to another, both inclusive; null is open. */
public record TimeRange(Instant from, Instant to) {
    public static final TimeRange ANY = new TimeRange(null, null);

    /**
     * The range that two parameters of a request name, {@code from} and {@code to}.
     *
     * @param from a day in UTC, from its beginning, or a time; null if there is none
     * @param to a day in UTC, to its end, or a time; null if there is none
     * @throws InvalidFieldException if one cannot be read, or they are in the wrong order
     */
    public static TimeRange of(String from, String to) {
        Instant earliest = from == null ? null : DayOrTime.parse("from", from, LocalTime.MIN);
        Instant latest = to == null ? null : DayOrTime.parse("to", to, LocalTime.MAX);
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new InvalidFieldException("to", "Invalid to: '%s' is before from: '%s'.".formatted(to, from));
        }
        return new TimeRange(earliest, latest);
    }
}
