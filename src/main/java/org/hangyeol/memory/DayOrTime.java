package org.hangyeol.memory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.hangyeol.api.InvalidFieldException;

/** How requests say when something was: a day (UTC), or a time. */
public final class DayOrTime {
    private DayOrTime() {}

    /**
     * The time that a text says.
     *
     * @param field where it stood in the request
     * @param text such as 2020-07-26 or 2020-07-26T09:30:00Z
     * @param ofDay the time that a day without one stands for
     * @throws InvalidFieldException if it says none, or one that databases cannot hold
     */
    public static Instant parse(String field, String text, LocalTime ofDay) {
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
