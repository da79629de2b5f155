package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hangyeol.korean.Hangul;
import org.hangyeol.korean.KoreanNumeral;
import org.hangyeol.korean.KoreanNumeral.Script;

/** Reads the quantities of a Korean text. */
final class KoreanQuantities {
    /** Days have names of their own; 하루 and 이레 are left out, which are other words too. */
    private static final Map<String, Integer> DAYS =
            Map.of("이틀", 2, "사흘", 3, "나흘", 4, "닷새", 5, "엿새", 6, "여드레", 8, "아흐레", 9, "열흘", 10, "보름", 15);

    /** What is counted with native or Sino-Korean numbers. */
    private static final List<String> COUNTERS = List.of(
            "명", "사람", "개", "번", "차례", "살", "마리", "대", "권", "장", "채", "척", "곳", "군데", "가지", "시", "쌍", "발", "건", "편",
            "층", "단계", "나라", "차", "회", "위", "호", "점", "팀", "가구", "세대", "여명", "여 명");

    /** What makes 20일 a span of time and not a day of the month. */
    private static final List<String> AFTER_SPAN = List.of("간", " 동안", "동안", " 만", "만에", "째", " 이내", "이내", "여간");

    /** Of what may follow a unit within its eojeol. */
    private static final String FIRST_OF_PARTICLES = "이가은는을를의에도만과와로으부까마씩짜정이전후간째";

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    private final String text;
    private final List<Quantity> found = new ArrayList<>();
    /** Where the month of a date ended, so that a day may follow. */
    private int monthEnd = -1;

    private final TimesOfDay times;

    private KoreanQuantities(String text) {
        this.text = text;
        this.times = new TimesOfDay(text, true);
    }

    /** @param text composed */
    static List<Quantity> of(String text) {
        KoreanQuantities reader = new KoreanQuantities(text);
        for (int at = 0; at < text.length(); ) {
            int end = reader.read(at);
            at = Math.max(end, at + 1);
        }
        return reader.found;
    }

    /** Reads what begins at a place and says where it ends; -1 if nothing begins there. */
    private int read(int at) {
        char c = text.charAt(at);
        boolean wordStart = at == 0 || !Hangul.isSyllable(text.charAt(at - 1));
        if (text.startsWith("주체", at) && at + 2 < text.length() && Character.isDigit(text.charAt(at + 2))) {
            return juche(at);
        }
        Quantity time = wordStart || Character.isDigit(c) ? times.koreanAt(at) : null;
        if (time != null) {
            found.add(time);
            return time.end();
        }
        if (Character.isDigit(c)) {
            return numeral(at, at);
        }
        if (!wordStart) {
            return -1;
        }
        if (c == '제' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            return numeral(at, at + 1);
        }
        int days = days(at);
        return days >= 0 ? days : numeral(at, at);
    }

    /** 주체109(2020)년 is the year in brackets: the other one counts from 1912. */
    private int juche(int at) {
        int bracket = KoreanNumeral.at(text, at + 2).end();
        KoreanNumeral year = isAt(bracket, '(') && isDigit(bracket + 1) ? KoreanNumeral.at(text, bracket + 1) : null;
        boolean closed = year != null && text.startsWith(")년", year.end());
        return closed ? add(at, year.end() + 2, year.value(), Dimension.YEAR, true) : numeral(at, at + 2);
    }

    private int days(int at) {
        for (Map.Entry<String, Integer> name : DAYS.entrySet()) {
            int end = at + name.getKey().length();
            if (text.startsWith(name.getKey(), at) && !text.startsWith("달", end)) { // 보름달: full moon
                BigDecimal value = BigDecimal.valueOf(name.getValue());
                found.add(new Quantity(at, end, value, UnitOfMeasure.DAY, Dimension.DURATION, true));
                return end;
            }
        }
        return -1;
    }

    private int numeral(int start, int at) {
        KoreanNumeral numeral = KoreanNumeral.at(text, at);
        if (numeral == null) {
            return -1;
        }
        int end = numeral.end();
        if (text.startsWith("분의", end)) {
            return fraction(start, numeral);
        }
        int more = skip(end, "여", "남짓", "가량");
        Map.Entry<String, UnitOfMeasure> unit = unitAt(more);
        int unitEnd = unit == null ? -1 : unitStart(more) + unit.getKey().length();
        if (!isNumber(numeral, at, more, unit)) {
            return -1;
        }
        int dateEnd = date(start, numeral, end);
        if (dateEnd >= 0) {
            return dateEnd;
        }
        boolean sure = isSure(numeral, at, unit == null ? null : unit.getValue());
        if (unit != null) {
            found.add(new Quantity(
                    start,
                    unitEnd,
                    numeral.value(),
                    unit.getValue(),
                    unit.getValue().dimension(),
                    sure));
            return unitEnd;
        }
        found.add(new Quantity(start, end, numeral.value(), null, Dimension.COUNT, sure));
        return end;
    }

    private int skip(int at, String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }

    private int unitStart(int at) {
        return text.startsWith(" ", at) ? at + 1 : at;
    }

    /** The unit that a number before {@code at} has; null if none. 5 원칙 are five principles, 3세대 three households. */
    private Map.Entry<String, UnitOfMeasure> unitAt(int at) {
        int start = unitStart(at);
        Map.Entry<String, UnitOfMeasure> unit = UnitOfMeasure.koreanAt(text, start);
        boolean mayBeWord = unit != null
                && unit.getKey().length() == 1
                && (start > at || unit.getKey().equals("세"));
        return mayBeWord && isCut(start + 1) ? null : unit;
    }

