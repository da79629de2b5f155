package org.hangyeol.glossary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a term is the name of its concept: any number of closed intervals, since a name may come back. 사회안전성 is
 * {@code 1951/1952;1962/1972;1998/2000;2020-05-24/}.
 */
public final class Validity {
    /** No limit of time; printed as the empty string. */
    public static final Validity ALWAYS = new Validity(List.of());

    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final String ADVICE = "Write intervals as in 1998/2000;2020-05-24/ with dates yyyy, yyyy-MM or"
            + " yyyy-MM-dd, an open end empty, and nothing at all for always.";

    private final List<Interval> intervals;

    private Validity(List<Interval> intervals) {
        this.intervals = intervals;
    }

    /**
     * Reads intervals divided by semicolons. White space around dates is ignored.
     *
     * @throws GlossarySyntaxException if a date does not exist, an interval has no slash or no date, or ends before it
     *     begins
     */
    public static Validity parse(String text) {
        if (text.isBlank()) {
            return ALWAYS;
        }
        return new Validity(Arrays.stream(text.split(";", -1))
                .map(interval -> Interval.parse(interval, text))
                .toList());
    }

    /** Whether the day lies in one of the intervals. An end of 2000 means the last day of 2000. */
    public boolean holdsOn(LocalDate day) {
        return intervals.isEmpty() || intervals.stream().anyMatch(interval -> interval.contains(day));
    }

    /** Whether an interval begins after the day: the name came into use later, or came back. */
    public boolean beginsAfter(LocalDate day) {
        return intervals.stream().anyMatch(interval -> interval.firstDay().isAfter(day));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return intervals.stream().map(Interval::toString).collect(Collectors.joining(";"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Validity validity && intervals.equals(validity.intervals);
    }

    @Override
    public int hashCode() {
        return intervals.hashCode();
    }

    private record Interval(String start, String end, LocalDate firstDay, LocalDate lastDay) {
        static Interval parse(String interval, String whole) {
            String[] ends = interval.strip().split("\\s*/\\s*", -1);
            if (ends.length != 2 || ends[0].isEmpty() && ends[1].isEmpty()) {
                throw new GlossarySyntaxException("Invalid interval in validity", whole, ADVICE);
            }
            Interval parsed = new Interval(ends[0], ends[1], firstDay(ends[0], whole), lastDay(ends[1], whole));
            if (parsed.firstDay.isAfter(parsed.lastDay)) {
                throw new GlossarySyntaxException("Interval that ends before it begins in validity", whole, ADVICE);
            }
            return parsed;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }

        private static LocalDate firstDay(String date, String whole) {
            return date.isEmpty() ? LocalDate.MIN : day(date, "-01-01".substring(0, missing(date, whole)), whole);
        }

        private static LocalDate lastDay(String date, String whole) {
            if (date.isEmpty()) {
                return LocalDate.MAX;
            }
            return switch (missing(date, whole)) {
                case 6 -> day(date, "-12-31", whole);
                case 3 -> day(date, "-01", whole).plusMonths(1).minusDays(1);
                default -> day(date, "", whole);
            };
        }

        /** How many characters a partial date lacks to be a whole one. */
        private static int missing(String date, String whole) {
            if (!PARTIAL_DATE.matcher(date).matches()) {
                throw new GlossarySyntaxException("Invalid date in validity", whole, ADVICE);
            }
            return "yyyy-MM-dd".length() - date.length();
        }

        private static LocalDate day(String date, String rest, String whole) {
            try {
                return LocalDate.parse(date + rest);
            } catch (DateTimeParseException e) {
                throw new GlossarySyntaxException("Date that does not exist in validity", whole, ADVICE);
            }
        }

        @Override
        public String toString() {
            return start + "/" + end;
        }
    }
}
