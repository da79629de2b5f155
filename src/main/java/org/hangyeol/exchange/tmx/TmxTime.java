package org.hangyeol.exchange.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in TMX: yyyymmddThhmmssZ, in whole seconds. Tools write other forms of ISO 8601 too.
 *
 * @param isZoned whether the text said its zone; else it was taken as UTC
 */
record TmxTime(Instant at, boolean isZoned) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern ANY_FORM = Pattern.compile("([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})"
            + "(?:[T ]([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:\\.[0-9]+)?)? ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?");

    /** A time as TMX writes it. */
    static String written(Instant time) {
        return WRITTEN.format(time);
    }

    /**
     * The time that a text is; without a time of day, the day's beginning.
     *
     * @throws DateTimeException if it is none
     */
    static TmxTime of(String text) {
        String time = text.strip();
        if (time.length() != 16 || time.charAt(8) != 'T' || time.charAt(15) != 'Z') {
            return ofAnyForm(time);
        }
        LocalDateTime utc = LocalDateTime.of(
                number(time, 0, 4),
                number(time, 4, 6),
                number(time, 6, 8),
                number(time, 9, 11),
                number(time, 11, 13),
                number(time, 13, 15));
        return new TmxTime(utc.toInstant(ZoneOffset.UTC), true);
    }

    private static TmxTime ofAnyForm(String text) {
        Matcher time = ANY_FORM.matcher(text);
        if (!time.matches()) {
            throw new DateTimeException("No time: " + text);
        }
        LocalDateTime local = LocalDateTime.of(
                number(time.group(1)),
                number(time.group(3)),
                number(time.group(4)),
                number(time.group(5)),
                number(time.group(6)),
                number(time.group(7)));
        String zone = time.group(8);
        boolean isOffset = zone != null && !Character.isLetter(zone.charAt(0));
        return new TmxTime(local.toInstant(isOffset ? ZoneOffset.of(zone) : ZoneOffset.UTC), zone != null);
    }

    private static int number(String digits) {
        return digits == null ? 0 : number(digits, 0, digits.length());
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("No digit: " + text.charAt(i));
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