    /** Whether a word goes on after a place with anything but a particle. */
    private boolean isCut(int end) {
        return end < text.length()
                && Hangul.isSyllable(text.charAt(end))
                && FIRST_OF_PARTICLES.indexOf(text.charAt(end)) < 0;
    }

    /** Digits are always a number; syllables are one only where nothing else is likely. */
    private boolean isNumber(KoreanNumeral numeral, int at, int end, Map.Entry<String, UnitOfMeasure> unit) {
        if (numeral.script() == Script.DIGITS) {
            return true;
        }
        int length = numeral.end() - at;
        boolean ends = end >= text.length() || !Hangul.isSyllable(text.charAt(end));
        boolean measured =
                unit != null && !isCut(unitStart(end) + unit.getKey().length()) && unit.getValue() != UnitOfMeasure.RI;
        boolean counted = measured || COUNTERS.stream().anyMatch(counter -> isCounter(counter, unitStart(end)));
        if (numeral.script() == Script.NATIVE) {
            return counted || length > 1 && ends && numeral.value().intValue() > 2;
        }
        boolean longName = measured && unit.getKey().length() > 1;
        return hasMultiplier(at, numeral.end()) && (length == 1 ? longName : counted || length > 2 && ends);
    }

    private boolean isCounter(String counter, int at) {
        return text.startsWith(counter, at) && !isCut(at + counter.length());
    }

    private boolean hasMultiplier(int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> "십백천만억조".indexOf(c) >= 0);
    }

    /**
     * 한 is "a" and "the very"; digits after Latin letters are names (NW1, F-22); scores, times of day and days such as
     * 6.15 are written in too many ways; 9조 is also an article of a law.
     */
    private boolean isSure(KoreanNumeral numeral, int at, UnitOfMeasure unit) {
        int end = numeral.end();
        boolean name = isLatin(at - 1) || isHyphen(at - 1) && isLatin(at - 2) || isLatin(end) && unit == null;
        boolean score = (isHyphen(at - 1) || isAt(at - 1, ':')) && isDigit(at - 2)
                || (isHyphen(end) || isAt(end, ':')) && isDigit(end + 1);
        boolean clock = isAt(end, '시') && unit == null
                || unit == UnitOfMeasure.MINUTE && (isAt(at - 1, '시') || text.startsWith("시 ", at - 2));
        boolean day = unit == null && text.substring(at, end).indexOf('.') > 0;
        boolean article = unit == null && isAt(end - 1, '조');
        boolean one = numeral.value().compareTo(BigDecimal.ONE) == 0;
        boolean shortNative =
                numeral.script() == Script.NATIVE && numeral.value().intValue() < 3;
        return !(name || score || clock || day || article || one || shortNative);
    }

    private boolean isAt(int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    private boolean isHyphen(int at) {
        return isAt(at, '-') || isAt(at, '–');
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isLatin(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
    }

    /** 3분의 2. */
    private int fraction(int start, KoreanNumeral denominator) {
        int at = unitStart(denominator.end() + 2);
        KoreanNumeral numerator = at < text.length() ? KoreanNumeral.at(text, at) : null;
        if (numerator == null || denominator.value().signum() == 0) {
            return denominator.end();
        }
        BigDecimal value = numerator.value().divide(denominator.value(), MathContext.DECIMAL64);
        found.add(new Quantity(start, numerator.end(), value, null, Dimension.COUNT, true));
        return numerator.end();
    }

    /** A year, month or day, a decade or century; -1 if it is none. */
    private int date(int start, KoreanNumeral numeral, int end) {
        BigDecimal value = numeral.value();
        boolean afterMonth = monthEnd >= 0 && start >= monthEnd && start - monthEnd <= 1;
        if (text.startsWith("년대", end)) {
            return add(start, end + 2, value, Dimension.DECADE, true);
        }
        if (text.startsWith("세기", end)) {
            return add(start, end + 2, value, Dimension.CENTURY, true);
        }
        if (text.startsWith("년", unitStart(end)) && isWithin(value, FIRST_YEAR, LAST_YEAR)) {
            return add(start, unitStart(end) + 1, value, Dimension.YEAR, true);
        }
        if (text.startsWith("월", end) && isWithin(value, 1, MONTHS)) {
            monthEnd = end + 1;
            return add(start, end + 1, value, Dimension.MONTH, true);
        }
        boolean span = AFTER_SPAN.stream().anyMatch(word -> text.startsWith(word, end + 1));
        if (text.startsWith("일", end) && isWithin(value, 1, LONGEST_MONTH) && (afterMonth || !span)) {
            return add(start, end + 1, value, Dimension.DAY, afterMonth);
        }
        return -1;
    }

    private static boolean isWithin(BigDecimal value, int from, int to) {
        return value.compareTo(BigDecimal.valueOf(from)) >= 0 && value.compareTo(BigDecimal.valueOf(to)) <= 0;
    }

    private int add(int start, int end, BigDecimal value, Dimension dimension, boolean sure) {
        found.add(new Quantity(start, end, value, null, dimension, sure));
        return end;
    }
}
