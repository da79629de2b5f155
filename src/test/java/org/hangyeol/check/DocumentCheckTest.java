package org.hangyeol.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.hangyeol.check.CheckedPairs.textAt;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What several pairs of a document show together, with the starter glossary. */
class DocumentCheckTest {
    private static final DocumentCheck NAMES = new InconsistentTermCheck();
    private static final DocumentCheck SPELLING = new MixedOrthographyCheck();

    private static final DocumentCheck INITIALS = new AmbiguousAbbreviationCheck(CheckedPairs.names(null));

    @Test
    void secondNameOfAThingIsTold() {
        assertEquals(
                List.of("1 Worker and Peasant Red Guards → Worker-Peasant Red Guards"),
                found(
                        NAMES,
                        toEnglish("로농적위군이 모였다.", "The Worker-Peasant Red Guards gathered."),
                        toEnglish("노농적위군은 떠났다.", "The Worker and Peasant Red Guards left."),
                        toEnglish("노농적위군은 없다.", "The Worker and Peasant Red Guards are gone.")));
    }

    @Test
    void initialsShortFormsAndOtherCasesAreTheSameName() {
        assertEquals(
                List.of(),
                found(
                        NAMES,
                        toEnglish("조선중앙통신이 보도했다.", "The Korean Central News Agency reported."),
                        toEnglish("조선중앙통신은 전했다.", "KCNA said."),
                        toEnglish("북한은 부인했다.", "North Korea denied it."),
                        toEnglish("북한의 발표", "The North's announcement"),
                        toEnglish("김정은은 말했다.", "Kim Jong Un said."),
                        toEnglish("김정은의 말", "Kim's words"),
                        toEnglish("교도대가 모였다.", "A paramilitary training unit gathered."),
                        toEnglish("교도대들이 떠났다.", "Paramilitary Training Units left.")));
    }

    /** Two things that the source names may have names that are alike. */
    @Test
    void nameThatTheSourceDoesNotHaveIsNoSecondName() {
        assertEquals(
                List.of(),
                found(
                        NAMES,
                        toEnglish("사회안전성이 발표했다.", "The Ministry of Social Security said."),
                        toEnglish("인민보안성이 발표했다.", "The Ministry of People's Security said.")));
    }

    @Test
    void mixedSpellingsOfATranslationAreTold() {
        assertEquals(
                List.of("1 로동신문 → 노동신문"),
                found(
                        SPELLING,
                        toKorean("Rodong Sinmun ran an editorial.", "노동신문은 사설을 실었다."),
                        toKorean("It read out the Rodong Sinmun text.", "로동신문의 글을 낭독했다."),
                        toKorean("Rodong Sinmun again", "로동신문 다시")));
    }

    @Test
    void mixedSpellingsOfOrdinaryWordsAreToldToo() {
        assertEquals(
                List.of("1 역사 → 력사"),
                found(
                        SPELLING,
                        toKorean("History is long.", "력사는 길다."),
                        toKorean("History repeats itself.", "그 역사를 되풀이한다."),
                        toKorean("Women know history.", "녀성들은 역사를 안다.")));
        assertEquals(List.of("0 뻐스 → 버스"), found(SPELLING, toKorean("Buses", "버스, 뻐스")));
    }

    @Test
    void otherWordsAndNamesAreNoSecondSpelling() {
        assertEquals(
                List.of(),
                found(
                        SPELLING,
                        toKorean("Rodong Sinmun", "로동신문은 노동을 찬양했다."),
                        toKorean("gains", "이해를 따졌다."),
                        toKorean("understanding", "리해가 깊다."),
                        toKorean("trade", "무역"),
                        toKorean("force", "무력"),
                        toKorean("in a word", "과로동안 노동"),
                        toEnglish("력사 역사", "history")));
    }

    @Test
    void spacingAndCompositionAreNoSpelling() {
        assertEquals(
                List.of(),
                found(
                        SPELLING,
                        toKorean("Rodong Sinmun", "로동신문은"),
                        toKorean("Rodong Sinmun", "로동 신문을"),
                        toKorean("Rodong Sinmun", Normalizer.normalize("로동신문", Normalizer.Form.NFD)),
                        toEnglish("노동신문은 보도했다.", "Rodong Sinmun reported.")));
    }

    @Test
    void initialsOfSeveralInstitutionsNeedOneOfTheirNamesBefore() {
        CheckedPair initials = toEnglish("국가보위성이 체포했다.", "The MSS arrested him.");
        assertEquals(List.of("0 MSS → null"), found(INITIALS, initials, initials));
        assertEquals(
                List.of(),
                found(INITIALS, toEnglish("국가보위성은 부인했다.", "The Ministry of State Security denied it."), initials));
        assertEquals(List.of(), found(INITIALS, toEnglish("조선중앙통신은 전했다.", "KCNA said.")));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertEquals(List.of(), found(NAMES));
        assertEquals(List.of(), found(SPELLING, toKorean("", ""), toEnglish("", "")));
    }

    private static List<String> found(DocumentCheck check, CheckedPair... pairs) {
        List<String> found = new ArrayList<>();
        check.check(
                List.of(pairs),
                (pair, finding) -> found.add(
                        pair + " " + textAt(pairs[pair].target(), finding.target()) + " → " + finding.suggestion()));
        return found;
    }
}
