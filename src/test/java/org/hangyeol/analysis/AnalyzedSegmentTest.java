package org.hangyeol.analysis;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.segment.InlineCode.Kind.CLOSE;
import static org.hangyeol.segment.InlineCode.Kind.OPEN;
import static org.hangyeol.segment.InlineCode.Kind.STANDALONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

class AnalyzedSegmentTest {
    private static final InlineCode BOLD = new InlineCode(0, OPEN, "<b>");

    @Test
    void gapsHoldWhatIsNoToken() {
        // "Rodong Sinmun (topic) …"
        AnalyzedSegment analyzed = analyze("《로동신문》은, 2020 …");
        assertEquals(List.of("《", "", "", "", "》", ", ", " …"), gaps(analyzed));
    }

    @Test
    void emptyTextHasOneEmptyGap() {
        assertEquals(List.of(""), gaps(analyze("")));
    }

    @Test
    void gapsAndSurfacesTogetherAreTheText() {
        String text = "\t“The guard’s 3.2” — 로동당 (KCNA)!\n"; // Workers' Party
        AnalyzedSegment analyzed = analyze(text);
        StringBuilder rebuilt = new StringBuilder(analyzed.gap(0));
        for (int i = 0; i < analyzed.tokens().size(); i++) {
            rebuilt.append(analyzed.surface(i)).append(analyzed.gap(i + 1));
        }
        assertEquals(text, rebuilt.toString());
    }

    @Test
    void tokenIsJoinedIfNothingSeparatesItFromTheOneBefore() {
        AnalyzedSegment analyzed = analyze("제8차 대회(KBS는)"); // 8th congress (KBS, topic)
        assertEquals(
                List.of(false, true, true, false, true, false, true),
                IntStream.range(0, analyzed.tokens().size())
                        .mapToObj(analyzed::isJoined)
                        .toList());
    }

    @Test
    void offsetsLeadBackToTheTextAsItWasWritten() {
        AnalyzedSegment analyzed = analyze("1\u0301\u0323 \u1105\u1169\u1103\u1169\u11BC!"); // a marked 1; 로동, labor
        assertEquals(
                List.of("0-1", "4-6", "6-9"),
                analyzed.tokens().stream()
                        .map(token ->
                                analyzed.originalOffset(token.start()) + "-" + analyzed.originalOffset(token.end()))
                        .toList());
    }

    @Test
    void codeStandsInTheGapOfItsOffset() {
        InlineCode open = new InlineCode(0, OPEN, "<b>");
        InlineCode close = new InlineCode(6, CLOSE, "</b>");
        InlineCode lineBreak = new InlineCode(7, STANDALONE, "<br/>");
        InlineCode end = new InlineCode(12, STANDALONE, "<x/>");
        AnalyzedSegment analyzed = analyze("Delete file.", open, close, lineBreak, end);
        assertEquals(List.of(List.of(open), List.of(close, lineBreak), List.of(end)), analyzed.codesByGap());
    }

    @Test
    void codeWithinATokenCountsToTheGapAfterIt() {
        InlineCode within = new InlineCode(2, OPEN, "<b>");
        assertEquals(
                List.of(List.of(), List.of(within), List.of()),
                analyze("Delete file", within).codesByGap());
    }

    @Test
    void codeWithinADecomposedSyllableCountsToTheGapAfterIt() {
        InlineCode within = new InlineCode(1, OPEN, "<b>");
        // 한글 (Hangul), decomposed
        AnalyzedSegment analyzed = analyze("\u1112\u1161\u11AB\u1100\u1173\u11AF", within);
        assertEquals(List.of(List.of(), List.of(within), List.of()), analyzed.codesByGap());
    }

    @Test
    void codesOfATextWithoutTokensAreInTheOnlyGap() {
        assertEquals(List.of(List.of(BOLD)), analyze("…", BOLD).codesByGap());
    }

    @Test
    void identityIsThatOfComposedTextAndCodes() {
        AnalyzedSegment composed = analyze("한글", new InlineCode(1, OPEN, "<b>")); // Hangul
        String decomposed = "\u1112\u1161\u11AB\u1100\u1173\u11AF";
        assertEquals(true, composed.isIdenticalTo(analyze(decomposed, new InlineCode(3, OPEN, "<b>"))));
        assertEquals(false, composed.isIdenticalTo(analyze(decomposed, new InlineCode(6, OPEN, "<b>"))));
        assertEquals(false, composed.isIdenticalTo(analyze(decomposed, new InlineCode(3, CLOSE, "<b>"))));
        assertEquals(false, composed.isIdenticalTo(analyze(decomposed, new InlineCode(3, OPEN, "<i>"))));
        assertEquals(false, composed.isIdenticalTo(analyze("한글")));
        assertEquals(false, composed.isIdenticalTo(analyze("한글 ", new InlineCode(1, OPEN, "<b>"))));
    }

    private static AnalyzedSegment analyze(String text, InlineCode... codes) {
        return new SegmentAnalyzer().analyze(new Segment(text, List.of(codes)), Language.KO);
    }

    private static List<String> gaps(AnalyzedSegment analyzed) {
        return IntStream.rangeClosed(0, analyzed.tokens().size())
                .mapToObj(analyzed::gap)
                .toList();
    }
}
