package org.hangyeol.exchange.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them in tables: a year, a month, a day or a time; the year always first. */
final class TableDate {
    /** 2020.07.26, 2020. 7. 26., 2020/7/26, 2020년 7월 26일. */
    private static final Pattern KOREAN_DAY =
            Pattern.compile("(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?");

    private static final int LONGEST = 40;

    private TableDate() {}

    /**
     * The first instant of the year, month or day, or the time itself; null if it is none of these. What says no time zone
     * is in UTC.
     */
    static Instant start(String text) {
        try {
            Matcher day = KOREAN_DAY.matcher(text.length() > LONGEST ? "" : text);
            if (day.matches()) {
                return startOf(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
            }
            return switch (text.length()) {
                case 4 -> startOf(Year.parse(text).atDay(1));
                case 7 -> startOf(YearMonth.parse(text).atDay(1));
                default -> time(text.replaceFirst("(?<=\\d) (?=\\d)", "T"));
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant time(String text) {
        boolean zone = text.matches(".*([zZ]|[-+]\\d\\d(:?\\d\\d)?)") && text.indexOf('T') > 0;
        return zone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
