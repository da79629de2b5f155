package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class UnpairedCheckTest {
    private final PairCheck check = new UnpairedCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "the “market | “",
                "the market” was | ”",
                "“a” and “b | “",
                "the \"market | \"",
                "the ``market | ``",
                "the ‘market | ‘",
                "said so.’ | ’",
                "the (market | (",
                "the market) | )",
                "the ((market) | (",
                "the [market | [",
                "the {market | {",
                "the 《market | 《",
                "the 〈market | 〈",
                "the 「market | 「",
                "the market』 | 』",
                "the market» | »",
                "😀 \u200F(market | ("
            })
    void markWithoutPartnerIsFound(String english, String mark) {
        assertEquals(List.of(mark), places(check, toEnglish("“시장” (장)", english)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "the “market” of ‘Kim’ (or [not]) {so} 《a》 〈b〉 「c」 『d』 «e»",
                "the “market\"",
                "the ”market”",
                "the ``market''",
                "the ‘market'",
                "‘He said “no”’",
                "‘Workers’ Party’",
                "‘Workers’ Party,’ he said",
                "the Workers’ Party doesn’t and don't, in the ’90s and the ‘90s",
                "give ‘em hell",
                "1) agriculture 2) industry",
                "a) agriculture, (b) industry, iii) trade",
                "he is 5' 11\" tall",
                "a 17\" screen",
                "\"He is 5' 11\" tall\"",
                "\"in 1998\"",
                "fine :-) or not :(",
                "as follows:(a) and:《b》",
                "（full) width"
            })
    void pairsAndWhatOnlyLooksLikeAMarkAreFine(String english) {
        assertEquals(List.of(), places(check, toEnglish("“시장” (장)", english)));
    }

    @ParameterizedTest
    @CsvSource({
        "“시장이 닫혔다, \"It was closed",
        "《시장이 닫혔다, “It was closed",
        "닫혔다”, closed’ it.’",
        "(시장이 닫혔다, (it was closed"
    })
    void silentIfTheSourceLacksThePartnerToo(String korean, String english) {
        assertEquals(List.of(), places(check, toEnglish(korean, english)));
    }

    @Test
    void anotherKindOfBracketIsNoExcuse() {
        assertEquals(List.of("["), places(check, toEnglish("(시장이 닫혔다", "[it was closed")));
    }

    @Test
    void theWholeOfASourceWithoutQuotationMarksMayBeQuoted() {
        assertEquals(List.of(), places(check, toEnglish("시장이 닫혔다.", "\"The market was closed.")));
    }

    @Test
    void koreanParticleFollowsTheClosingMark() {
        assertEquals(List.of(), places(check, toKorean("the “market”", "‘Windows’를 그는‘장마당’이라고")));
    }

    @Test
    void decomposedHangulHasItsOwnOffsets() {
        assertEquals(
                List.of("》"),
                places(check, toKorean("the “market”", "\u1109\u1175\u110C\u1161\u11BC》\u110B\u1173\u11AB")));
    }
}
