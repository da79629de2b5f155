package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HangulLeftCheckTest {
    private final PairCheck check = new HangulLeftCheck();

    @ParameterizedTest
    @CsvSource({
        "The 장마당 was closed., 장마당",
        "The 장마당과 시장 were closed., 장마당과 시장",
        "The ㅋ and the 장마당., ㅋ/장마당",
        "장마당 (market), 장마당",
        "(장마당) market, 장마당",
        "the market (장마당, 장마당",
        "㈜Samsung, ㈜",
        "😀 장마당 😀, 장마당"
    })
    void everyRunIsFound(String english, String runs) {
        assertEquals(List.of(runs.split("/")), places(check, toEnglish("시장이 닫혔다.", english)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the market (장마당) was closed",
                "jangmadang (장마당, market)",
                "the so-called “장마당” of the 1990s",
                "the word \"장마당\" means market",
                "the ‘장마당’s",
                "the “jangmadang” (장마당)",
                "Samsung Co. (삼성)",
                "in 1998 (고난의 (행군) 시기) there",
                "see https://ko.wikipedia.org/wiki/한글",
                "write to (김@한글.kr)",
                "1ㆍ2",
                "the market"
            })
    void glossesAndAddressesAreFine(String english) {
        assertEquals(List.of(), places(check, toEnglish("시장이 닫혔다.", english)));
    }

    @Test
    void placeIsOneOfTheTextAsGiven() {
        assertEquals(
                List.of("\u1109\u1175\u110C\u1161\u11BC"),
                places(check, toEnglish("시장", "Cafe\u0301 \u200F\u1109\u1175\u110C\u1161\u11BC.")));
    }

    @Test
    void silentForKoreanAndForWhatWasNotTranslatedAtAll() {
        assertEquals(List.of(), places(check, toKorean("The market", "시장")));
        assertEquals(List.of(), places(check, toEnglish("시장", "시장")));
    }
}
