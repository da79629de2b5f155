package org.hangyeol.matching;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PhraseTest {
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();

    /** The parts of a text where a phrase stands. */
    private static List<String> found(String phrase, String text, Language language) {
        return Phrase.of(phrase, language).occurrences(ANALYZER.analyze(Segment.of(text), language)).stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Rodong Sinmun, in any spacing, with particles, in either spelling
                "로동신문       | 어제 노동 신문을 읽었다.   | 노동 신문",
                "노동 신문      | 로동신문은 보도했다.       | 로동신문",
                "'로동신문.'    | 《로동》 신문              | 로동》 신문",
                // part of a word, and of two
                "동신           | 로동신문                   | 동신",
                "동신           | 로동 신문                  | 동 신",
                // Workers' Party in a compound, in either spelling
                "노동당         | 조선로동당                 | 로동당",
                "조선노동당     | 조선로동당                 | 조선로동당",
                // not across the end of a word in another spelling
                "노동           | 으로 동쪽                  | -",
                // percentage, could be done, became, lungs: regular within a word
                "비률           | 비율                       | 비율",
                "할까           | 할가                       | 할가",
                "되였다         | 되었다                     | 되었다",
                "폐             | 페                         | 페",
                // age and gentleman; two words that share their folded form
                "나이           | 나리                       | -",
                "까치           | 가치                       | -",
                // a syllable alone is found as it is written: village, south, railway
                "리             | 이번에 평양시 력포구역 세우물리에서 | 리",
                "남             | 사람이 남으로              | 남",
                "로             | 노로                       | 로",
                // Hanja, letters, romanised names
                "黨             | 勞動黨은                   | 黨",
                "mss            | MSS가                      | MSS",
                // the whole number, however its thousands are marked
                "제8차          | 제8차 당대회               | 제8차",
                "제8차          | 제 ８ 차 당대회            | 제 ８ 차",
                "제8차          | 제9차, 제18차 당대회       | -",
                "12000명        | 12,000명                   | 12,000명",
                "12,000         | 12000명                    | 12000",
                "1,2            | 12                         | -",
                "3.2            | 3,2 32 3.2                 | 3.2",
            })
    void koreanIsFoundAcrossSpacingParticlesAndSpelling(String phrase, String text, String found) {
        assertEquals(found == null ? List.of() : List.of(found), found(phrase, text, Language.KO));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "red guard           | The Red Guards marched.          | Red Guards",
                "workers party       | the Workers’ Party of Korea      | Workers’ Party",
                "Worker's-Peasant's  | Worker Peasant                   | Worker Peasant",
                "Worker Peasant      | the Worker-Peasant Red Guards    | Worker-Peasant",
                "march               | They were marching in May.       | marching",
                "party               | a departing guest                | -",
                "18                  | in 2018 and 18.5                 | -",
                "don't               | They don’t.                      | don’t",
            })
    void englishIsFoundAcrossInflectionAndPunctuation(String phrase, String text, String found) {
        assertEquals(found == null ? List.of() : List.of(found), found(phrase, text, Language.EN));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "-",
            value = {
                "\"Red Guards\"   | EN | Red Guards, red guards, Red  Guards, Red Guard | Red Guards",
                "“Guard”          | EN | Guards Guard's Guard’s Guard. | Guard",
                "„Guard“          | EN | guard Guard | Guard",
                "\"(MSS),\"       | EN | MSS, (MSS) (MSS), | (MSS),",
                "\"1,000\"        | EN | 1000 1,000.5 1,000 | 1,000",
                "\"동신\"         | KO | 노동 신문과 노동신문 | 동신",
                "\"로동\"         | KO | 노동 로동 | 로동",
                "\"로동 \"        | KO | 로동신문, 로동 신문 | `로동 `",
                "\"제8차\"        | KO | 제８차 제8차 | 제8차",
                "\"8차\"          | KO | 제18차 제8차 | 8차",
            })
    void quotedIsFoundLetterForLetter(String phrase, Language language, String text, String found) {
        assertEquals(found == null ? List.of() : List.of(found), found(phrase, text, language));
    }

    @Test
    void decomposedTextIsMarkedAsItWasWritten() {
        String text = Normalizer.normalize("어제 노동신문을", Normalizer.Form.NFD);
        String found = Normalizer.normalize("노동신문", Normalizer.Form.NFD);
        assertEquals(List.of(found), found("로동신문", text, Language.KO));
        assertEquals(List.of(found), found('"' + found + '"', text, Language.KO));
        assertEquals(List.of("노동신문"), found(found, "노동신문", Language.KO));
    }

    @Test
    void signsThatAreNoWordsDoNotHide() {
        assertEquals(List.of("로동 🎉\u200f신문"), found("로동신문", "🎉로동 🎉\u200f신문🎉", Language.KO));
        assertEquals(List.of("🎉신문🎉"), found("\"🎉신문🎉\"", "🎉 신문 🎉신문🎉", Language.KO));
    }

    @Test
    void everyOccurrenceIsFoundWithoutOverlap() {
        assertEquals(List.of("하하", "하하"), found("하하", "하하하하하", Language.KO));
        assertEquals(List.of("guard", "Guards"), found("guard", "A guard of Guards.", Language.EN));
    }

    @Test
    void oldHanjaBeyondTheBasicPlaneIsFound() {
        assertEquals(List.of("𠀀"), found("𠀀", "가𠀀나", Language.KO));
    }

    @Test
    void textWithoutWordsIsEmpty() {
        for (String typed : List.of("", " ", "…", "\"\"", "\" \"", "“。”", "🎉", "\"")) {
            assertTrue(Phrase.of(typed, Language.KO).isEmpty(), typed);
            assertEquals(List.of(), found(typed, "로동신문", Language.KO));
        }
        assertFalse(Phrase.of("\"8\"", Language.EN).isEmpty());
    }

    @Test
    void thousandSyllablesAreAPhrase() {
        String thousand = "가나다라마바사아자차".repeat(100);
        assertEquals(List.of(thousand), found(thousand, "하" + thousand + "하", Language.KO));
        assertEquals(List.of(), found(thousand + "가", "하" + thousand + "하", Language.KO));
    }
}
