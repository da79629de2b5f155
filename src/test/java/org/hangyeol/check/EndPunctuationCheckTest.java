package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.pair;
import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class EndPunctuationCheckTest {
    private final PairCheck check = new EndPunctuationCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "시장이 닫혔다. | Was the market closed? | ?",
                "시장이 닫혔다. | “Was the market closed?” | ?",
                "시장이 닫혔는가? | The market was closed. | .",
                "시장이 닫혔는가？ | The market was closed! | !",
                "시장이 닫혔다... | The market was closed. | .",
                "시장이 닫혔다. | The market was closed… | …",
                "시장이 닫혔다. | The market was closed ....) | ....",
                "다음과 같다: | As follows. | .",
                "제목 | The title: | :",
                "시장이 닫혔다. 😀 | Was it closed? 😀\u200F | ?"
            })
    void anotherEndIsFound(String korean, String english, String place) {
        assertEquals(List.of(place), places(check, toEnglish(korean, english)));
        assertEquals(1, found(check, toKorean(english, korean)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "닫혔는가? | Was it closed?",
                "“닫혔는가?” | \"Was it closed?\"",
                "닫혔을까. | Was it closed?",
                "닫혔는가 | Was it closed?",
                "왜 시장인가, 왜 지금 | Why now?",
                "북은 어떻게 돈을 버나? | How the North earns money",
                "닫혔다 | It was closed.",
                "닫혔다. | It was closed",
                "닫혔다… | It was closed ...",
                "닫혔다… | It was closed —",
                "닫혔다고…? | Closed?",
                "그는 말했다. | He said:",
                "그는 말했다: | He said:",
                "좋다 | Fine :)",
                "'' | Was it closed?",
                "'' | ''"
            })
    void theseAgree(String korean, String english) {
        assertEquals(List.of(), places(check, toEnglish(korean, english)));
        assertEquals(List.of(), places(check, toKorean(english, korean)));
    }

    @Test
    void codeAtTheEndMayStandForTheRest() {
        Segment source = new Segment("이름: ", List.of(new InlineCode(4, InlineCode.Kind.STANDALONE, "{0}")));
        assertEquals(List.of(), found(check, pair(source, Language.KO, Segment.of("is the name"))));
    }

    @Test
    void decomposedHangulIsRead() {
        assertEquals(
                List.of(), places(check, toEnglish("\u1103\u1161\u11AE\u110B\u1173\u11AF\u1101\u1161.", "Is it?")));
    }
}
