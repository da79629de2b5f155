package org.hangyeol.matching;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TokenAlignmentTest {

    /** Where several alignments cost the same, pairing comes before leaving out, and that before adding. */
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "a, '', ''",
        "'', a, ''",
        "a b c, a b c, 0-0 1-1 2-2",
        "a b c, a c, 0-0 2-1",
        "a c, a b c, 0-0 1-2",
        "a b, b a, 0-0 1-1",
        "a b, c, 0-0",
        "a, b c, 0-0",
        "a a, a, 0-0",
        "a b c d, b c d e, 1-0 2-1 3-2"
    })
    void tokensThatStandForEachOther(String query, String candidate, String pairs) {
        assertEquals(pairs, written(new TokenAlignment(tokens(query), tokens(candidate)).pairs()));
    }

    private static List<Token> tokens(String text) {
        return new SegmentAnalyzer().analyze(Segment.of(text), Language.EN).tokens();
    }

    private static String written(List<TokenAlignment.Pair> pairs) {
        return String.join(
                " ",
                pairs.stream()
                        .map(pair -> pair.query() + "-" + pair.candidate())
                        .toList());
    }
}
