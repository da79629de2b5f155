package org.hangyeol.segment;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class SegmenterTest {
    private final Segmenter segmenter = new Segmenter();

    @Test
    void offsetsAreThoseOfTheText() {
        assertEquals(
                List.of(new TextSegment(2, 9, "He ate."), new TextSegment(11, 16, "“So?”")),
                segmenter.segment("\u3000 He ate. \u00a0“So?”\n", Language.EN));
    }

    @Test
    void offsetsOfDecomposedHangulAreThoseOfTheTextAsGiven() {
        String decomposed = "\u1112\u1161\u11ab\u1103\u1161.";
        assertEquals(
                List.of(new TextSegment(0, 6, decomposed), new TextSegment(7, 13, decomposed)),
                segmenter.segment(decomposed + " " + decomposed, Language.KO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\u3000\u00a0\u200b\ufeff\u2028\u0085\t"})
    void whiteSpaceHasNoSegments(String text) {
        assertEquals(List.of(), segmenter.segment(text, Language.KO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "\ud800", "\udc00.", "\u0000", "\u200f", "👩‍👩‍👧", "…", "* * *", "?!", "\"", "«"})
    void whatHasNoWordsIsOneSegment(String text) {
        assertEquals(List.of(new TextSegment(0, text.length(), text)), segmenter.segment(text, Language.EN));
    }

    @Test
    void aCombiningMarkStaysWithItsStop() {
        assertEquals(
                List.of("He left.\u0308", "She stayed."), MarkedText.cut("He left.\u0308 She stayed.", Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void longTextTakesLinearTime(Language language) {
        List<String> units = List.of(
                "가",
                "word ",
                ". ",
                ".",
                "\n",
                "a\n",
                "“",
                "\"",
                "(",
                ".(",
                "。",
                "U.S. ",
                "다. ",
                "다.“",
                "\u0301\u0316",
                "1. ",
                "…",
                "\ud800",
                "no stop here and none there, only words upon words\nin lines of the same width ");
        units.forEach(unit -> segmenter.segment(unit.repeat(1000), language));
        for (String unit : units) {
            String text = unit.repeat(300_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> segmenter.segment(text, language), unit);
        }
    }

    @Test
    void oneSegmenterServesManyThreads() {
        String text = "It rained in the U.S. He stayed. 그는 “간다.”라고 말했다. ".repeat(50);
        List<TextSegment> expected = segmenter.segment(text, Language.EN);
        assertEquals(150, expected.size());
        IntStream.range(0, 200).parallel().forEach(i -> assertEquals(expected, segmenter.segment(text, Language.EN)));
    }
}
