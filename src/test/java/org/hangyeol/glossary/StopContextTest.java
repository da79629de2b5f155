package org.hangyeol.glossary;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.segment.Language;

import static org.hangyeol.glossary.KnownTermExamples.found;
import static org.hangyeol.glossary.KnownTermExamples.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StopContextTest {
    private static boolean isFound(Language language, String text, String term, String stop) {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(1, List.of(term(1, language, term, stop)));
        return !found(recognizer, language, text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "개성, ~이 뚜렷, 그 작가의 문체는 개성이 뚜렷하다., false",
        "개성, ~이 뚜렷, 개성이뚜렷하다, false",
        "개성, ~이 뚜렷, 개성이 봉쇄됐다., true",
        "개성, ~이 뚜렷, '개성이, 뚜렷이 보인다', true",
        "개성, ~적, 개성적인 문체, false",
        "수령, ~하, 물건을 수령하다, false",
        "수령, ~하, 수령의 말씀, true",
        "수령, ~하, '수령, 하지만', true",
        "수령, 의 ~, 나라의 수령, false",
        "선군, 조~, 조선군 사령부, false",
        "동향, 력사 ~, 역사동향, false",
        "봉쇄, 하바나, 쿠바 봉쇄와 하바나의 거리, false",
        "봉쇄, 로동, 노동자와 봉쇄, false",
        "봉쇄, 바나, 하바나 봉쇄, true",
        "시장, ~, 시장에서, false"
    })
    void koreanPatterns(String term, String stop, String text, boolean found) {
        assertEquals(found, isFound(Language.KO, text, term, stop));
    }

    @ParameterizedTest
    @CsvSource({
        "source, open ~, Open-source tools, false",
        "source, open ~, 'It was open: sources said', true",
        "source, open ~, The sources said, true",
        "market, ~ economy, market economies, false",
        "Ministry of Public Security, Hanoi, The Ministry of Public Security arrested two brokers in Hanoi., false",
        "Ministry of Public Security, Hanoi, The Ministry of Public Security is in Pyongyang., true",
        "CC, ~:, CC: all officials, false",
        "CC, ~:, the CC said, true"
    })
    void englishPatterns(String term, String stop, String text, boolean found) {
        assertEquals(found, isFound(Language.EN, text, term, stop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "~ and ~", "...", "~~"})
    void whatCannotBeReadIsNamed(String pattern) {
        assertThrows(GlossarySyntaxException.class, () -> StopContext.of(pattern, Language.EN));
    }
}
