package org.hangyeol.analysis;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.segment.Language.EN;
import static org.hangyeol.segment.Language.KO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class SegmentAnalyzerTest {

    /** Surfaces are written with a bar between them, so that what belongs to no token is seen to be missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                // Hangul, Hanja and Kana one by one
                "로동신문 → 로|동|신|문", // Rodong Sinmun
                "제8차대회 → 제|8|차|대|회", // 8th congress
                "주체109(2020)년 → 주|체|109|2020|년", // year 109 of Juche
                "勞動黨 → 勞|動|黨", // Workers' Party
                "에너지省의 → 에|너|지|省|의", // of the Department of Energy
                "𠮷野 → 𠮷|野", // a Hanja outside of the basic plane
                "ㅋㅋ → ㅋ|ㅋ", // laughter
                "カナ → カ|ナ",
                "《로동신문》은 → 로|동|신|문|은", // Rodong Sinmun (topic)
                // a Latin word beside Hangul
                "KBS는 → KBS|는", // KBS (topic)
                "TV를 → TV|를", // TV (object)
                // numbers
                "3.2 percent → 3.2|percent",
                "1,000 rifles → 1,000|rifles",
                "In 1998. → In|1998",
                "1998, → 1998",
                "8km → 8|km",
                "F5 → F|5",
                "COVID-19 → COVID|19",
                "1990s → 1990|s",
                "3..2 → 3|2",
                ".5 → 5",
                "1.5% → 1.5",
                "제Ⅲ장 → 제|Ⅲ|장", // chapter III
                "① 서론 → ①|서|론", // 1. introduction
                "二〇二〇年 → 二|〇|二|〇|年", // 2020
                "٣٫٢ → ٣|٢", // 3.2 with Arabic digits
                // words
                "The guard's rifles → The|guard's|rifles",
                "the guard’s → the|guard’s",
                "the guards' rifles → the|guards|rifles",
                "'quoted' → quoted",
                "“No. 1” event → No|1|event",
                "Worker-Peasant → Worker|Peasant",
                "U.S. → U|S",
                "café Ünsal → café|Ünsal",
                "Ångström x̂ → Ångström|x̂",
                "हिन्दी → हिन्दी",
                "Пхеньян → Пхеньян",
            })
    void textIsCutIntoTheseTokens(String text, String surfaces) {
        assertEquals(List.of(surfaces.split("\\|")), surfaces(analyze(text, EN)));
        assertEquals(List.of(surfaces.split("\\|")), surfaces(analyze(text, KO)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                // folded spelling, lower case, stems only in English, one class of numbers
                "KO → 로동당 제8차대회 → 노|동|당|제|#|차|대|회", // 8th congress of the Workers' Party
                "KO → 되였다 → 되|었|다", // became
                "KO → KCNA’s Rifles → kcna's|rifles",
                "KO → 勞動 → 勞|動", // labor
                "EN → KCNA’s Rifles → kcna|rifl",
                "EN → The Guards' → the|guard",
                "EN → Deleting 3.2 files → delet|#|fil",
            })
    void formsAreThese(Language language, String text, String forms) {
        assertEquals(List.of(forms.split("\\|")), forms(analyze(text, language)));
    }

    @Test
    void tokenKnowsItsKindAndItsPlace() {
        assertEquals(
                List.of(
                        new Token("kcna", "KCNA", Token.Kind.WORD, 0),
                        new Token("는", "는", Token.Kind.SYLLABLE, 4),
                        new Token("#", "2020", Token.Kind.NUMBER, 6),
                        new Token("연", "년", Token.Kind.SYLLABLE, 10)),
                analyze("KCNA는 2020년", KO).tokens()); // KCNA, in 2020
    }

    @Test
    void decomposedTextHasTheTokensOfComposedText() {
        String decomposed = "\u1105\u1169\u1103\u1169\u11BC cafe\u0301";
        AnalyzedSegment analyzed = analyze(decomposed, KO);
        assertEquals(analyze("로동 café", KO).tokens(), analyzed.tokens()); // labor café
        assertEquals("로동 café", analyzed.text());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "' '",
        "'\t\n'",
        "…",
        "—",
        "😀",
        "👨‍👩‍👧",
        "\u200F\u200E",
        "\uD83D",
        "\uDE00\uD83D",
        "\u0301",
        "₩",
        "★",
        "\u0000",
    })
    void textWithoutLettersAndDigitsHasNoTokens(String text) {
        AnalyzedSegment analyzed = analyze(text, EN);
        assertEquals(List.of(), analyzed.tokens());
        assertEquals(text, analyzed.gap(0));
    }

    @ParameterizedTest
    @CsvSource({
        "\u200F남북\u200E, 남|북", // North and South between marks of direction
        "남😀북, 남|북",
        "남\uD83D북, 남|북",
        "\uDE00남\uD83D, 남",
    })
    void whatIsNeitherLetterNorDigitOnlySeparates(String text, String surfaces) {
        assertEquals(List.of(surfaces.split("\\|")), surfaces(analyze(text, KO)));
    }

    @ParameterizedTest
    @CsvSource({
        "로동신문은, 노동 신문은", // Rodong Sinmun (topic)
        "유럽련합, 유럽 연합", // European Union
        "할수 있을가, 할 수 있을까", // could one do it?
        "되여있다, 되어 있다", // has become
        "나라들사이의 련합, 나라들 사이의 연합", // union between countries
        "화페를 페지하였다, 화폐를 폐지하였다", // abolished the currency
    })
    void spellingAndSpacingOfNorthAndSouthDoNotChangeTheForms(String north, String south) {
        assertEquals(forms(analyze(south, KO)), forms(analyze(north, KO)));
    }

    /** 여행증 (travel permit), after a particle that ends in a front vowel and after one that does not. */
    @Test
    void wordHasTheSameFormsWhateverStandsBeforeIt() {
        List<String> permit = forms(analyze("여행증", KO));
        for (String before : List.of("주민들에게 ", "주민의 ", "주민들은 ", "2020", "NK ", "美")) {
            List<String> forms = forms(analyze(before + "여행증", KO));
            assertEquals(permit, forms.subList(forms.size() - 3, forms.size()));
        }
    }

    /** U+0F73 becomes two marks when composed; the figure before it keeps its place. */
    @Test
    void markThatBecomesTwoLeavesTheTokenBeforeItItsPlace() {
        AnalyzedSegment analyzed = analyze("0\u0F73", KO);
        assertEquals(1, analyzed.tokens().size());
        assertEquals(0, analyzed.originalOffset(analyzed.tokens().get(0).start()));
        assertEquals(1, analyzed.originalOffset(analyzed.tokens().get(0).end()));
    }

    @Test
    void hundredThousandCharactersAreCutQuickly() {
        String text = "로동당 KCNA 3.2, e\u0301 ".repeat(5_882);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertEquals(6 * 5_882, analyze(text, KO).tokens().size()));
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return new SegmentAnalyzer().analyze(Segment.of(text), language);
    }

    private static List<String> forms(AnalyzedSegment analyzed) {
        return analyzed.tokens().stream().map(Token::form).toList();
    }

    private static List<String> surfaces(AnalyzedSegment analyzed) {
        return IntStream.range(0, analyzed.tokens().size())
                .mapToObj(analyzed::surface)
                .toList();
    }
}
