package org.hangyeol.exchange.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells which numbers of a workbook are dates, for it stores them as days since its first one, and shows them as such. */
final class CellDates {
    /** The formats with a date that every workbook has without saying so; the higher ones are those of East Asia. */
    private static final Set<Integer> BUILT_IN =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_FORMAT = 255;
    private static final double LAST_DAY = 2_958_465;

    private final LocalDate dayZero;
    private final Map<String, Boolean> formats = new HashMap<>();
    private final List<Boolean> styles = new ArrayList<>();

    /** @param from1904 whether days are counted as on old Macintoshes */
    CellDates(boolean from1904) {
        // 1900 was no leap year, but spreadsheets count its February 29; so from March on day 0 is December 30.
        this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    void addFormat(String id, String code) {
        if (formats.size() < MOST_STYLES) {
            formats.put(String.valueOf(id), hasDate(String.valueOf(code)));
        }
    }

    /** Adds the next style of cells, by the number of its format. */
    void addStyle(String format) {
        if (styles.size() < MOST_STYLES) {
            String id = String.valueOf(format);
            boolean builtIn = id.matches("\\d{1,3}") && BUILT_IN.contains(Integer.valueOf(id));
            styles.add(formats.getOrDefault(id, builtIn));
        }
    }

    /**
     * The number as it is stored, or the date it stands for.
     *
     * @param style the number of the style of its cell; null for the usual one
     */
    String show(String number, String style) {
        int index = style != null && style.matches("\\d{1,5}") ? Integer.parseInt(style) : 0;
        if (index >= styles.size() || !styles.get(index)) {
            return number;
        }
        try {
            double days = Double.parseDouble(number);
            if (!(days >= 1 && days < LAST_DAY + 1)) {
                return number;
            }
            LocalDateTime time = dayZero.atStartOfDay()
                    .plusDays((long) days)
                    .plus(Math.round((days - Math.floor(days)) * 86_400), ChronoUnit.SECONDS);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : "%sT%tT".formatted(time.toLocalDate(), time);
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** Whether a format shows a year or a day; what stands in quotes and brackets is not of it. */
    private static boolean hasDate(String code) {
        String letters = code.substring(0, Math.min(code.length(), LONGEST_FORMAT))
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
                .toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    }
}
