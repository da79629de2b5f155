package org.hangyeol.check;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.check.Finding.Span;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class QuantityCheckTest {
    private static final PairCheck CHECK = new QuantityCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "대원들은 8km 야간행군에 나섰다. | Members set out on an eight-kilometer night march.",
                "시내에서 30리 떨어진 골짜기였다. | The valley was 12 kilometers from town.",
                "수도에서 북쪽으로 약 240km 떨어진 지역 | About 150 miles north of the capital",
                "1억1천만 달러 짜리 설비 | the $110 million wonder",
                "500억 달러의 추가 자금 | more than $50bn in extra funding",
                "초당 12조3천억 번의 계산 | 12.3 trillion calculations a second",
                "유권자 20만 명 | some 200,000 registered voters",
                "3억권의 책이나 도서관 6개 | 300 million books, or six Libraries of Congress",
                "죄수 29명 | Twenty-nine people",
                "만 달러를 벌었다. | He made ten thousand dollars.",
                "주민의 3분의 2 | two-thirds of residents",
                "1990년대 중반 | the mid-1990s",
                "21세기의 전쟁 | a war of the 21st century",
                "제8차 당대회 | the Eighth Party Congress",
                "주체109(2020)년 7월 30일 | July 30, 2020",
                "이달 20일까지 | by the 20th of this month",
                "훈련은 20일간 계속됐다. | The exercise went on for 20 days.",
                "사흘 동안 | for three days",
                "10년 동안 | for a decade",
                "열다섯 살 소년 | a 15-year-old boy",
                "3~4명이 모였다. | Three or four people gathered.",
                "쌀값이 2배로 올랐다. | The price of rice doubled.",
                "올해 98년생 | born in 1998",
                "2군단과 1호 행사 | the II Corps and No. 1 events",
                "수백 명이 모였다. | Hundreds gathered.",
                "28일 오후 런던에서 | in London on Monday night",
                "이 프로그램은 5 원칙을 따른다. | The program follows five principles.",
                "밤하늘에 보름달이 떴다. | A full moon rose at 9 p.m.",
                "오전 9시에 시작됐다. | It began at 9 a.m.",
                "오후 3시 30분에 시작됐다. | It began at 3:30 p.m.",
                "오후 3시 반에 시작됐다. | It began at 15:30.",
                "15시 30분에 시작됐다. | It began at 3.30pm.",
                "새벽 두시에 왔다. | They came at 2 AM.",
                "밤 11시와 밤 1시 | 11 p.m. and 1 a.m.",
                "26일 자정에 소집됐다. | It was called at midnight on the 26th.",
                "낮 12시까지, 밤 12시까지 | until noon, until midnight",
                "정오에 시작됐다. | It began at 12 p.m.",
                "9시에 시작해 오후 5시에 끝났다. | It began at 9 a.m. and ended at 5 p.m.",
                "오후 3시에 시작됐다. | It began at three in the afternoon.",
                "현지 시간 오후 3시에 시작됐다. | It began at 7 a.m. GMT.",
                "자정 노력을 했다. | They made an effort at noon.",
                "15시·군에서 왔다. | They came from 15 cities and counties at 9 p.m.",
                "회의는 3시간 걸렸다. | The meeting took three hours.",
                "1시간 30분이 걸렸다. | It took 90 minutes.",
                "90분이 걸렸다. | It took 1 hour and 30 minutes.",
                "1시간 30분이 걸렸다. | It took one and a half hours.",
                "3년 6개월 동안 | for 42 months",
                "키는 180cm였다. | He was 5 feet 11 inches tall.",
                "32살 청년 | a 32-year-old youth",
                "32세의 청년 | a youth aged 32",
                "10~15명이 모였다. | 10 to 15 people gathered.",
                "그 문제는 하나만 남았다. | Only 1 of the 12 problems is left.",
            })
    void sameQuantitiesAreNoFinding(String korean, String english) {
        assertEquals(List.of(), found(CHECK, toEnglish(korean, english)));
        assertEquals(List.of(), found(CHECK, toKorean(english, korean)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "대원들은 8km를 걸었다. | Members walked 80 kilometers. | number.mismatch | 8km | 80 kilometers",
                "어선 50만여척이 대피했다. | More than 50,000 boats returned. | number.mismatch | 50만 | 50,000",
                "12,345,678명이 투표했다. | 12,345,679 people voted. | number.mismatch | 12,345,678 | 12,345,679",
                "약 650명을 규제한다. | It targets 6.5 million people. | number.mismatch | 650 | 6.5 million",
                "배럴당 5.55달러였다. | It was $3.55 a barrel. | number.mismatch | 5.55달러 | 3.55",
                "사흘 연속 하락했다. | It fell for four days. | number.mismatch | 사흘 | four days",
                "쌀 5kg을 줬다. | They gave 5 tons of rice. | unit.mismatch | 5kg | 5 tons",
                "100만 달러를 줬다. | They paid 1 million won. | unit.mismatch | 100만 달러 | 1 million won",
                "훈련은 보름간 이어졌다. | It went on for two weeks. | number.approximate | 보름 | two weeks",
                "회의는 7월 26일 자정에 소집됐다. | It was called at midnight on July 25. | date.mismatch | 26일 | 25",
                "회의는 7월 26일에 열렸다. | It was held on June 26. | date.mismatch | 7월 | June",
                "오전 9시에 시작됐다. | It began at 9 p.m. | number.mismatch | 오전 9시 | 9 p.m.",
                "정오에 시작됐다. | It began at midnight. | number.mismatch | 정오 | midnight",
                "오후 3시 30분에 왔다. | They came at 3:50 p.m. | number.mismatch | 오후 3시 30분 | 3:50 p.m.",
                "1시간 30분이 걸렸다. | It took 60 minutes. | number.mismatch | 1시간 30분 | 60 minutes",
                "32살 청년 | a 23-year-old youth | number.mismatch | 32살 | 23-year",
                "2019년에 발표했다. | It was announced in 2018. | date.mismatch | 2019년 | 2018",
            })
    void anotherQuantityIsAFindingAtItsPlaces(
            String korean, String english, String code, String koreanText, String englishText) {
        Finding finding = only(toEnglish(korean, english));
        assertEquals(code, finding.code().text());
        assertEquals(koreanText, text(korean, finding.source()));
        assertEquals(englishText, text(english, finding.target()));
        Finding reverse = only(toKorean(english, korean));
        assertEquals(code, reverse.code().text());
        assertEquals(englishText, text(english, reverse.source()));
        assertEquals(koreanText, text(korean, reverse.target()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "대원들은 8km를 걸었다. | Members walked 80 kilometers. | 8 kilometers",
                "1,234명이 투표했다. | 1234567 people voted. | 1,234",
                "2019년에 발표했다. | It was announced in 2018. | 2019",
                "약 650명을 규제한다. | It targets 6.5 million people. | -",
                "사흘 연속 하락했다. | It fell for four days. | -",
                "쌀 5kg을 줬다. | They gave 5 tons of rice. | -",
                "1개와 배럴당 5.55달러 | It was $3.55 a barrel. | -",
            })
    void numberInDigitsHasAReplacement(String korean, String english, String suggestion) {
        assertEquals(suggestion, only(toEnglish(korean, english)).suggestion());
    }

    @Test
    void placesAreThoseOfTheTextAsItWasGiven() {
        String decomposed = Normalizer.normalize("로동자들이 8킬로메터를", Normalizer.Form.NFD); // workers, 8 km
        Finding finding = only(toEnglish(decomposed, "The workers walked 80 km."));
        assertEquals("8킬로메터", Normalizer.normalize(text(decomposed, finding.source()), Normalizer.Form.NFC));
    }

    @Test
    void twoMistakesAreTwoFindings() {
        assertEquals(
                2,
                found(CHECK, toEnglish("5명이 숨지고 30km를 걸었다.", "Six people died and walked 13 km."))
                        .size());
    }

    /** However many numbers a text has, none is left out, and none lacks a counterpart that stands late. */
    @Test
    void tableOfNumbersIsComparedToItsEnd() {
        StringBuilder korean = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            korean.append(2 * i + 2).append("명, ");
            english.append(6_000 - 2 * i).append(" people, ");
        }
        assertEquals(List.of(), found(CHECK, toEnglish(korean.toString(), english.toString())));
        assertEquals(
                List.of("The source has '7777777', the translation '8888888'."),
                found(CHECK, toEnglish(korean + "7777777명", english + "8888888 people")).stream()
                        .map(Finding::message)
                        .toList());
    }

    @Test
    void longTextIsReadInOneGo() {
        String korean = "대원 5명이 8km를 걸었다. ".repeat(6_000);
        assertEquals(List.of(), found(CHECK, toEnglish(korean, "Five members walked 8 km. ".repeat(4_000))));
    }

    private static Finding only(CheckedPair pair) {
        List<Finding> found = found(CHECK, pair);
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static String text(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
