package org.hangyeol.memory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.hangyeol.api.InvalidFieldException;

/** The times from one to another, both inclusive; null is open. */
public record TimeRange(Instant from, Instant to) {

    /**
     * The range that two parameters of a request name, {@code from} and {@code to}.
     *
     * @param from a day in UTC, from its beginning, or a time; null if there is none
     * @param to a day in UTC, to its end, or a time; null if there is none
     * @throws InvalidFieldException if one cannot be read, or they are in the wrong order
     */
    public static TimeRange of(String from, String to) {
        TimeRange range = new TimeRange(time("from", from, LocalTime.MIN), time("to", to, LocalTime.MAX));
        if (range.from != null && range.to != null && range.from.isAfter(range.to)) {
            throw new InvalidFieldException("to", "Invalid to: '%s' is before from: '%s'.".formatted(to, from));
        }
        return range;
    }

    /** @param ofDay the time that a day without one stands for */
    private static Instant time(String field, String text, LocalTime ofDay) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = text.length() == "2020-07-26".length()
                    ? LocalDate.parse(text).atTime(ofDay).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
            if (UnitToSave.isStorable(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // the same answer
        }
        throw new InvalidFieldException(
                field,
                "Invalid %s: '%s'. Write a day such as 2020-07-26 or a time such as 2020-07-26T09:30:00Z, of a year from 1 to 9999."
                        .formatted(field, text));
    }
}
