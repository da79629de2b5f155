package org.hangyeol.glossary;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.segment.Language;

import static org.hangyeol.glossary.KnownTermExamples.found;
import static org.hangyeol.glossary.KnownTermExamples.recognize;
import static org.hangyeol.glossary.KnownTermExamples.recognizerOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules for Korean: left and right edge, gaps, spelling, the longest. Columns: terms, text, what is found. */
class KoreanTermsTest {
    private static void check(String terms, String text, String expected) {
        TermRecognizer recognizer = recognizerOf(Language.KO, terms.split("/"));
        List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split("/"));
        assertEquals(wanted, found(recognizer, Language.KO, text));
    }

    @ParameterizedTest
    @CsvSource({
        "노농적위군, 조선로농적위군의, 로농적위군",
        "노농적위군, 15로농적위군, 로농적위군",
        "선군, 조선군 사령부, ",
        "선군, 선군의 기치, 선군",
        "자기, 투자 기업, ",
        "자기, 투자기업, ",
        "이용, 종이용기, ",
        "종이/용기/이용, 종이용기, 종이/용기",
        "군이/식에, 북한군이 열병식에, ",
        "1호 행사, 11호 행사를, ",
        "1호 행사, 1호행사를, 1호행사",
        "1호 행사, '1,1호 행사', ",
        "2군단, 제2군단 병사들, 2군단",
        "2군단, 12군단 병사들, ",
        "일군, 1군 사령부, ",
        "월북, 4월북한, ",
        "간부, 그 시간부터, ",
        "간부, 전간부, 간부",
        "지시, 9일(현지시간), ",
        "원수, 당원수가 늘었다, ",
        "안전부, 불안전부위, ",
        "교도대, 불교도대표, ",
        "경찰, 北경찰이, 경찰",
        "국가보위성, 北국가보위성-中국가안전부, 국가보위성"
    })
    void leftEdge(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "안전원, 안전원들은, 안전원",
        "보위부, 보위부에서, 보위부",
        "국가보위성, 국가보위성측, 국가보위성",
        "노농적위군, 로농적위군이였다, 로농적위군",
        "노농적위대, 로농적위대였다, 로농적위대",
        "검열, 검열하였다, 검열",
        "교도대, 교도소에서, ",
        "10국, 10국가, ",
        "10국, 10국이, 10국",
        "경찰, 경찰관이, ",
        "여행증, 해외여행증가, ",
        "김정은, 김정은동지께서는, 김정은",
        "북한, 북한주민들이, 북한",
        "북한, 북한TV, 북한",
        "정치국, 정치국원이, ",
        "평양시, 평양시까지, 평양시",
        "러시아, 러시아어를, ",
        "당, 당에서, 당",
        "당, 당나귀, ",
        "당, 당중앙위원회, ",
        "조선중앙TV, 조선중앙TV는, 조선중앙TV"
    })
    void rightEdge(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "노농적위군, 노농 적위군은, 노농 적위군",
        "노농적위군, '노농, 적위군은', ",
        "노농적위군, 노 농적위군, ",
        "개성시 당위원회, 개성시당위원회, 개성시당위원회",
        "나라들 사이, 나라들사이의, 나라들사이",
        "당중앙군사위원회, 당 중앙군사위원회가, 당 중앙군사위원회",
        "핵실험, 핵 실험을, 핵 실험",
        "교도대, 교도 대원, ",
        "코로나19, 코로나 19로, 코로나 19",
        "김일성-김정일주의청년동맹, 김일성·김정일주의 청년동맹은, 김일성·김정일주의 청년동맹",
        "특수 기관, 특수(기관), ",
        "기관·기업소, 기관ㆍ기업소에서, 기관ㆍ기업소",
        "로동신문, 로동\u200F신문은, 로동\u200F신문"
    })
    void gaps(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "노동신문, 로동신문은, 로동신문",
        "로동신문, 노동신문은, 노동신문",
        "석유, 석류가, ",
        "나이, 나리, ",
        "하나, 하라, ",
        "비율, 비률이, 비률",
        "원수, 원쑤, ",
        "일꾼, 일군, ",
        "여맹, 녀맹, 녀맹",
        "여행증, 주민들에게 여행증을, 여행증",
        "여정, 어정, ",
        "까치, 가치를, ",
        "시리아, 아비시니아인, ",
        "조선사회주의여성동맹, 조선사회주의녀성동맹, 조선사회주의녀성동맹",
        "최고영도자, 최고령도자, 최고령도자"
    })
    void spelling(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "안전부/국가안전부, 국가안전부, 국가안전부",
        "개성/개성시 당위원회/민방위, 개성시 당위원회 민방위, 개성시 당위원회/민방위",
        "총화/생활총화, 생활총화와 총화, 생활총화/총화",
        "김일성/김일성-김정일주의청년동맹/청년동맹, 김일성-김정일주의청년동맹, 김일성-김정일주의청년동맹",
        "중앙군사위원회/당중앙군사위원회/군사위원회, 당중앙군사위원회, 당중앙군사위원회",
        "조선로동당/로동당, 조선로동당, 조선로동당",
        "인민군 병사/병사 여러분, 인민군 병사 여러분, 인민군 병사/병사 여러분"
    })
    void theLongestOfNestedOnes(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "조선로동당/로동당 총비서/총비서, 조선로동당 총비서 김정은, 조선로동당/총비서",
        "북한군/군사분계선, 북한군사분계선, 군사분계선",
        "북한군/북한/군사분계선, 북한군 군사분계선, 북한군/군사분계선",
        "현지/지시, 현지시간, 현지"
    })
    void ofCrossingOnesTheOneThatCutsAWord(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @Test
    void offsetsAreThoseOfTheDecomposedText() {
        String text = Normalizer.normalize("북한의 로동신문은 1면에", Normalizer.Form.NFD);
        RecognizedTerm term =
                recognize(recognizerOf(Language.KO, "노동신문"), Language.KO, text).get(0);
        assertEquals(Normalizer.normalize("로동신문", Normalizer.Form.NFD), term.text());
        assertEquals(term.text(), text.substring(term.start(), term.end()));
    }

    @Test
    void offsetsCountUtf16() {
        RecognizedTerm term = recognize(recognizerOf(Language.KO, "勞動新聞", "평양"), Language.KO, "😀勞動新聞과 평양")
                .get(0);
        assertEquals(2, term.start());
        assertEquals(6, term.end());
    }

    @Test
    void aVeryLongTextTakesLinearTime() {
        TermRecognizer recognizer = recognizerOf(Language.KO, "개성", "평양", "로농적위군", "당");
        for (String part : new String[] {"개성", "로농적위군 ", "당", "북한군간부들", "개성이 "}) {
            String text = part.repeat(100_000 / part.length());
            Assertions.assertTimeout(
                    Duration.ofSeconds(30),
                    () -> assertTrue(recognize(recognizer, Language.KO, text).size() >= 0));
        }
    }
}
