package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FuzzyScorerPropertyTest {

    @Property
    void everyLostPointIsNamed(@ForAll("segments") Segment query, @ForAll("segments") Segment candidate) {
        for (Language language : Language.values()) {
            Score score = score(query, candidate, language);
            assertEquals(
                    100 - score.percent(),
                    score.penalties().stream().mapToInt(Penalty::points).sum());
            assertTrue(score.penalties().stream().allMatch(penalty -> penalty.points() >= 0));
            assertTrue(score.percent() >= 0);
        }
    }

    @Property
    void only100IsExactAndOnlyIdenticalSegmentsAre100(
            @ForAll("segments") Segment query, @ForAll("segments") Segment candidate) {
        for (Language language : Language.values()) {
            Score score = score(query, candidate, language);
            boolean identical = analyze(query, language).isIdenticalTo(analyze(candidate, language));
            assertEquals(identical, score.percent() == 100);
            assertEquals(identical ? MatchType.EXACT : MatchType.FUZZY, score.type());
            assertEquals(identical, score.penalties().isEmpty());
        }
    }

    /** The bound that lets an index leave out candidates, checked with a distance of our own. */
    @Property
    void scoreIsNeverAboveTheShareOfTokensThatStay(
            @ForAll("segments") Segment query, @ForAll("segments") Segment candidate) {
        for (Language language : Language.values()) {
            List<String> one = forms(query, language);
            List<String> other = forms(candidate, language);
            int longer = Math.max(one.size(), other.size());
            if (longer > 0) {
                int stays = longer - levenshtein(one, other);
                assertTrue(score(query, candidate, language).percent() * longer <= 100 * stays);
            }
        }
    }

    /** Also that looking at a band of the table only does no harm: the partners are those that the whole table gives. */
    @Property
    void alignmentIsThatOfTheWholeTable(@ForAll("segments") Segment query, @ForAll("segments") Segment candidate) {
        QueryWords words = new QueryWords(new Vocabulary());
        int[] one = NumberedSegment.of(analyze(query, Language.KO), words).forms();
        int[] other = NumberedSegment.of(analyze(candidate, Language.KO), words).forms();
        int distance = levenshtein(forms(query, Language.KO), forms(candidate, Language.KO));
        assertEquals(distance, new EditDistance(one).to(other));
        assertArrayEquals(partners(one, other), TokenAlignment.partners(one, other, distance));
    }

    private static int[] partners(int[] one, int[] other) {
        int[][] rests = new int[one.length + 1][other.length + 1];
        for (int i = one.length; i >= 0; i--) {
            for (int j = other.length; j >= 0; j--) {
                rests[i][j] = i == one.length || j == other.length
                        ? one.length - i + other.length - j
                        : Math.min(
                                rests[i + 1][j + 1] + (one[i] == other[j] ? 0 : 1),
                                1 + Math.min(rests[i + 1][j], rests[i][j + 1]));
            }
        }
        int[] partners = new int[one.length];
        Arrays.fill(partners, -1);
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (rests[i][j] == rests[i + 1][j + 1] + (one[i] == other[j] ? 0 : 1)) {
                partners[i++] = j++;
            } else if (rests[i][j] == 1 + rests[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }

    @Property
    void noTextMakesItFail(@ForAll("anyText") String query, @ForAll("anyText") String candidate) {
        for (Language language : Language.values()) {
            int percent =
                    score(Segment.of(query), Segment.of(candidate), language).percent();
            assertTrue(percent >= 0 && percent <= 100);
        }
    }

    private static Score score(Segment query, Segment candidate, Language language) {
        return new FuzzyScorer().score(analyze(query, language), analyze(candidate, language));
    }

    private static AnalyzedSegment analyze(Segment segment, Language language) {
        return new SegmentAnalyzer().analyze(segment, language);
    }

    private static List<String> forms(Segment segment, Language language) {
        return analyze(segment, language).tokens().stream().map(Token::form).toList();
    }

    /** The textbook, row by row. */
    private static int levenshtein(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int replaced = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.size()];
    }

    /** Few different pieces, so that many pairs are alike: spellings of one word, marks, numbers, codes. */
    @Provide
    Arbitrary<Segment> segments() {
        Arbitrary<String> texts = Arbitraries.of(
                        "로", "노", "동", "되", "여", "어", "률", "율", "할", "까", "가", "석", "유", "류", "file", "Files",
                        "guard's", "guard’s", "1", "2,000", " ", " ", " ", "\u00A0", ".", ",", "…", "e\u0301")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
        Arbitrary<List<InlineCode>> codes = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(InlineCode.Kind.values()),
                        Arbitraries.of("<b>", "<i>"))
                .as(InlineCode::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(texts, codes).as((text, inline) -> {
            List<InlineCode> inside = new ArrayList<>(inline);
            inside.removeIf(code -> code.offset() > text.length());
            return new Segment(text, inside);
        });
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().all().ofMaxLength(40);
    }
}
