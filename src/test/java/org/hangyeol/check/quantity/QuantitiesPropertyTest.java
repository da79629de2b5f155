package org.hangyeol.check.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A value is the same in all ways in which it is written in Korean and in English. */
class QuantitiesPropertyTest {
    private static final RuleBasedNumberFormat KOREAN =
            new RuleBasedNumberFormat(ULocale.KOREAN, RuleBasedNumberFormat.SPELLOUT);
    private static final RuleBasedNumberFormat ENGLISH =
            new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    /** Korean and English names of the same units, and whether English writes them before the number. */
    private static final List<List<String>> UNITS = List.of(
            List.of("km", " kilometers"),
            List.of("킬로메터", " kilometres"),
            List.of("m", " meters"),
            List.of("㎏", " kg"),
            List.of("톤", " tons"),
            List.of("리터", " liters"),
            List.of("시간", " hours"),
            List.of("분간", " minutes"),
            List.of("퍼센트", " percent"),
            List.of("%", " per cent"),
            List.of(" 달러", " dollars"),
            List.of("유로", " euros"),
            List.of("위안", " yuan"),
            List.of("명", " people"),
            List.of("개 마을", " villages"));

    @Property
    void sameValueIsTheSameInEveryForm(@ForAll("values") long value, @ForAll @IntRange(max = 14) int unit) {
        for (String korean : koreanForms(value)) {
            Quantity one = only("그들은 " + korean + UNITS.get(unit).get(0) + "에 이르렀다.", Language.KO);
            for (String english : englishForms(value)) {
                Quantity other =
                        only("They reached " + english + UNITS.get(unit).get(1) + " there.", Language.EN);
                assertTrue(isSame(one, other), () -> korean + " / " + english + ": " + one + " " + other);
                assertTrue(isSame(other, one), () -> korean + " / " + english + ": " + other + " " + one);
            }
        }
    }

    @Property
    void anotherValueIsNotTheSame(@ForAll("values") long value, @ForAll("values") long different) {
        Quantity one = only("그들은 " + value + "명에 이르렀다.", Language.KO);
        if (value != different) {
            assertFalse(isSame(one, only("They reached " + different + " people there.", Language.EN)));
        }
        assertFalse(isSame(one, only("They reached " + (value + 1) + " people there.", Language.EN)));
    }

