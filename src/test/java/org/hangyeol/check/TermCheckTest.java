package org.hangyeol.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.Naming;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.glossary.Validity;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.textAt;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Terms of the starter glossary in pairs. */
class TermCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "로농적위군 지휘관들이 모였다. | Commanders of the Worker-Peasant Red Guards gathered.",
                "사회안전성에서 지시했다. | The Social Security Ministry ordered it.",
                "개성시 당위원회가 검열을 시작했다. | The Kaesong Party Committee began an inspection.",
                "대원들은 목총을 들고 모였다. | Members gathered with wooden rifles.",
                "북한 외무상을 만났다. | He met his North Korean counterpart.",
                "독일 주간지가 보도했다. | A German weekly reported it.",
                "경찰은 성명을 냈다. | The authorities issued a statement.",
                "국가보위성과 사회안전성 | the Ministry of State Security and the Ministry of Social Security",
                "중국 국가안전부는 부인했다. | China's Ministry of State Security denied it.",
            })
    void translatedTermsAreNoFinding(String korean, String english) {
        assertEquals(List.of(), found(check(null), toEnglish(korean, english)));
        assertEquals(List.of(), found(check(null), toKorean(english, korean)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "야간행군을 했다. | They walked in the dark. | - | term.missing | - | -",
                "국가보위성이 체포했다. | The Ministry of Social Security arrested him. | - | term.forbidden"
                        + " | Ministry of Social Security | Ministry of State Security",
                "조선노동당은 결정했다. | The Labor Party decided. | - | term.forbidden | Labor Party | Workers' Party of Korea",
                "노동신문이 보도했다. | The Nodong Sinmun reported. | - | term.deprecated | Nodong Sinmun | Rodong Sinmun",
                "사회안전성은 발표했다. | The Ministry of People's Security said. | 2022-10-18 | term.superseded"
                        + " | Ministry of People's Security | Ministry of Social Security",
                "인민보안성은 발표했다. | The Ministry of Social Security said. | 2018-05-20 | term.anachronism"
                        + " | Ministry of Social Security | Ministry of People's Security",
                "사회안전성이 늘렸다. | The Ministry of Social Security (MSS) grew. | - | abbr.wrong_expansion | MSS | -",
            })
    void anotherNameIsAFindingWithTheRightOne(
            String korean, String english, LocalDate date, String code, String place, String suggestion) {
        CheckedPair pair = toEnglish(korean, english);
        List<Finding> found = new ArrayList<>(found(check(date), pair));
        found.addAll(found(new WrongExpansionCheck(CheckedPairs.names(date)), pair));
        assertEquals(1, found.size(), found::toString);
        assertEquals(code, found.get(0).code().text());
        assertEquals(place, textAt(pair.target(), found.get(0).target()));
        assertEquals(suggestion, found.get(0).suggestion());
    }

    @Test
    void misspellingOfTheSourceIsToldThere() {
        CheckedPair pair = toEnglish("사회안정성은 하달했다.", "The Ministry of Social Security issued it.");
        Finding finding =
                found(new SourceTypoCheck(CheckedPairs.names(null)), pair).get(0);
        assertEquals(FindingCode.SOURCE_TYPO, finding.code());
        assertEquals("사회안정성", textAt(pair.source(), finding.source()));
        assertEquals("'사회안정성' is a known misspelling of '사회안전성'.", finding.message());
        assertNull(finding.target());
    }

    @Test
    void conceptWithoutANameInTheOtherLanguageIsNotMissing() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(
                1,
                List.of(new KnownTerm(
                        1,
                        1,
                        1,
                        Language.KO,
                        "로농적위군",
                        TermStatus.PREFERRED,
                        TermKind.FULL,
                        Validity.ALWAYS,
                        List.of(),
                        Naming.OTHER,
                        true)));
        CheckedPair pair = toEnglish("로농적위군이 모였다.", "They gathered.");
        CheckedPair known = CheckedPair.of(pair.source(), pair.target(), recognizer, term -> true);
        assertEquals(1, known.sourceTerms().size());
        assertEquals(List.of(), found(new TermCheck(new ConceptNames(recognizer, null)), known));
    }

    @Test
    void termThatIsRepeatedIsToldOnce() {
        assertEquals(
                1,
                found(check(null), toEnglish("교도대와 교도대와 교도대", "Three groups left."))
                        .size());
    }

    @Test
    void longTextIsCheckedInOneGo() {
        CheckedPair pair = toEnglish("로농적위군과 교도대는 사회안전성에서 ".repeat(4_500), "They left. ".repeat(9_000));
        assertEquals(3, found(check(null), pair).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김여정과 최룡해가 참석했다. | Choe Ryong Hae and Kim Yo Jong attended. | 1",
                "김여정, 최룡해가 참석했다. | Choe Ryong-hae and Kim Yeo-jeong attended. | 1",
                "김여정 및 최룡해 | Choe Ryong Hae and Kim Yo Jong | 1",
                "김여정과 최룡해가 참석했다. | Kim Yo Jong and Choe Ryong Hae attended. | 0",
                "김여정을 만난 최룡해 | Choe Ryong Hae, who met Kim Yo Jong | 0",
                "김여정은 최룡해를 만났다. | Choe Ryong Hae met Kim Yo Jong. | 0",
                "평양과 개성 | Kaesong and Pyongyang | 0",
                "김여정과 최룡해가 참석했다. | Choe Ryong Hae and Kim Yo Jong attended, Choe Ryong Hae too. | 0",
            })
    void peopleOfAListInAnotherOrderAreTold(String korean, String english, int findings) {
        List<Finding> found = found(new SwappedNamesCheck(CheckedPairs.names(null)), toEnglish(korean, english));
        assertEquals(findings, found.size(), found::toString);
    }

    @Test
    void namesThatAreEasilyConfusedAndSwappedAreTold() {
        PairCheck swapped = new SwappedNamesCheck(CheckedPairs.names(null));
        String korean = "김정은은 아버지 김정일의 생가를 둘러봤다."; // Kim Jong Un toured the birthplace of his father
        assertEquals(
                List.of(),
                found(swapped, toEnglish(korean, "Kim Jong Un toured the birthplace of his father Kim Jong Il.")));
        CheckedPair pair = toEnglish(korean, "Kim Jong Il toured the birthplace of his father Kim Jong Un.");
        Finding finding = found(swapped, pair).get(0);
        assertEquals(FindingCode.NAME_MISMATCH, finding.code());
        assertEquals("김정은은 아버지 김정일", textAt(pair.source(), finding.source()));
        CheckedPair unlisted = toEnglish(korean, "Kim Jeong-il toured the birthplace of his father Kim Jung-eun.");
        assertEquals(
                "Kim Jeong-il toured the birthplace of his father Kim Jung-eun",
                textAt(unlisted.target(), found(swapped, unlisted).get(0).target()));
        assertEquals(List.of(), found(swapped, toEnglish("김정은은 박정천을 만났다.", "Pak Jong Chon met Kim Jong Un.")));
        assertEquals(List.of(), found(swapped, toEnglish("러시아와 북한은 합의했다.", "North Korea and Russia agreed.")));
    }

    private static PairCheck check(LocalDate date) {
        return new TermCheck(CheckedPairs.names(date));
    }

    @Test
    void supersededNameWithoutADateIsANoticeOnly() {
        CheckedPair pair = toEnglish("사회안전성은 발표했다.", "The Ministry of People's Security said.");
        List<Finding> undated = found(check(null), pair);
        assertEquals(
                List.of(FindingCode.TERM_SUPERSEDED),
                undated.stream().map(Finding::code).toList());
        assertTrue(undated.get(0).tentative());
        assertFalse(found(check(LocalDate.parse("2022-10-18")), pair).get(0).tentative());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Ministry of State Security arrested him. | 사회안전성이 그를 체포했다. | 사회안전성 |",
                "Kim Jong Un visited the farm. | 김정일이 농장을 찾았다. | 김정일 | 김정은",
            })
    void koreanNameOfSomethingEasilyConfusedIsTheWrongConcept(
            String english, String korean, String place, String suggestion) {
        CheckedPair pair = CheckedPairs.toKorean(english, korean);
        List<Finding> found = found(check(null), pair);
        assertEquals(
                List.of(FindingCode.TERM_WRONG_CONCEPT),
                found.stream().map(Finding::code).toList());
        assertEquals(place, textAt(pair.target(), found.get(0).target()));
        assertEquals(suggestion, found.get(0).suggestion());
    }

    /** Each name of the translation was compared with each of the source: minutes, for a book of nothing but names. */
    @Test
    void textOfNothingButConfusedNamesIsCheckedInOneGo() {
        int size = 3000;
        TermRecognizer recognizer = new TermRecognizer();
        StringBuilder english = new StringBuilder();
        StringBuilder korean = new StringBuilder();
        for (int i = 0; i < size; i++) {
            String name = String.valueOf(10_000 + i)
                    .chars()
                    .mapToObj(digit -> "가다마바사자차카타파".substring(digit - '0', digit - '0' + 1))
                    .collect(Collectors.joining());
            recognizer.put(
                    2L * i,
                    List.of(
                            term(2L * i, Language.EN, "Bureau " + i, TermStatus.PREFERRED),
                            term(2L * i, Language.KO, "갑" + name, TermStatus.PREFERRED),
                            term(2L * i, Language.EN, "Office " + i, TermStatus.FORBIDDEN)));
            recognizer.put(
                    2L * i + 1,
                    List.of(
                            term(2L * i + 1, Language.EN, "Office " + i, TermStatus.PREFERRED),
                            term(2L * i + 1, Language.KO, "을" + name, TermStatus.PREFERRED)));
            english.append("Bureau ").append(i).append(". ");
            korean.append("을").append(name).append(". ");
        }
        SegmentAnalyzer analyzer = new SegmentAnalyzer();
        CheckedPair pair = CheckedPair.of(
                analyzer.analyze(Segment.of(english.toString()), Language.EN),
                analyzer.analyze(Segment.of(korean.toString()), Language.KO),
                recognizer,
                term -> true);
        List<Finding> found = found(new TermCheck(new ConceptNames(recognizer, null)), pair);
        assertEquals(size, found.size());
        assertTrue(found.stream().allMatch(finding -> finding.code() == FindingCode.TERM_WRONG_CONCEPT));
    }

    private static KnownTerm term(long concept, Language language, String text, TermStatus status) {
        return new KnownTerm(
                concept,
                concept,
                1,
                language,
                text,
                status,
                TermKind.FULL,
                Validity.ALWAYS,
                List.of(),
                Naming.OTHER,
                true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Ministry of State Security and the Ministry of Social Security came. | 국가보위성과 사회안전성이 왔다.",
                "Kim Jong Un and Kim Jong Il visited the farm. | 김정은과 김정일이 농장을 찾았다.",
            })
    void bothOfTwoEasilyConfusedNamesAreRight(String english, String korean) {
        assertEquals(List.of(), found(check(null), CheckedPairs.toKorean(english, korean)));
    }

    @Test
    void nameInFullOfSomebodyElseIsToldWhereItIsTranslatedAllTheSame() {
        String english = "The Ministry of Public Security arrested two brokers in Hanoi.";
        assertEquals(
                List.of(),
                found(
                        new AmbiguousNameCheck(CheckedPairs.names(null)),
                        CheckedPairs.toKorean(english, "베트남 공안부가 체포했다.")));
        CheckedPair pair = CheckedPairs.toKorean(english, "사회안전성이 하노이에서 체포했다.");
        List<Finding> found = found(new AmbiguousNameCheck(CheckedPairs.names(null)), pair);
        assertEquals(
                List.of(FindingCode.ABBR_AMBIGUOUS),
                found.stream().map(Finding::code).toList());
        assertEquals(
                "Ministry of Public Security",
                textAt(pair.source(), found.get(0).source()));
    }
}
