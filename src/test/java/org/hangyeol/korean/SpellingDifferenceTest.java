package org.hangyeol.korean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hangyeol.korean.SpellingDifference.LICENSED;
import static org.hangyeol.korean.SpellingDifference.NONE;
import static org.hangyeol.korean.SpellingDifference.UNLICENSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SpellingDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        // At a word start every initial-sound difference is one of North and South.
        "로동, 노동", // labor
        "력사, 역사", // history
        "녀성, 여성", // woman
        "리용, 이용", // use
        "락원, 낙원", // paradise
        // Within a word: 률 and 렬
        "비률, 비율", // ratio
        "대렬, 대열", // ranks
        // anywhere: 폐 and 몌
        "화폐, 화페", // currency
        "폐쇄, 페쇄", // closure
        "메별, 몌별", // parting
        // within a word: the ending after ㅣㅐㅔㅚㅟㅢ
        "되여, 되어", // becoming
        "개였다, 개었다", // cleared up
        "베여, 베어", // cutting
        "쉬여, 쉬어", // resting
        "띄여쓰기, 띄어쓰기", // word spacing
        "하시였다, 하시었다", // did (honorific)
        // within a word: the ending after ㄹ
        "할가, 할까", // shall we do
    })
    void regularAlternationIsLicensed(String north, String south) {
        assertEquals(LICENSED, worst(north, south));
        assertEquals(LICENSED, worst(south, north));
    }

    @ParameterizedTest
    @CsvSource({
        "하나, 하라", // one / do!
        "석유, 석류", // oil / pomegranate
        "나이, 나리", // age / sir
        "무역, 무력", // trade / force
        "분리, 분이", // separation / a person
        "유리, 유니", // glass / uni-
        "전역, 전력", // whole area / electricity
        "아내, 아래", // wife / below
        "시녀, 시여", // lady-in-waiting / oh poem
        // 여 is an ending only after ㅣㅐㅔㅚㅟㅢ
        "죽였다, 죽었다", // killed / died
        "투여, 투어", // dosing / tour
        "잉여, 잉어", // surplus / carp
        "여느, 어느", // ordinary / which
        // 까 is an ending only after ㄹ
        "평양까지, 평양가지", // to Pyongyang / Pyongyang branches
        "까치, 가치", // magpie / value
        // ㅖ and ㅔ are one only after ㅍ and ㅁ
        "셸, 셀", // shell / cell
        "계산, 게산", // reckoning / misspelt
        "혜택, 헤택", // benefit / misspelt
        // two rules at once, of which one holds at word starts only and the other elsewhere only
        "되려, 되어", // to become / becoming
        "녀, 어",
    })
    void otherDifferenceMayMakeAnotherWord(String one, String other) {
        assertEquals(UNLICENSED, worst(one, other));
        assertEquals(UNLICENSED, worst(other, one));
    }

    @Test
    void initialSoundWithinAWordIsLicensedWhereAPartOfACompoundBegins() {
        // 유럽련합 / 유럽연합, European Union
        assertEquals(LICENSED, SpellingDifference.between('럽', '련', '연', true));
        assertEquals(UNLICENSED, SpellingDifference.between('럽', '련', '연', false));
    }

    @Test
    void whoDoesNotKnowTheSyllableBeforeTakesItForOneThatAllowsTheEnding() {
        assertEquals(LICENSED, SpellingDifference.between('여', '어', false));
        assertEquals(LICENSED, SpellingDifference.between('까', '가', false));
        assertEquals(UNLICENSED, SpellingDifference.between('여', '어', true));
        assertEquals(UNLICENSED, SpellingDifference.between('까', '가', true));
    }

    @Test
    void sameLettersAreNoDifference() {
        assertEquals(NONE, SpellingDifference.between('나', '로', '로', false));
        assertEquals(NONE, SpellingDifference.between('나', 'a', 'a', true));
    }

    /** All pairs of different syllables with one folded form, in every place: the order of the two never matters. */
    @Test
    void orderOfTheTwoMakesNoDifference() {
        Map<Character, List<Character>> byForm = new HashMap<>();
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            byForm.computeIfAbsent(SpellingFold.fold(syllable), form -> new ArrayList<>())
                    .add(syllable);
        }
        int pairs = 0;
        for (List<Character> same : byForm.values()) {
            for (char one : same) {
                for (char other : same) {
                    for (char previous : new char[] {0, '되', '할', '하', '한'}) {
                        for (boolean atWordStart : new boolean[] {true, false}) {
                            assertEquals(
                                    SpellingDifference.between(previous, one, other, atWordStart),
                                    SpellingDifference.between(previous, other, one, atWordStart));
                            pairs++;
                        }
                    }
                }
            }
        }
        assertEquals(true, pairs > 10 * 11_172, "fewer pairs than syllables");
    }

    /** The worst difference of two words of one folded form, which stand alone. */
    private static SpellingDifference worst(String one, String other) {
        assertEquals(SpellingFold.fold(one), SpellingFold.fold(other));
        SpellingDifference worst = NONE;
        for (int i = 0; i < one.length(); i++) {
            char previous = i == 0 ? 0 : one.charAt(i - 1);
            SpellingDifference difference =
                    SpellingDifference.between(previous, one.charAt(i), other.charAt(i), i == 0);
            worst = difference.compareTo(worst) > 0 ? difference : worst;
        }
        return worst;
    }
}
