package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.pair;
import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DoubledWordCheckTest {
    private final PairCheck check = new DoubledWordCheck();

    @ParameterizedTest
    @CsvSource({
        "at the the market, the the, the",
        "The the market, The the, The",
        "in the the the market, the the the, the",
        "to a a market, a a, a",
        "it is the the., the the, the",
        "it is (the the), the the, the",
        "the\u00A0 the market, the\u00A0 the, the",
        "it isn’t isn’t so, isn’t isn’t, isn’t"
    })
    void doubledEnglishWordIsFound(String english, String place, String suggestion) {
        CheckedPair pair = toEnglish("시장에서", english);
        assertEquals(List.of(place), places(check, pair));
        assertEquals(suggestion, found(check, pair).get(0).suggestion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "he had had it",
                "I know that that is so so",
                "New York, New York",
                "New York New York",
                "in Sing Sing",
                "10 10",
                "Boutros Boutros-Ghali",
                "The The",
                "it was his. his own",
                "the “the”",
                "point x x",
                "😀 😀",
                "the long-run run",
                "the/the the-",
                "a. a.",
                "THE THE"
            })
    void whatIsDoubledOnPurposeIsFine(String english) {
        assertEquals(List.of(), places(check, toEnglish("시장에서", english)));
    }

    @ParameterizedTest
    @CsvSource({
        "그리고 그리고 시장은, 그리고 그리고",
        "시장에 대한 대한 보도, 대한 대한",
        "장마당을 장마당을 닫았다, 장마당을 장마당을",
        "시장에서 시장에서 판다, 시장에서 시장에서",
        "학교가 있다 있다., 있다 있다"
    })
    void doubledKoreanFunctionWordIsFound(String korean, String place) {
        assertEquals(List.of(place), places(check, toKorean("At the market", korean)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "하나 하나",
                "차츰 차츰",
                "서로 서로",
                "가지 가지",
                "조금 조금",
                "곳곳 곳곳",
                "마을 마을",
                "송이 송이",
                "길이 길이",
                "앞으로 앞으로",
                "높은 높은 산",
                "가도 가도",
                "및 및",
                "시장에서, 시장에서"
            })
    void koreanReduplicationIsFine(String korean) {
        assertEquals(List.of(), places(check, toKorean("one by one", korean)));
    }

    @Test
    void silentIfTheSourceDoublesAWord() {
        assertEquals(List.of(), places(check, toEnglish("그리고 그리고 시장은", "and and the market")));
    }

    @Test
    void codeBetweenTwoWordsMayStandForAWord() {
        Segment target = new Segment("the  the", List.of(new InlineCode(4, InlineCode.Kind.STANDALONE, "{0}")));
        assertEquals(List.of(), found(check, pair(Segment.of("시장"), Language.KO, target)));
    }

    @Test
    void decomposedHangulHasItsOwnOffsets() {
        String doubled = "\u110B\u1175\u11BB\u1103\u1161 \u110B\u1175\u11BB\u1103\u1161";
        CheckedPair pair = toKorean("There is a school.", "\u1112\u1161\u11A8\u1100\u116D\u1100\u1161 " + doubled);
        assertEquals(List.of(doubled), places(check, pair));
        assertEquals(doubled.split(" ")[0], found(check, pair).get(0).suggestion());
    }
}
