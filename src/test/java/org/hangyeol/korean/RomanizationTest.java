package org.hangyeol.korean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Names as atlases, libraries and the press write them. */
class RomanizationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "평양 | P'yŏngyang | Pyongyang | Pyeongyang",
                "신의주 | Sinŭiju | Sinuiju | Sinuiju",
                "압록강 | Amnokkang | Amnokgang | Amnokgang",
                "백령 | Paengnyŏng | Paekryong | Baengnyeong",
                "원산 | Wŏnsan | Wonsan | Wonsan",
                "혜산 | Hyesan | Hyesan | Hyesan",
                "사리원 | Sariwŏn | Sariwon | Sariwon",
                "개성 | Kaesŏng | Kaesong | Gaeseong",
                "함경북도 | Hamgyŏngbukto | Hamgyongbukdo | Hamgyeongbukdo",
                "한라 | Halla | Halla | Halla",
                "천리마 | Ch'ŏllima | Chollima | Cheollima",
                "만경대 | Man'gyŏngdae | Mangyongdae | Mangyeongdae",
                "부산 | Pusan | Pusan | Busan",
                "인천 | Inch'ŏn | Inchon | Incheon",
                "독립 | Tongnip | Tokrip | Dongnip",
                "종로 | Chongno | Jongro | Jongno",
                "왕십리 | Wangsimni | Wangsimni | Wangsimni",
                "판문점 | P'anmunjŏm | Panmunjom | Panmunjeom",
                "울산 | Ulsan | Ulsan | Ulsan",
                "강 | Kang | Kang | Gang",
            })
    void placesAreWrittenAsTheyAreSpoken(String korean, String mccuneReischauer, String kcna, String revised) {
        assertEquals(mccuneReischauer.toLowerCase(), Romanization.MCCUNE_REISCHAUER.of(korean));
        assertEquals(kcna.toLowerCase(), Romanization.KCNA.of(korean));
        assertEquals(revised.toLowerCase(), Romanization.REVISED.of(korean));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김정은 | Kim Chŏng-ŭn | Kim Jong Un | Gim Jeong-eun",
                "김정일 | Kim Chŏng-il | Kim Jong Il | Gim Jeong-il",
                "최룡해 | Ch'oe Ryong-hae | Choe Ryong Hae | Choe Ryong-hae",
                "리영길 | Ri Yŏng-gil | Ri Yong Gil | Ri Yeong-gil",
                "방두섭 | Pang Tu-sŏp | Pang Tu Sop | Bang Du-seop",
                "강반석 | Kang Pan-sŏk | Kang Pan Sok | Gang Ban-seok",
                "오극렬 | O Kŭng-nyŏl | O Kuk Ryol | O Geuk-ryeol",
                "허담 | Hŏ Tam | Ho Tam | Heo Dam",
                "남궁억 | Namgung Ŏk | Namgung Ok | Namgung Eok",
            })
    void givenNamesKeepTheirSyllables(String korean, String mccuneReischauer, String kcna, String revised) {
        KoreanName name = KoreanName.of(korean).orElseThrow();
        assertEquals(mccuneReischauer, Romanization.MCCUNE_REISCHAUER.of(name));
        assertEquals(kcna, Romanization.KCNA.of(name));
        assertEquals(revised, Romanization.REVISED.of(name));
    }

    @Test
    void anythingButHangulStays() {
        assertEquals("", Romanization.KCNA.of(""));
        assertEquals("No. 38-son 😀 平壤!", Romanization.KCNA.of("No. 38-선 😀 平壤!"));
        assertEquals(300_000, Romanization.KCNA.of("강".repeat(100_000)).length() - 100_000);
    }
}
