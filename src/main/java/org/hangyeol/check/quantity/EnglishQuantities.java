package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;

/** Reads the quantities of an English text. */
final class EnglishQuantities {
    private static final List<String> MONTHS =
            List.of("january february march april may june july august september october november december".split(" "));

    private static final Map<Character, UnitOfMeasure> SIGNS =
            Map.of('$', UnitOfMeasure.DOLLAR, '₩', UnitOfMeasure.WON, '¥', UnitOfMeasure.YEN, '€', UnitOfMeasure.EURO);
    private static final Map<String, Integer> MULTIPLES = Map.of(
            "once", 1, "twice", 2, "double", 2, "doubled", 2, "both", 2, "pair", 2, "couple", 2, "triple", 3, "tripled",
            3);
    private static final Map<String, Integer> FRACTIONS = Map.of(
            "half", 2, "halves", 2, "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fourths", 4, "fifths", 5);
    /** $50bn, $5m. */
    private static final Map<String, BigDecimal> SHORT_MULTIPLIERS = Map.of(
            "k", BigDecimal.valueOf(1000),
            "m", BigDecimal.valueOf(1_000_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "b", BigDecimal.valueOf(1_000_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "tn", BigDecimal.valueOf(1_000_000_000_000L));

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> SCORE_GAPS = Set.of("-", "–", ":");
    private static final int SHORTEST_MONTH = 3;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_MONTH = 31;

    private final AnalyzedSegment text;
    private final List<Token> tokens;
    private final List<Quantity> found = new ArrayList<>();
    private final TimesOfDay times;

    private EnglishQuantities(AnalyzedSegment text) {
        this.text = text;
        this.times = new TimesOfDay(text.text(), false);
        this.tokens = text.tokens();
    }

    static List<Quantity> of(AnalyzedSegment text) {
        EnglishQuantities reader = new EnglishQuantities(text);
        for (int token = 0; token < reader.tokens.size(); ) {
            token = Math.max(reader.read(token), token + 1);
        }
        return reader.found;
    }

    /** Reads what begins with a token and says which token comes after it; -1 if nothing begins there. */
    private int read(int token) {
        String word = word(token);
        Quantity time = times.englishAt(tokens.get(token).start(), word);
        if (time != null) {
            found.add(time);
            return tokenAfter(token, time.end());
        }
        int month = month(token);
        if (month > 0) {
            return date(token, month);
        }
        if (MULTIPLES.containsKey(word)) {
            add(token, token + 1, BigDecimal.valueOf(MULTIPLES.get(word)), null, Dimension.COUNT, false);
            return token + 1;
        }
        EnglishNumeral numeral = EnglishNumeral.at(text, token);
        if (numeral == null) {
            return half(token, word);
        }
        if (isDayBeforeMonth(numeral)) {
            add(token, numeral.next(), numeral.value(), null, Dimension.DAY, true);
            return numeral.next();
        }
        return fraction(token, numeral);
    }

    private int tokenAfter(int token, int end) {
        int next = token;
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
        return next;
    }

    private int half(int token, String word) {
        if (word.equals("half")) {
            add(token, token + 1, new BigDecimal("0.5"), null, Dimension.COUNT, false);
            return token + 1;
        }
        boolean article = word.equals("a") || word.equals("an");
        UnitOfMeasure unit = article && token + 1 < tokens.size() ? UnitOfMeasure.ofEnglish(word(token + 1)) : null;
        if (unit != null) {
            add(token, token + 2, BigDecimal.ONE, unit, unit.dimension(), false);
            return token + 2;
        }
        return -1;
    }

    /** Two-thirds; otherwise a number with its unit. */
    private int fraction(int token, EnglishNumeral numeral) {
        int next = numeral.next();
        Integer denominator = next < tokens.size() && !numeral.ordinal() ? FRACTIONS.get(word(next)) : null;
        if (denominator != null) {
            BigDecimal value = numeral.value().divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
            add(token, next + 1, value, null, Dimension.COUNT, false);
            return next + 1;
        }
        return measured(token, numeral);
    }

    private int measured(int token, EnglishNumeral numeral) {
        BigDecimal value = numeral.value();
        int next = numeral.next();
        boolean joined = next < tokens.size() && text.isJoined(next);
        String word = next < tokens.size() ? word(next) : "";
        if (numeral.inDigits() && joined && ORDINAL_ENDINGS.contains(word)) {
            boolean century = next + 1 < tokens.size() && word(next + 1).equals("century");
            add(token, next + 1, value, null, century ? Dimension.CENTURY : Dimension.COUNT, true);
            return next + 1;
        }
        if (numeral.inDigits()
                && (word.equals("s")
                        && (joined
                                || text.gap(next).equals("'")
                                || text.gap(next).equals("’")))) {
            add(token, next + 1, value, null, Dimension.DECADE, true);
            return next + 1;
        }
        String before = text.gap(token);
        UnitOfMeasure sign = before.isEmpty() ? null : SIGNS.get(before.charAt(before.length() - 1));
        if (sign != null) {
            BigDecimal multiplier = joined ? SHORT_MULTIPLIERS.get(word) : null;
            int end = multiplier == null ? next : next + 1;
            add(token, end, multiplier == null ? value : value.multiply(multiplier), sign, sign.dimension(), true);
            return end;
        }
        if (next <= tokens.size() && text.gap(next).startsWith("%")) {
            add(token, next, value, UnitOfMeasure.PERCENT, Dimension.PERCENT, true);
            return next;
        }
        return withUnit(token, numeral, word, joined);
    }

    private int withUnit(int token, EnglishNumeral numeral, String word, boolean joined) {
        int next = numeral.next();
        boolean near =
                next < tokens.size() && Set.of("", " ", "-", "\u00a0", "‑").contains(text.gap(next));
        boolean two = near && next + 1 < tokens.size();
        UnitOfMeasure unit = near && !numeral.ordinal() ? UnitOfMeasure.ofEnglish(word) : null;
        int end = unit == null ? next : next + 1;
        if (two && word.equals("per") && word(next + 1).equals("cent")) {
            unit = UnitOfMeasure.PERCENT;
            end = next + 2;
        } else if (two && word.equals("square")) {
            unit = square(UnitOfMeasure.ofEnglish(word(next + 1)));
            end = unit == null ? next : next + 2;
        }
        if (unit != null) {
            add(token, end, numeral.value(), unit, unit.dimension(), isSure(token, numeral));
            return end;
        }
        boolean name = numeral.inDigits() && (joined || token > 0 && text.isJoined(token) && isWord(token - 1));
        boolean year = isYear(token, numeral);
        add(
                token,
                next,
                numeral.value(),
                null,
                year ? Dimension.YEAR : Dimension.COUNT,
                !name && isSure(token, numeral));
        return next;
    }

    private static UnitOfMeasure square(UnitOfMeasure length) {
        return length == UnitOfMeasure.METER
                ? UnitOfMeasure.SQUARE_METER
                : length == UnitOfMeasure.KILOMETER ? UnitOfMeasure.SQUARE_KILOMETER : null;
    }

    private boolean isYear(int token, EnglishNumeral numeral) {
        String surface = tokens.get(token).surface();
        return numeral.inDigits()
                && numeral.next() == token + 1
                && surface.length() == 4
                && surface.chars().allMatch(Character::isDigit)
                && numeral.value().intValue() >= FIRST_YEAR
                && numeral.value().intValue() <= LAST_YEAR;
    }

    /** 6-3, 10:30. */
    private boolean isPartOfScore(int token, int next) {
        boolean after = next < tokens.size()
                && tokens.get(next).kind() == Token.Kind.NUMBER
                && SCORE_GAPS.contains(text.gap(next));
        boolean before =
                token > 0 && tokens.get(token - 1).kind() == Token.Kind.NUMBER && SCORE_GAPS.contains(text.gap(token));
        return before || after;
    }

    /** "One" and "first" are often no numbers: one of them, the one, at first. */
    private boolean isSure(int token, EnglishNumeral numeral) {
        return numeral.value().compareTo(BigDecimal.ONE) != 0
                && !(numeral.ordinal() && word(token).equals("second"));
    }

    /** The month that a token names, 1 to 12; 0 if it names none. May and March must be written like names. */
    private int month(int token) {
        String surface = tokens.get(token).surface();
        String word = word(token);
        if (surface.length() < SHORTEST_MONTH || !Character.isUpperCase(surface.charAt(0))) {
            return 0;
        }
        boolean abbreviated = text.gap(token + 1).startsWith(".");
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (word.equals(name) || abbreviated && (name.startsWith(word) || word.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }

    private int date(int token, int month) {
        boolean numberBefore = token > 0 && tokens.get(token - 1).kind() == Token.Kind.NUMBER;
        int next = token + 1;
        boolean numberAfter = next < tokens.size() && tokens.get(next).kind() == Token.Kind.NUMBER;
        boolean alsoWord = month == 3 || month == 5 || month == 8;
        add(token, next, BigDecimal.valueOf(month), null, Dimension.MONTH, !alsoWord || numberBefore || numberAfter);
        EnglishNumeral day = numberAfter ? EnglishNumeral.at(text, next) : null;
        if (day != null && day.value().compareTo(BigDecimal.valueOf(LONGEST_MONTH)) <= 0) {
            boolean ending = day.next() < tokens.size()
                    && text.isJoined(day.next())
                    && ORDINAL_ENDINGS.contains(word(day.next()));
            int end = ending ? day.next() + 1 : day.next();
            add(next, end, day.value(), null, Dimension.DAY, true);
            return end;
        }
        return next;
    }

    private boolean isDayBeforeMonth(EnglishNumeral numeral) {
        int next = numeral.next();
        return numeral.inDigits()
                && next < tokens.size()
                && text.gap(next).equals(" ")
                && month(next) > 0
                && numeral.value().compareTo(BigDecimal.valueOf(LONGEST_MONTH)) <= 0;
    }

    private boolean isWord(int token) {
        return tokens.get(token).kind() == Token.Kind.WORD;
    }

    private String word(int token) {
        return tokens.get(token).surface().toLowerCase(Locale.ROOT);
    }

    private void add(int from, int next, BigDecimal value, UnitOfMeasure unit, Dimension dimension, boolean sure) {
        found.add(new Quantity(tokens.get(from).start(), tokens.get(next - 1).end(), value, unit, dimension, sure));
    }
}
