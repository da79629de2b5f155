package org.hangyeol.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.segment.InlineCode.Kind.CLOSE;
import static org.hangyeol.segment.InlineCode.Kind.OPEN;
import static org.hangyeol.segment.InlineCode.Kind.STANDALONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FuzzyScorerTest {

    @ParameterizedTest
    @MethodSource("examples")
    void pairHasThisScoreForTheseReasons(Example example) {
        Score score =
                score(analyze(example.query(), example.language()), analyze(example.candidate(), example.language()));
        assertEquals(example.percent() + " % " + example.penalties(), score.percent() + " % " + written(score));
    }

    @Test
    void scoreIsExactForIdenticalSegmentsAndFuzzyForAllOthers() {
        assertEquals(MatchType.EXACT, english("Delete", "Delete").type());
        assertEquals(MatchType.FUZZY, english("Delete", "Delete.").type());
        assertEquals(MatchType.FUZZY, english("Delete", "Copy").type());
    }

    @Test
    void decomposedTextIsIdenticalToComposedText() {
        // 로동 (labor), letter by letter
        assertEquals(Score.EXACT, score(korean("\u1105\u1169\u1103\u1169\u11BC"), korean("로동")));
    }

    @Test
    void onlyAnExactScoreCanBeInContext() {
        assertEquals(
                new Score(100, MatchType.IN_CONTEXT, List.of()),
                english("Delete", "Delete").inContext());
        Score fuzzy = english("Delete", "Delete.");
        assertThrows(IllegalStateException.class, fuzzy::inContext);
    }

    /** A space that cannot be seen to be another one; and white space where there was other white space. */
    @ParameterizedTest
    @CsvSource({"'파일 이름', '파일\u00A0이름'", "'파일 이름', '파일  이름'", "'파일 이름', '파일 이름\u3000'", "'파일 이름', '파일\n이름'"})
    void otherWhiteSpaceIsADifferenceOfSpacing(String query, String candidate) { // file name
        assertEquals("SPACING 1", written(score(korean(query), korean(candidate))));
    }

    // Inline codes

    @Test
    void codeOnOneSideCostsOnePointMoreThanPunctuation() {
        AnalyzedSegment plain = english("Delete the file");
        AnalyzedSegment coded = english("Delete the file", new InlineCode(0, OPEN, "<b>"));
        assertEquals("TAG 2", written(score(plain, coded)));
        assertEquals("TAG 2", written(score(coded, plain)));
    }

    @Test
    void movedCodeCountsOnce() {
        assertEquals(
                "TAG 2",
                written(score(
                        english("Delete the file", new InlineCode(0, STANDALONE, "<x/>")),
                        english("Delete the file", new InlineCode(7, STANDALONE, "<x/>")))));
    }

    @Test
    void twoMovedCodesCountTwice() {
        assertEquals(
                "TAG 3",
                written(score(
                        english("Delete the file", new InlineCode(0, OPEN, "<b>"), new InlineCode(6, CLOSE, "</b>")),
                        english(
                                "Delete the file",
                                new InlineCode(7, OPEN, "<b>"),
                                new InlineCode(15, CLOSE, "</b>")))));
    }

    @Test
    void codeInThePlaceOfAnotherCountsOnce() {
        assertEquals(
                "TAG 2",
                written(score(
                        english("Delete the file", new InlineCode(0, STANDALONE, "<x/>")),
                        english("Delete the file", new InlineCode(0, STANDALONE, "<y/>")))));
    }

    @Test
    void codeOfAnotherKindIsAnotherCode() {
        assertEquals(
                "TAG 2",
                written(score(
                        english("Delete the file", new InlineCode(0, OPEN, "<b>")),
                        english("Delete the file", new InlineCode(0, CLOSE, "<b>")))));
    }

    @Test
    void codesInAnotherOrderAtOnePlaceAreNotIdentical() {
        assertEquals(
                "TAG 2",
                written(score(
                        english("Delete", new InlineCode(0, OPEN, "<b>"), new InlineCode(0, OPEN, "<i>")),
                        english("Delete", new InlineCode(0, OPEN, "<i>"), new InlineCode(0, OPEN, "<b>")))));
    }

    @Test
    void codeOnTheOtherSideOfASpaceIsNotIdentical() {
        assertEquals(
                "TAG 2",
                written(score(
                        english("Delete the file", new InlineCode(6, OPEN, "<b>")),
                        english("Delete the file", new InlineCode(7, OPEN, "<b>")))));
    }

    @Test
    void manyCodesCostAtMostFivePoints() {
        InlineCode[] codes = IntStream.range(0, 9)
                .mapToObj(i -> new InlineCode(i, STANDALONE, "<x" + i + "/>"))
                .toArray(InlineCode[]::new);
        assertEquals("TAG 5", written(score(english("Delete the file"), english("Delete the file", codes))));
    }

    /** M = 3, d = 1, S = .3 for the code: 56.67; 44 points shared 100 : 30. */
    @Test
    void codeBesideAnotherWordCountsByTheFormulaOfWords() {
        assertEquals(
                new Score(56, MatchType.FUZZY, List.of(penalty("WORDS", 34), penalty("TAG", 10))),
                score(english("Copy the file"), english("Delete the file", new InlineCode(0, OPEN, "<b>"))));
    }

    /** The code stands before "file" on both sides, with a word more on one. */
    @Test
    void codeBesideAnAddedWordHasNotMoved() {
        assertEquals(
                "WORDS 34",
                written(score(
                        english("Delete file", new InlineCode(7, OPEN, "<b>")),
                        english("Delete the file", new InlineCode(11, OPEN, "<b>")))));
    }

    // Limits of the formula

    /** M = 60, d = 1: 98.33; M = 200, d = 1: 99.5. No other word costs less than two points. */
    @Test
    void anotherWordInALongSegmentScoresAtMost98() {
        for (int words : new int[] {60, 200, FuzzyScorer.LONGEST_FUZZY}) {
            String same = "word ".repeat(words - 1);
            assertEquals(
                    new Score(98, MatchType.FUZZY, List.of(penalty("WORDS", 2))), english(same + "one", same + "two"));
        }
    }

    /** M = 100, 40 words inflected: S = 10 of at most 10 tokens: 90, where 40 times .3 would be 88. */
    @Test
    void inflectionOfManyWordsCostsAtMostTenPercent() {
        assertEquals(
                90,
                english("file ".repeat(40) + "x ".repeat(60), "files ".repeat(40) + "x ".repeat(60))
                        .percent());
    }

    /** M = 100, d = 1, 99 words of another case: 9.9, but S is at most 3 tokens: 96. */
    @Test
    void caseOfManyWordsCostsAtMostThreePercent() {
        assertEquals(
                96,
                english("file ".repeat(99) + "one", "FILE ".repeat(99) + "two").percent());
    }

    @Test
    void segmentsWithoutTokensMatchOnlyIfIdentical() {
        assertEquals(Score.EXACT, english("…", "…"));
        assertEquals(0, english("…", "—").percent());
        assertEquals(Score.EXACT, english("", ""));
        assertEquals(0, english("", " ").percent());
        assertEquals(0, english("Delete", "").percent());
    }

    @Test
    void segmentBeyondTheLimitMatchesOnlyIfIdentical() {
        String atLimit = "word ".repeat(FuzzyScorer.LONGEST_FUZZY);
        String beyond = "word ".repeat(FuzzyScorer.LONGEST_FUZZY + 1);
        assertEquals(Score.EXACT, english(beyond, beyond));
        assertEquals(new Score(0, MatchType.FUZZY, List.of(penalty("WORDS", 100))), english(beyond, beyond + "!"));
        assertEquals(0, english(atLimit, beyond).percent());
        assertEquals(99, english(atLimit, atLimit + "!").percent());
    }

    @Test
    void longTextsAreScoredQuickly() {
        AnalyzedSegment korean = korean("로동당 KCNA 3.2, ".repeat(8_000)); // Workers' Party
        AnalyzedSegment spaces = korean("로동당" + " …".repeat(50_000));
        AnalyzedSegment others = korean("노동당" + "… ".repeat(50_000));
        assertTrue(korean.text().length() > 100_000);
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertEquals(Score.EXACT, score(korean, korean));
            assertEquals(0, score(korean, spaces).percent());
            assertEquals(99, score(spaces, others).percent());
        });
    }

    /** One line of the table. */
    record Example(Language language, String query, String candidate, int percent, String penalties) {
        static Example parse(String line) {
            String[] columns = line.split("\t", -1);
            return new Example(
                    Language.of(columns[0]), columns[1], columns[2], Integer.parseInt(columns[3]), columns[4]);
        }
    }

    static List<Example> examples() throws IOException {
        try (InputStream in = FuzzyScorerTest.class.getResourceAsStream("/matching/scores.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Example::parse)
                    .toList();
        }
    }

    /** As in the table: the causes with their points, most points first. */
    private static String written(Score score) {
        return score.penalties().stream()
                .map(penalty -> penalty.cause() + " " + penalty.points())
                .collect(Collectors.joining(", "));
    }

    private static Penalty penalty(String cause, int points) {
        return new Penalty(Penalty.Cause.valueOf(cause), points);
    }

    private static Score score(AnalyzedSegment query, AnalyzedSegment candidate) {
        return new FuzzyScorer().score(query, candidate);
    }

    private static Score english(String query, String candidate) {
        return score(english(query), english(candidate));
    }

    private static AnalyzedSegment english(String text, InlineCode... codes) {
        return new SegmentAnalyzer().analyze(new Segment(text, List.of(codes)), Language.EN);
    }

    private static AnalyzedSegment korean(String text) {
        return analyze(text, Language.KO);
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return new SegmentAnalyzer().analyze(Segment.of(text), language);
    }
}
