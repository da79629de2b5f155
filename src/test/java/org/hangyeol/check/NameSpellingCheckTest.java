package org.hangyeol.check;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.textAt;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Names of the starter glossary in spellings that it does not have. */
class NameSpellingCheckTest {
    private static final PairCheck CHECK = new NameSpellingCheck(CheckedPairs.names(null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김정은은 떠났다. | Kim Jung-eun left. | 김정은 | Kim Jung-eun | Kim Jong Un",
                "김정은은 떠났다. | Gim Jeong-eun left. | 김정은 | Gim Jeong-eun | Kim Jong Un",
                "김정은은 떠났다. | Kim Chŏng-ŭn’s train left. | 김정은 | Kim Chŏng-ŭn | Kim Jong Un",
                "김정은은 떠났다. | Jong Un Kim left. | 김정은 | Jong Un Kim | Kim Jong Un",
                "김정은은 떠났다. | Kim Jongun left. | 김정은 | Kim Jongun | Kim Jong Un",
                "김정은은 떠났다. | KIM JONGEUN left. | 김정은 | KIM JONGEUN | Kim Jong Un",
                "김정일은 떠났다. | Kim Jung-il left. | 김정일 | Kim Jung-il | Kim Jong Il",
                "김일성은 떠났다. | Kim Il Seong left. | 김일성 | Kim Il Seong | Kim Il Sung",
                "최용해는 떠났다. | Choi Ryong Hae left. | 최용해 | Choi Ryong Hae | Choe Ryong Hae",
                "최룡해는 떠났다. | Ch'oe Ryong-hae left. | 최룡해 | Ch'oe Ryong-hae | Choe Ryong Hae",
                "리영길은 떠났다. | Yi Yong Gil left. | 리영길 | Yi Yong Gil | Ri Yong Gil",
                "이영길은 떠났다. | Rhee Young-kil left. | 이영길 | Rhee Young-kil | Ri Yong Gil",
                "박정천은 떠났다. | Park Jong Chun left. | 박정천 | Park Jong Chun | Pak Jong Chon",
                "노광철은 떠났다. | Roh Kwang-chul left. | 노광철 | Roh Kwang-chul | No Kwang Chol",
                "로광철은 떠났다. | Roh Kwang-chul left. | 로광철 | Roh Kwang-chul | No Kwang Chol",
                "평양에서 | in Pyeongyang | 평양 | Pyeongyang | Pyongyang",
                "평양에서 | in Pyungyang | 평양 | Pyungyang | Pyongyang",
                "개성시에서 | in Kaesŏng | 개성시 | Kaesŏng | Kaesong",
                "개성시에서 | in Gaesung City | 개성시 | Gaesung City | Kaesong City",
                "함경북도에서 | in North Hamgyeong Province | 함경북도 | North Hamgyeong Province" + " | North Hamgyong Province",
                "함경북도에서 | in Hamgyŏngbuk-do | 함경북도 | Hamgyŏngbuk-do | North Hamgyong Province",
                "함경북도에서 | in Hamgyongbuk-do | 함경북도 | Hamgyongbuk-do | North Hamgyong Province",
                "양강도에서 | in Ryanggang-do | 양강도 | Ryanggang-do | Ryanggang Province",
                "라선시에서 | in Raseon | 라선시 | Raseon | Rason",
                "삼지연시에서 | in Samjiyeon City | 삼지연시 | Samjiyeon City | Samjiyon City",
            })
    void unlistedSpellingIsToldWithTheListedOne(
            String korean, String english, String source, String target, String suggestion) {
        CheckedPair pair = toEnglish(korean, english);
        List<Finding> found = found(CHECK, pair);
        assertEquals(1, found.size(), found::toString);
        assertEquals(FindingCode.NAME_SPELLING, found.get(0).code());
        assertEquals(source, textAt(pair.source(), found.get(0).source()));
        assertEquals(target, textAt(pair.target(), found.get(0).target()));
        assertEquals(suggestion, found.get(0).suggestion());
        assertEquals(List.of(), found(new TermCheck(CheckedPairs.names(null)), pair), "and it is no missing term");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김정은은 떠났다. | Kim Jong Un left.",
                "김정은은 떠났다. | Kim Jong-un’s train left.",
                "김정은은 떠났다. | KIM JONG UN LEFT.",
                "김정은은 떠났다. | Kim left.",
                "김정일은 떠났다. | Kim Jong Un left.",
                "김정은은 떠났다. | Kim Jong II left.",
                "김정일은 떠났다. | Kim Jong II left.",
                "김정은은 떠났다. | Kim Jong Eun left.",
                "김정철은 떠났다. | Kim Jung-eun left.",
                "김정은은 떠났다. | Kim Jong Suk left.",
                "김정은은 떠났다. | In Kim. Jung Un left.",
                "김정은은 떠났다. | the kim jung un of old",
                "평양에서 | in Pyongyang",
                "조선에서 | in Joseon",
                "인도에서 | in Indo-China",
                "나선에서 | in Naseon",
                "떠났다. | Kim Jung-eun left Pyeongyang.",
                "김정은 | 😀 金正恩",
                "'' | Kim Jung-eun",
                "김정은 | ''",
            })
    void listedAndForeignNamesAreNot(String korean, String english) {
        assertEquals(List.of(), found(CHECK, toEnglish(korean, english)));
        assertEquals(List.of(), found(CHECK, toKorean(english, korean)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pak left.", "Chairman Park left.", "Mr. Bak’s train left.", "Pak Jeong-cheon left."})
    void surnameAloneSatisfiesAPerson(String english) {
        assertEquals(List.of(), found(new TermCheck(CheckedPairs.names(null)), toEnglish("박정천은 떠났다.", english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pak Pong Ju left.", "Kim left.", "pak left", "They left."})
    void anotherPersonDoesNot(String english) {
        List<Finding> found = found(new TermCheck(CheckedPairs.names(null)), toEnglish("박정천은 떠났다.", english));
        assertEquals(
                List.of(FindingCode.TERM_MISSING),
                found.stream().map(Finding::code).toList());
    }

    /** Kim Jung-eun may be somebody whom the glossary does not know; Kim Jong Un is not. */
    @Test
    void unlistedSpellingOfTheSourceMayBeAnotherPerson() {
        PairCheck check = new TermCheck(CheckedPairs.names(null));
        assertEquals(List.of(), found(check, toKorean("Kim Jung-eun left.", "김중은은 떠났다.")));
        assertEquals(1, found(check, toKorean("Kim Jong Un left.", "김중은은 떠났다.")).size());
    }

    @Test
    void namesThatAreEasilyConfusedStayWhatTheyAre() {
        CheckedPair pair = toEnglish("김정은은 떠났다.", "Kim Jong Il left.");
        List<Finding> found = found(new TermCheck(CheckedPairs.names(null)), pair);
        assertEquals(FindingCode.TERM_FORBIDDEN, found.get(0).code());
        assertEquals(List.of(), found(CHECK, pair));
    }

    @Test
    void offsetsAreThoseOfTheTextAsGiven() {
        String korean = Normalizer.normalize("😀 김정은은 평양을 떠났다.", Normalizer.Form.NFD);
        String english = Normalizer.normalize("😀 Kim Chŏng-ŭn left P’yŏngyang.", Normalizer.Form.NFD);
        CheckedPair pair = toEnglish(korean, english);
        Finding finding = found(CHECK, pair).get(0);
        assertEquals(Normalizer.normalize("김정은", Normalizer.Form.NFD), textAt(pair.source(), finding.source()));
        assertEquals(
                Normalizer.normalize("Kim Chŏng-ŭn", Normalizer.Form.NFD), textAt(pair.target(), finding.target()));
    }

    @Test
    void longTextIsCheckedInOneGo() {
        CheckedPair pair = toEnglish("박정천 김정은 ".repeat(12_000), "Kim Jung-eun Park Jung ".repeat(4_500));
        assertEquals(4_500, found(CHECK, pair).size());
        assertEquals(
                List.of(), found(new TermCheck(CheckedPairs.names(null)), toEnglish("박정천 ", "Pak ".repeat(25_000))));
    }
}
