package org.hangyeol.segment;

import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every text, however hostile. */
class SegmenterPropertyTest {
    private final Segmenter segmenter = new Segmenter();

    @Property(tries = 5000)
    void joinedWithTheWhiteSpaceBetweenThemSegmentsAreTheText(@ForAll("texts") String text, @ForAll Language language) {
        StringBuilder joined = new StringBuilder();
        for (TextSegment segment : segmenter.segment(text, language)) {
            joined.append(whiteSpace(text, joined.length(), segment.start())).append(segment.text());
            assertEquals(segment.end(), joined.length());
        }
        joined.append(whiteSpace(text, joined.length(), text.length()));
        assertEquals(text, joined.toString());
    }

    @Property(tries = 5000)
    void noSegmentIsEmptyOrBeginsOrEndsWithWhiteSpace(@ForAll("texts") String text, @ForAll Language language) {
        for (TextSegment segment : segmenter.segment(text, language)) {
            assertTrue(segment.start() < segment.end(), segment::toString);
            assertFalse(isWhite(segment.text().charAt(0)), segment::toString);
            assertFalse(isWhite(segment.text().charAt(segment.text().length() - 1)), segment::toString);
        }
    }

    /** Except at white space that has a mark of its own: it can't belong to a segment. */
    @Property(tries = 5000)
    void noGraphemeIsDivided(@ForAll("texts") String text, @ForAll Language language) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance();
        graphemes.setText(text);
        for (TextSegment segment : segmenter.segment(text, language)) {
            assertTrue(
                    graphemes.isBoundary(segment.start()) || isWhite(text.charAt(segment.start() - 1)),
                    segment::toString);
            assertTrue(graphemes.isBoundary(segment.end()) || isWhite(text.charAt(segment.end())), segment::toString);
        }
    }

    @Property(tries = 3000)
    void decomposedTextIsCutAtTheSamePlaces(@ForAll("news") String text, @ForAll Language language) {
        String decomposed = Normalizer2.getNFDInstance().normalize(text);
        assertEquals(
                MarkedText.cut(text, language),
                MarkedText.cut(decomposed, language).stream()
                        .map(Normalizer2.getNFCInstance()::normalize)
                        .toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(news(), Arbitraries.strings().ofMaxLength(40), hostile());
    }

    /** Scraps of news in random order, so that most rules are met in contexts nobody thought of. */
    @Provide
    Arbitrary<String> news() {
        return Arbitraries.of(
                        "다. ",
                        "했다.",
                        "”라고",
                        "고",
                        " ",
                        "\n",
                        "\r\n",
                        "\n\n",
                        "그는 ",
                        "“",
                        "”",
                        "\"",
                        "'",
                        "(",
                        ")",
                        "《",
                        "》",
                        ".",
                        "…",
                        "...",
                        "?",
                        "!",
                        "。",
                        "U.S. ",
                        "Oct. ",
                        "No. ",
                        "p.m. ",
                        "The ",
                        "kim",
                        "Kim ",
                        "said",
                        "1",
                        "2020. ",
                        "1. ",
                        "가. ",
                        "- ",
                        "• ",
                        "한",
                        "3.2",
                        "\u00a0",
                        "\u3000",
                        "\u200b",
                        "e.g. ",
                        "www.a.com",
                        "😀",
                        "the quick order from above was read out at ")
                .list()
                .ofMaxSize(25)
                .map(scraps -> String.join("", scraps));
    }

    private static Arbitrary<String> hostile() {
        return Arbitraries.of(
                        ".",
                        "\ud83d",
                        "\ude00",
                        "\u0000",
                        "\u200f",
                        "\u200d",
                        "\u0301",
                        "\u1161",
                        "\u11a8",
                        "\u1100",
                        "\ufe0f",
                        "👩‍👩‍👧",
                        "🇰🇵",
                        " ",
                        "\n",
                        "\r",
                        "\u2028",
                        "\u0085",
                        "\ufeff",
                        "A",
                        "a",
                        "가",
                        "“",
                        "\"",
                        "1",
                        "\u0600",
                        "\u0b95\u0bbf")
                .list()
                .ofMaxSize(30)
                .map(scraps -> String.join("", scraps));
    }

    private static String whiteSpace(String text, int start, int end) {
        String gap = text.substring(start, end);
        assertTrue(gap.chars().allMatch(SegmenterPropertyTest::isWhite), () -> "Lost text: '" + gap + "'");
        return gap;
    }

    private static boolean isWhite(int c) {
        return Character.isWhitespace(c)
                || List.of(0xa0, 0x2007, 0x202f, 0x85, 0x200b, 0xfeff).contains(c);
    }
}