    @Property
    void dateIsTheSameInEveryForm(
            @ForAll @IntRange(min = 1949, max = 2030) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 31) int day) {
        String name = MONTHS[month - 1];
        List<String> korean = List.of(
                "%d년 %d월 %d일".formatted(year, month, day),
                "주체%d(%d)년 %d월 %d일".formatted(year - 1911, year, month, day));
        List<String> english = List.of(
                "%s %d, %d".formatted(name, day, year),
                "%s. %d, %d".formatted(name.substring(0, 3), day, year),
                "%d %s %d".formatted(day, name, year));
        for (String one : korean) {
            for (String other : english) {
                assertSame(
                        quantities(one + "에 열렸다.", Language.KO),
                        quantities("It was held on " + other + ".", Language.EN));
            }
        }
    }

    @Property
    void timeOfDayIsTheSameInEveryForm(
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute,
            @ForAll @IntRange(max = 23) int otherHour,
            @ForAll @IntRange(max = 59) int otherMinute) {
        for (String korean : koreanTimes(hour, minute)) {
            Quantity one = only(korean + "에 시작됐다.", Language.KO);
            for (String english : englishTimes(hour, minute)) {
                assertTrue(isSame(one, only("It began at " + english + " there.", Language.EN)), korean + english);
            }
            for (String english : englishTimes(otherHour, otherMinute)) {
                boolean same = hour == otherHour && minute == otherMinute;
                assertEquals(same, isSame(one, only("It began at " + english + " there.", Language.EN)), english);
            }
        }
    }

    private static List<String> koreanTimes(int hour, int minute) {
        String half = hour < 12 ? "오전" : "오후";
        int onClock = hour % 12 == 0 ? 12 : hour % 12;
        List<String> times = new ArrayList<>(
                List.of("%s %d시 %d분".formatted(half, onClock, minute), "%s %d:%02d".formatted(half, onClock, minute)));
        if (hour > 12) {
            times.add("%d시 %02d분".formatted(hour, minute));
        }
        if (minute == 30) {
            times.add("%s %d시 반".formatted(half, onClock));
        }
        if (minute == 0) {
            times.add("%s %d시".formatted(half, onClock));
        }
        return times;
    }

    private static List<String> englishTimes(int hour, int minute) {
        String half = hour < 12 ? "a" : "p";
        int onClock = hour % 12 == 0 ? 12 : hour % 12;
        return List.of(
                "%d:%02d %s.m.".formatted(onClock, minute, half),
                "%d:%02d%sm".formatted(onClock, minute, half),
                "%d.%02d %sM".formatted(onClock, minute, half.toUpperCase(Locale.ROOT)));
    }

    @Property
    void sumOfUnitsIsOneMeasure(
            @ForAll @IntRange(min = 1, max = 50) int hours, @ForAll @IntRange(min = 2, max = 59) int minutes) {
        int total = 60 * hours + minutes;
        for (String korean : List.of("%d시간 %d분", "%d시간%d분")) {
            Quantity one = only(korean.formatted(hours, minutes) + " 걸렸다.", Language.KO);
            for (String english : List.of("%d hours and %d minutes", "%d hours, %d minutes", "%d hours %d minutes")) {
                assertTrue(isSame(one, only("It took " + english.formatted(hours, minutes) + ".", Language.EN)));
            }
            assertTrue(isSame(one, only("It took " + total + " minutes.", Language.EN)));
            assertFalse(isSame(one, only("It took " + (total + 1) + " minutes.", Language.EN)));
        }
    }

    private static final String[] MONTHS =
            "January February March April May June July August September October November December".split(" ");

    private static void assertSame(List<Quantity> korean, List<Quantity> english) {
        assertEquals(3, korean.size(), korean::toString);
        assertEquals(3, english.size(), english::toString);
        for (Dimension dimension : List.of(Dimension.YEAR, Dimension.MONTH, Dimension.DAY)) {
            Quantity one = of(dimension, korean);
            Quantity other = of(dimension, english);
            assertTrue(isSame(one, other) && one.sure() && other.sure(), () -> one + " " + other);
        }
    }

    private static Quantity of(Dimension dimension, List<Quantity> quantities) {
        return quantities.stream()
                .filter(quantity -> quantity.dimension() == dimension)
                .findFirst()
                .orElseThrow(() -> new AssertionError(dimension + " in " + quantities));
    }

    /** Any text, however odd, and whatever its length: nothing is thrown, and every place lies in the text. */
    @Property
    void anyTextIsRead(@ForAll("texts") String text) {
        for (Language language : Language.values()) {
            AnalyzedSegment segment = analyze(text, language);
            int end = 0;
            for (Quantity quantity : Quantities.of(segment)) {
                assertTrue(quantity.start() < quantity.end()
                        && quantity.end() <= segment.text().length());
                assertTrue(quantity.start() >= end, "quantities do not overlap");
                end = quantity.end();
            }
        }
    }

    private static List<String> koreanForms(long value) {
        List<String> forms = new ArrayList<>(List.of(String.valueOf(value), String.format(Locale.ROOT, "%,d", value)));
        forms.add(inUnits(value));
        String syllables = KOREAN.format(value, "%spellout-cardinal-financial");
        if (value >= 20) {
            forms.add(syllables);
        }
        return forms;
    }

    private static String inUnits(long value) {
        StringBuilder mixed = new StringBuilder();
        String[] units = {"조", "억", "만", ""};
        long factor = 1_000_000_000_000L;
        for (long rest = value, i = 0; i < units.length; rest %= factor, factor /= 10_000, i++) {
            if (rest / factor > 0) {
                mixed.append(rest / factor).append(units[(int) i]);
            }
        }
        return mixed.toString();
    }

    private static List<String> englishForms(long value) {
        List<String> forms = new ArrayList<>(List.of(String.valueOf(value), String.format(Locale.ROOT, "%,d", value)));
        String words = ENGLISH.format(value, "%spellout-cardinal");
        forms.add(words);
        forms.add(words.replace("-", " "));
        forms.add(words.replaceAll("hundred (?!thousand|million)", "hundred and "));
        if (value % 100_000 == 0) {
            forms.add(value / 100_000 / 10.0 + " million");
        }
        return forms;
    }

    private static Quantity only(String text, Language language) {
        List<Quantity> quantities = quantities(text, language);
        assertEquals(1, quantities.size(), () -> text + ": " + quantities);
        assertTrue(quantities.get(0).sure(), text);
        return quantities.get(0);
    }

    private static List<Quantity> quantities(String text, Language language) {
        return Quantities.of(analyze(text, language));
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return new Counterparts(List.of(other)).haveSame(one);
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return new SegmentAnalyzer().analyze(Segment.of(text), language);
    }

    @Provide
    Arbitrary<Long> values() {
        return Combinators.combine(Arbitraries.longs().between(2, 9999), Arbitraries.of(1L, 10L, 10_000L, 1_000_000L))
                .as((digits, factor) -> digits * factor);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("0123일이삼십백천만억조년월분의제주체(). ,-km%$열두보름여오전후시반자정:")
                        .ofMaxLength(40),
                Arbitraries.of(
                                "one", "two", "hundred", "and", "million", "third", "20", "th", "s", "$", "%", "May",
                                "of", "p.m.", "9:30", "noon", "3.5", "half", "per", "cent", "square", "meters", "-",
                                ",", "a")
                        .list()
                        .ofMaxSize(12)
                        .map(words -> String.join(" ", words)));
    }
}
