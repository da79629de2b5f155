package org.hangyeol.korean;

import java.math.BigDecimal;
import java.util.Locale;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class KoreanNumeralTest {
    private static final RuleBasedNumberFormat WORDS =
            new RuleBasedNumberFormat(ULocale.KOREAN, RuleBasedNumberFormat.SPELLOUT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1억1천만 달러 | 1억1천만 | 110000000",
                "12조3천억 번 | 12조3천억 | 12300000000000",
                "12조 3천억 번 | 12조 3천억 | 12300000000000",
                "3만5천명 | 3만5천 | 35000",
                "1만8500메가와트 | 1만8500 | 18500",
                "10여만 명 | 10여만 | 100000",
                "8,192개 | 8,192 | 8192",
                "3,4명 | 3 | 3",
                "5.5501달러 | 5.5501 | 5.5501",
                "1.5억 원 | 1.5억 | 150000000",
                "2천5백 달러 | 2천5백 | 2500",
                "삼백 리 | 삼백 | 300",
                "이천십육년 | 이천십육 | 2016",
                "이공이공년 | 이공이공 | 2020",
                "육십만 | 육십만 | 600000",
                "륙십만 | 륙십만 | 600000",
                "일억 천만 원 | 일억 천만 | 110000000",
                "만 이 사람 | 만 | 10000",
                "사억 만 원 | 사억 만 | 400010000",
                "사억 이만 명 | 사억 이만 | 400020000",
                "사억 만오천 | 사억 만오천 | 400015000",
                "사억 이천만명 | 사억 이천만 | 420000000",
                "사억 만일 그렇다면 | 사억 | 400000000",
                "사억 만나는 | 사억 | 400000000",
                "만 만 명 | 만 | 10000",
                "사억만 원 | 사억 | 400000000",
                "사억만오천 | 사억만오천 | 400015000",
                "열다섯 살 | 열다섯 | 15",
                "스무 명 | 스무 | 20",
                "스물네 시간 | 스물네 | 24",
                "넉 달 | 넉 | 4",
                "3조직 | 3 | 3",
                "2경기 | 2 | 2",
                "2경 원 | 2경 | 20000000000000000",
                "１２명 | １２ | 12",
            })
    void numeralHasItsValueAndItsEnd(String text, String written, BigDecimal value) {
        KoreanNumeral numeral = KoreanNumeral.at(text, 0);
        assertNotNull(numeral, text);
        assertEquals(written, text.substring(0, numeral.end()));
        assertEquals(0, value.compareTo(numeral.value()), () -> text + " = " + numeral.value());
    }

    @ParameterizedTest
    @CsvSource({"로동신문", "KCNA", "🙂", ".5", "여명"})
    void otherWordsAreNone(String text) {
        assertNull(KoreanNumeral.at(text, 0));
    }

    @Test
    void nothingBeginsAtTheEnd() {
        assertNull(KoreanNumeral.at("3명", 2));
        assertNull(KoreanNumeral.at("", 0));
    }

    @Test
    void longRowOfDigitsIsReadAtOnce() {
        assertEquals(100_000, KoreanNumeral.at("7".repeat(100_000), 0).end());
    }

    @Property
    void everyNumberInDigits(@ForAll @LongRange(min = 0, max = 9_999_999_999_999_999L) long value) {
        assertReads(value, String.valueOf(value));
        assertReads(value, String.format(Locale.ROOT, "%,d", value));
    }

    @Property
    void everyNumberInSyllables(@ForAll @LongRange(min = 1, max = 9_999_999_999_999_999L) long value) {
        assertReads(value, WORDS.format(value, "%spellout-cardinal-financial"));
        if (!sinoKorean(value).endsWith(" 만")) { // without the space it is "only"
            assertReads(value, sinoKorean(value).replace(" ", ""));
        }
        assertReads(value / 10 * 10 + 10, sinoKorean(value / 10 * 10 + 10));
    }

    @Property
    void everyNumberAboutTenThousandMore(
            @ForAll @IntRange(min = 1, max = 9_999) int hundredMillions, @ForAll @IntRange(max = 999) int tens) {
        long value = hundredMillions * 100_000_000L + 10_000 + tens * 10L;
        assertReads(value, sinoKorean(value));
    }

    private static String sinoKorean(long value) {
        return WORDS.format(value, "%spellout-cardinal-sinokorean");
    }

    @Property
    void everyNumberBelowAHundredInNativeWords(@ForAll @IntRange(min = 1, max = 99) int value) {
        assertReads(value, WORDS.format(value, "%spellout-cardinal-native").replace(" ", ""));
        assertReads(
                value,
                WORDS.format(value, "%spellout-cardinal-native-attributive").replace(" ", ""));
    }

    @Property
    void everyNumberInDigitsAndUnits(@ForAll @LongRange(min = 1, max = 9_999_999_999_999_999L) long value) {
        StringBuilder mixed = new StringBuilder();
        StringBuilder spaced = new StringBuilder();
        String[] units = {"조", "억", "만", ""};
        long factor = 1_000_000_000_000L;
        for (long rest = value, i = 0; i < units.length; rest %= factor, factor /= 10_000, i++) {
            long group = rest / factor;
            if (group > 0) {
                mixed.append(group).append(units[(int) i]);
                spaced.append(spaced.length() == 0 ? "" : " ").append(group).append(units[(int) i]);
            }
        }
        assertReads(value, mixed.toString());
        assertReads(value, spaced.toString());
    }

    private static void assertReads(long value, String text) {
        KoreanNumeral numeral = KoreanNumeral.at(text, 0);
        assertNotNull(numeral, text);
        assertEquals(text.length(), numeral.end(), text);
        assertEquals(0, BigDecimal.valueOf(value).compareTo(numeral.value()), () -> text + " = " + numeral.value());
    }
}
