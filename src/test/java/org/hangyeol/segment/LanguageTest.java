package org.hangyeol.segment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"ko", "KO", "ko-KR", "ko_KR", "ko-kp", "KO_KP", "kor", "Kor-KP", " ko ", "ko-Kore-KR"})
    void everySpellingOfKoreanIsKorean(String tag) {
        assertEquals(Language.KO, Language.of(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-US", "en_GB", "eng", "ENG-us", "en-Latn-US"})
    void everySpellingOfEnglishIsEnglish(String tag) {
        assertEquals(Language.EN, Language.of(tag));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-", "k", "kok", "kr", "korean", "ja", "zh-KO", "한국어"})
    void anotherLanguageIsRefusedWithItsTag(String tag) {
        assertEquals(
                tag,
                assertThrows(UnknownLanguageException.class, () -> Language.of(tag))
                        .tag());
    }

    @Test
    void codeIsReadBackAsTheSameLanguage() {
        for (Language language : Language.values()) {
            assertEquals(language, Language.of(language.code()));
        }
    }
}
