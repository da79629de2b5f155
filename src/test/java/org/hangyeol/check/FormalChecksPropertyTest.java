package org.hangyeol.check;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every pair, however hostile. */
class FormalChecksPropertyTest {

    @Property(tries = 5000)
    void nothingIsThrownAndAllPlacesLieWithinTheTexts(
            @ForAll("segments") Segment source, @ForAll Language language, @ForAll("segments") Segment target) {
        CheckedPair pair = CheckedPairs.pair(source, language, target);
        for (Finding finding : CheckedPairs.found(pair)) {
            assertLiesWithin(pair.source(), finding.source(), finding);
            assertLiesWithin(pair.target(), finding.target(), finding);
        }
    }

    @Property(tries = 2000)
    void suggestionsLeaveNoMistakeOfTheirKind(
            @ForAll("segments") Segment source, @ForAll Language language, @ForAll("texts") String target) {
        CheckedPair pair = CheckedPairs.pair(source, language, Segment.of(target));
        for (Finding finding : CheckedPairs.found(pair)) {
            if (finding.suggestion() != null) {
                String corrected = target.substring(0, finding.target().start())
                        + finding.suggestion()
                        + target.substring(finding.target().end());
                assertEquals(
                        count(pair, finding.code()) - 1,
                        count(CheckedPairs.pair(source, language, Segment.of(corrected)), finding.code()));
            }
        }
    }

    private static long count(CheckedPair pair, FindingCode code) {
        return CheckedPairs.codes(pair).stream().filter(code::equals).count();
    }

    private static void assertLiesWithin(AnalyzedSegment segment, Span span, Finding finding) {
        if (span != null) {
            int length = segment.segment().text().length();
            assertTrue(0 <= span.start() && span.start() <= span.end() && span.end() <= length, finding::toString);
        }
    }

    @Provide
    Arbitrary<Segment> segments() {
        Arbitrary<InlineCode.Kind> kinds = Arbitraries.of(InlineCode.Kind.class);
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, 100).list().ofMaxSize(3);
        return texts().flatMap(text -> places.flatMap(offsets -> kinds.list()
                .ofSize(offsets.size())
                .map(ofCodes -> new Segment(
                        text,
                        IntStream.range(0, offsets.size())
                                .mapToObj(i -> new InlineCode(
                                        offsets.get(i) * text.length() / 100, ofCodes.get(i), ofCodes.get(i) + "x"))
                                .toList()))));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> scraps = Arbitraries.of(
                        "그리고 ",
                        "그리고",
                        "시장",
                        "\u1109\u1175",
                        "\u11BC",
                        "장마당을 ",
                        "the ",
                        "the",
                        "The ",
                        "a ",
                        " ",
                        "  ",
                        "\n",
                        "\u00A0",
                        "\u200F",
                        ".",
                        "?",
                        "...",
                        "…",
                        ":",
                        "(",
                        ")",
                        "[",
                        "“",
                        "”",
                        "\"",
                        "''",
                        "‘",
                        "’",
                        "'",
                        "《",
                        "1",
                        "a)",
                        "5' 11\"",
                        "金",
                        "e\u0301",
                        "😀",
                        "\uD83D",
                        "https://a.b/",
                        "@")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(scraps, Arbitraries.strings().ofMaxLength(20));
    }
}
