package org.hangyeol.korean;

import java.time.Duration;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class RomanKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "로동신문 | rodong sinmun; Nodong Shinmun; Rodong Shinmun; nodong-sinmun; RODONGSINMUN; Nodong sinmun",
                "노동신문 | Rodong Sinmun; Nodong Shinmun",
                "보안성 | boanseong; Poansong; poansŏng; Boan Sung",
                "적위대 | jeokwidae; Chŏgwidae; Jokwidae",
                "김정은 | Kim Jong Un; Kim Jeong-eun; Kim Chŏng-ŭn; Gim Jung-eun; kim jongun",
                "리영길 | Ri Yong Gil; Lee Young-gil; Yi Yŏng-gil; Rhee Yeong-kil",
                "박정천 | Park Jung-chun; Pak Chŏng-ch'ŏn; Bak Jeongcheon",
                "노광철 | Roh Kwang-chul; No Kwang Chol; Noh Gwang-cheol",
                "백령도 | Paengnyŏngdo; Baengnyeong-do; Paekryong Do",
                "압록강 | Amnok-kang; Amnokgang",
                "신의주 | Sinŭiju; Shinuiju; Sinuiju; Sineuiju",
                "조선 | Choson; Joseon; Chosun; Chosŏn",
                "태천 | Thaechon; T'aech'ŏn; Taecheon",
            })
    void allSystemsHaveOneKey(String korean, String spellings) {
        for (String spelling : spellings.split("; ")) {
            assertEquals(RomanKey.ofHangul(korean), RomanKey.of(spelling), spelling);
        }
    }

    @Test
    void otherWordsHaveOtherKeys() {
        assertNotEquals(RomanKey.ofHangul("김정은"), RomanKey.ofHangul("김정일"));
        assertNotEquals(RomanKey.of("Kaesong"), RomanKey.of("Kusong"));
        assertEquals("", RomanKey.of("2020 😀 平壤"));
    }

    @Property(tries = 2_000)
    void everySystemGivesTheKeyOfTheWord(@ForAll("words") String word, @ForAll Romanization system) {
        assertEquals(RomanKey.ofHangul(word), RomanKey.of(system.of(word)), () -> system.of(word));
    }

    /** Of syllables that names and Sino-Korean words are made of. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(NameSpellingTest.SYLLABLES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> String.join("", list));
    }

    @Property
    void anyTextHasAKey(@ForAll String text) {
        RomanKey.of(text);
        RomanKey.ofHangul(text);
    }

    @Test
    void longTextTakesLinearTime() {
        assertTimeout(Duration.ofSeconds(2), () -> {
            RomanKey.of("n".repeat(100_000));
            RomanKey.of("rnlrny".repeat(100_000 / 6));
            RomanKey.ofHangul("로녀".repeat(50_000));
        });
    }
}
