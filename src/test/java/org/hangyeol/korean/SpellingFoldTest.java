package org.hangyeol.korean;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class SpellingFoldTest {

    @ParameterizedTest
    @CsvSource({
        // ㄹ before ㅣ and y: ㅇ in the South
        "련결, 연결", // connection
        "력사, 역사", // history
        "리용, 이용", // use
        "량국, 양국", // both countries
        "례, 예", // example
        "료해, 요해", // understanding
        "류언비어, 유언비어", // rumor
        // ㄹ before other vowels: ㄴ
        "로동, 노동", // labor
        "래년, 내년", // next year
        "론의, 논의", // discussion
        "랭전, 냉전", // cold war
        "란동, 난동", // riot
        "랍치, 납치", // abduction
        "록색, 녹색", // green
        // ㄴ before ㅣ and y: ㅇ
        "녀성, 여성", // woman
        "년금, 연금", // pension
        "념원, 염원", // wish
        "닉명, 익명", // anonymous
        "뇨소, 요소", // urea
        "뉴대, 유대", // ties
        // 률 and 렬 inside words
        "지지률, 지지율", // approval rating
        "비률, 비율", // ratio
        "분렬, 분열", // division
        "대렬, 대열", // ranks
        // inside compounds
        "국민년금, 국민연금", // national pension
        "유럽련합, 유럽연합", // European Union
        "민족련맹, 민족연맹", // national league
        "신녀성, 신여성", // new woman
        "로농적위군, 노농적위군", // Worker-Peasant Red Guards
        // ㅖ after a consonant
        "페쇄, 폐쇄", // closure
        "화페, 화폐", // currency
        "페허, 폐허", // ruins
        "페지, 폐지", // page / abolition
        // 여 and 였 after ㅣㅐㅔㅚㅟㅢ
        "되여, 되어", // becoming
        "되였다, 되었다", // became
        "개여, 개어", // clearing up
        "베여, 베어", // cutting
        "쥐여, 쥐어", // grasping
        "희여, 희어", // being white
        "하시였다, 하시었다", // did (honorific)
        "드디여, 드디어", // at last
        // 까 after ㄹ
        "할가, 할까", // shall we do
        "갈가요, 갈까요", // shall we go
    })
    void northernAndSouthernSpellingHaveOneForm(String north, String south) {
        assertEquals(SpellingFold.fold(south), SpellingFold.fold(north));
    }

    @ParameterizedTest
    @CsvSource({
        // The fold goes from North to South for initial sounds, from South to North for tense letters and ㅖ.
        "로동신문, 노동신문", // Rodong Sinmun
        "련결, 연결", // connection
        "녀성, 어성", // woman: ㄴ → ㅇ, then 여 → 어
        "폐쇄, 페쇄", // closure
        "되였다, 되었다", // became
        "할까, 할가", // shall we do
        "례외, 예외", // exception: ㅖ stays after ㅇ
        "나라, 나나", // country: harmless, as every text is folded alike
    })
    void foldedFormIsThis(String text, String folded) {
        assertEquals(folded, SpellingFold.fold(text));
    }

    @ParameterizedTest
    @CsvSource({
        "역, 억", // station / a hundred million: only 여 and 였 are endings
        "연, 언",
        "여덟, 어덜",
        "깃발, 기발", // flag: sai-siot is listed, not folded
        "뒷일, 뒤일", // what comes after
        "일꾼, 일군", // worker: tense letters other than 까 are listed
        "날짜, 날자", // date
        "색깔, 색갈", // color
        "돼, 되어", // contraction
        "했다, 하였다", // contraction
        "원쑤, 원수", // enemy / marshal
        "비루스, 바이러스", // virus
        "낮, 낫",
    })
    void thesePairsStayApart(String one, String other) {
        assertNotEquals(SpellingFold.fold(one), SpellingFold.fold(other));
    }

    /** 여행증 (travel permit) must be found whatever stands before it, so no form may depend on a neighbour. */
    @ParameterizedTest
    @CsvSource({
        "주민들에게 여행증을, 여행증", // the travel permit, to the residents
        "사회주의녀성동맹, 녀성동맹", // Women's Union, in the Socialist Women's Union
        "붉은별까마귀, 까마귀", // crow
    })
    void wordHasTheSameFormInEverySentence(String sentence, String word) {
        int at = sentence.indexOf(word);
        assertEquals(SpellingFold.fold(word), SpellingFold.fold(sentence).substring(at, at + word.length()));
    }

    @Test
    void foldingTwiceChangesNothingForAnySyllableAfterAnyOther() {
        List<String> changed = new ArrayList<>();
        // Open and closed, front vowel and other, ㄹ at the end, and no syllable at all.
        for (String before : List.of("", "되", "하", "게", "려", "할", "한", "률", "폐", " ", "A", "1", "美")) {
            for (char syllable = '가'; syllable <= '힣'; syllable++) {
                String once = SpellingFold.fold(before + syllable);
                if (!SpellingFold.fold(once).equals(once)) {
                    changed.add(before + syllable);
                }
            }
        }
        assertEquals(List.of(), changed);
    }

    /** Counted from the rules: which of the 11,172 syllables are spelt otherwise after folding. */
    @Test
    void onlySyllablesOfTheRulesChange() {
        int rieul = 21 * 28; // every syllable with initial ㄹ
        int nieun = 6 * 28; // ㄴ before ㅣㅑㅕㅖㅛㅠ
        int ye = (19 - 3) * 28; // ㅖ after all initials but ㅇ, and but ㄹ and ㄴ, counted above
        int yeo = 2; // 여, 였
        int kka = 1; // 까
        int changed = 0;
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            if (SpellingFold.fold(syllable) != syllable) {
                changed++;
            }
        }
        assertEquals(rieul + nieun + ye + yeo + kka, changed);
    }

    @ParameterizedTest
    @CsvSource({"KCNA 2020", "美國", "ㄹㅛ", "\u1105\u1169", "ｱｲｳ", "😀", "\uD83D", "'  '"})
    void whatIsNoComposedSyllableStaysAsItIs(String text) {
        assertEquals(text, SpellingFold.fold(text));
    }

    @Test
    void emptyTextStaysEmpty() {
        assertEquals("", SpellingFold.fold(""));
    }
}
