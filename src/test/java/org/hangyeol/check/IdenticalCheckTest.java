package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class IdenticalCheckTest {
    private final PairCheck check = new IdenticalCheck();

    @ParameterizedTest
    @ValueSource(strings = {"장마당", "KCNA 보도", "金正日", "ㅋㅋ"})
    void koreanTextOughtToChange(String text) {
        assertEquals(List.of(text), places(check, toEnglish(text, text)));
        assertEquals(List.of(text), places(check, toEnglish(text + " ", "\u200B" + text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "KCNA", "Windows 95", "1,000", "—", "😀", "https://hangyeol.org/한글", "a@한글.kr"})
    void whatIsNotTranslatedStays(String text) {
        assertEquals(List.of(), places(check, toEnglish(text, text)));
        assertEquals(List.of(), places(check, toKorean(text, text)));
    }

    @Test
    void englishSentenceOughtToChange() {
        String sentence = "The market was closed.";
        assertEquals(List.of(sentence), places(check, toKorean(sentence, sentence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The Lord of the Rings", "www.daily.com/the/north/korea", "the_old_file.txt is.it", "Ri Sol Ju"})
    void englishNamesStay(String text) {
        assertEquals(List.of(), places(check, toKorean(text, text)));
    }

    @Test
    void decomposedHangulIsTheSameText() {
        String decomposed = "\u1109\u1175\u110C\u1161\u11BC";
        assertEquals(List.of(decomposed), places(check, toEnglish("시장", decomposed)));
    }
}
