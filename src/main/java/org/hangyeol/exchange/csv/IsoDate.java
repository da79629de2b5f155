package org.hangyeol.exchange.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Dates as people write them in tables: a year, a month, a day or an instant. */
final class IsoDate {
    private IsoDate() {}

    /** The first instant of the year, month or day in UTC, or the instant itself; null if it is none of these. */
    static Instant start(String text) {
        try {
            return switch (text.length()) {
                case 4 -> startOf(Year.parse(text).atDay(1));
                case 7 -> startOf(YearMonth.parse(text).atDay(1));
                case 10 -> startOf(LocalDate.parse(text));
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
