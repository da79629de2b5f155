package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times of day that say which half of the day they mean: 오후 3시 30분, 15시 30분, 3:30 p.m., 자정, noon. Their
 * value is in minutes since midnight. "3시" alone is left to others as a number.
 */
final class TimesOfDay {
    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int LATEST_AFTER_MIDNIGHT = 5;

    private static final List<String> NATIVE =
            List.of("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두");

    private static final String PARTICLE = "(?=$|[^가-힣]|[에께부까쯤경의을은이])";
    private static final Pattern KOREAN =
            Pattern.compile("(?:(?<half>오전|오후|새벽|아침|저녁|밤|낮)\\s?)?(?<hour>\\d{1,2}|열두|열한|열|아홉|여덟|일곱|여섯|다섯|네|세|두|한)"
                    + "(?:시(?![간군도·])(?:\\s?(?:(?<minute>\\d{1,2})분(?!간)|(?<thirty>반" + PARTICLE + ")))?"
                    + "|:(?<clock>[0-5]\\d)(?![\\d:]))");
    private static final Pattern KOREAN_NAME =
            Pattern.compile("(?<midnight>자정)" + PARTICLE + "(?!\\s?(?:능력|노력|작용|운동|결의|기능))|정오" + PARTICLE);
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap])(?:\\.\\s?m\\.?|m)(?![\\p{L}\\d])"
                    + "|(?<long>\\d{1,2}):(?<clock>[0-5]\\d)(?![\\d:])",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> ENGLISH_NAMES =
            Map.of("midnight", 0, "noon", NOON * HOUR, "midday", NOON * HOUR);

    /** News gives the hour of its own readers for that of the place. */
    private static final Pattern ZONE = Pattern.compile("(?:현지|한국|우리|동부|서부|미국|일본|중국|평양)\\s?시[간각]|그리니치|Greenwich"
            + "|\\b(?:GMT|UTC|KST|JST|[ECMP][SD]?T)\\b|(?i:local time)");

    private final String text;
    private final boolean sure;
    private final Matcher times;
    private final Matcher names;

    /** @param korean whether the text is Korean; English if not */
    TimesOfDay(String text, boolean korean) {
        this.text = text;
        this.sure = !ZONE.matcher(text).find();
        this.times = (korean ? KOREAN : ENGLISH).matcher(text);
        this.names = KOREAN_NAME.matcher(text);
    }

    /** The time that begins at a place of a Korean text; null if none does. */
    Quantity koreanAt(int at) {
        char first = text.charAt(at);
        if ((first == '자' || first == '정') && looksAt(names, at)) {
            return time(at, names.end(), names.group("midnight") == null ? NOON : 0, 0, sure);
        }
        if (!Character.isDigit(first) && "오새아저밤낮".indexOf(first) < 0 || !looksAt(times, at)) {
            return null;
        }
        int number = NATIVE.indexOf(times.group("hour"));
        int hour = koreanHour(times.group("half"), number > 0 ? number : Integer.parseInt(times.group("hour")));
        String minutes = times.group("minute") == null ? times.group("clock") : times.group("minute");
        int minute = minutes == null ? (times.group("thirty") == null ? 0 : HOUR / 2) : Integer.parseInt(minutes);
        boolean score = times.group("half") == null && times.group("clock") != null;
        return hour < 0 || minute >= HOUR ? null : time(at, times.end(), hour, minute, sure && !score);
    }

    /** -1 if the hour does not tell its half of the day, or there is no such hour. */
    private static int koreanHour(String half, int hour) {
        if (hour > HOURS || hour > NOON && half != null && !half.equals("오후") && !half.equals("밤")) {
            return -1;
        }
        if (hour > NOON) {
            return hour % HOURS;
        }
        return switch (half == null ? "" : half) {
            case "오전", "새벽", "아침" -> hour % NOON;
            case "오후", "저녁" -> hour % NOON + NOON;
            case "밤" -> hour == NOON || hour <= LATEST_AFTER_MIDNIGHT ? hour % NOON : hour + NOON;
            case "낮" -> hour == NOON || hour <= LATEST_AFTER_MIDNIGHT ? hour % NOON + NOON : hour;
            default -> -1;
        };
    }

    /** The time that begins at a place of an English text, where a word or a number begins; null if none does. */
    Quantity englishAt(int at, String word) {
        Integer named = ENGLISH_NAMES.get(word);
        if (named != null) {
            return time(at, at + word.length(), named / HOUR, 0, sure);
        }
        if (!Character.isDigit(text.charAt(at)) || !looksAt(times, at)) {
            return null;
        }
        if (times.group("long") != null) {
            int hour = Integer.parseInt(times.group("long"));
            boolean tells = hour > NOON && hour < HOURS;
            return tells ? time(at, times.end(), hour, Integer.parseInt(times.group("clock")), false) : null;
        }
        int hour = Integer.parseInt(times.group("hour"));
        if (hour < 1 || hour > NOON) {
            return null;
        }
        int minute = times.group("minute") == null ? 0 : Integer.parseInt(times.group("minute"));
        boolean morning = times.group("half").equalsIgnoreCase("a");
        return time(at, times.end(), hour % NOON + (morning ? 0 : NOON), minute, sure);
    }

    private boolean looksAt(Matcher matcher, int at) {
        return matcher.region(at, text.length()).useTransparentBounds(true).lookingAt();
    }

    private static Quantity time(int start, int end, int hour, int minute, boolean sure) {
        BigDecimal value = BigDecimal.valueOf(hour * HOUR + minute);
        return new Quantity(start, end, value, null, Dimension.TIME_OF_DAY, sure);
    }

    /** The figures that a time may be written with where its half of the day is left out: 3, 15 and 30 of 15:30. */
    static List<BigDecimal> figures(Quantity time) {
        int minutes = time.value().intValue();
        int hour = minutes / HOUR;
        return List.of(
                BigDecimal.valueOf(hour),
                BigDecimal.valueOf(hour % NOON == 0 ? NOON : hour % NOON),
                BigDecimal.valueOf(minutes % HOUR));
    }
}
