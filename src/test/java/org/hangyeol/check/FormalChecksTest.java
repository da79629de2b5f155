package org.hangyeol.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.InlineCode.Kind;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.codes;
import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.pair;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** All checks together: a right pair has no finding, and one mistake has one. */
class FormalChecksTest {
    private static final String KOREAN = "신문은 “시장 (장마당)이 왜 닫혔는가?”라고 물었다.";
    private static final String ENGLISH = "The paper asked, “Why was the market (jangmadang) closed?”, and so on.";
    private static final int LONG = 100_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "The paper|The the paper|DOUBLED_WORD",
                "The paper|The  paper|DOUBLED_SPACE",
                "The paper| The paper|OUTER_SPACE",
                "and so on.|and so on. |OUTER_SPACE",
                "and so on.|and so on?|END_PUNCTUATION",
                "and so on.|and so on…|END_PUNCTUATION",
                "“Why|Why|UNPAIRED",
                "jangmadang)|jangmadang|UNPAIRED",
                "The paper|The 신문|HANGUL_LEFT"
            })
    void oneMistakeIsOneFinding(String right, String wrong, FindingCode code) {
        assertEquals(List.of(), codes(toEnglish(KOREAN, ENGLISH)));
        assertEquals(List.of(code), codes(toEnglish(KOREAN, ENGLISH.replace(right, wrong))));
    }

    @Test
    void missingWrongOrUnchangedTranslationIsOneFinding() {
        assertEquals(List.of(FindingCode.EMPTY), codes(toEnglish(KOREAN, "")));
        assertEquals(List.of(FindingCode.EMPTY), codes(toEnglish("", ENGLISH)));
        assertEquals(List.of(FindingCode.IDENTICAL), codes(toEnglish(KOREAN, KOREAN)));
        assertEquals(List.of(FindingCode.IDENTICAL), codes(toKorean(ENGLISH, ENGLISH)));
        assertEquals(List.of(FindingCode.LENGTH), codes(toEnglish(KOREAN, ENGLISH + " It is so.".repeat(20))));
    }

    @Test
    void lostCodeIsOneFinding() {
        Segment source = new Segment(KOREAN, List.of(new InlineCode(2, Kind.STANDALONE, "<x/>")));
        assertEquals(List.of(FindingCode.CODES_LOST), codes(pair(source, Language.KO, Segment.of(ENGLISH))));
        assertEquals(List.of(FindingCode.EMPTY), codes(pair(source, Language.KO, Segment.of("\u00A0"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "\u200F\u202B\u202C", "金正日", "3.2", "KCNA", "\uD83D", "\u0000"})
    void sameOnBothSidesIsFine(String text) {
        assertEquals(List.of(), codes(toKorean(text, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "가",
                "\u1100\u1161",
                "(",
                ")",
                "\"",
                "‘",
                "’",
                "a(",
                "a\"",
                "(a ",
                "the ",
                "의 ",
                "  ",
                "a  ",
                "1\"",
                "a)",
                "\u0301",
                ".",
                "? ",
                "😀",
                "장마당 ",
                "a(가",
                "@ "
            })
    void longTextsTakeLinearTime(String part) {
        String text = part.repeat(LONG / part.length());
        assertTimeout(Duration.ofSeconds(5), () -> {
            found(toEnglish("시장", text));
            found(toKorean(text, text + "."));
            found(toKorean("market", text));
        });
    }

    @Test
    void manyCodesTakeLinearTime() {
        List<InlineCode> codes = IntStream.range(0, LONG)
                .mapToObj(i -> new InlineCode(i, i % 2 == 0 ? Kind.OPEN : Kind.CLOSE, i % 2 == 0 ? "<b>" : "</b>"))
                .toList();
        Segment source = new Segment("가  ".repeat(LONG / 2), codes);
        Segment target = new Segment("a  ".repeat(LONG / 2), codes);
        assertTimeout(Duration.ofSeconds(5), () -> found(pair(source, Language.KO, target)));
    }
}
