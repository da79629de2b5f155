package org.hangyeol.segment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A text in which {@code ¦} stands where a segment must end, and nowhere else. */
final class MarkedText {
    private static final Segmenter SEGMENTER = new Segmenter();

    private MarkedText() {}

    static void assertCut(String marked, Language language) {
        List<String> expected =
                Arrays.stream(marked.split("¦")).map(String::strip).toList();
        assertEquals(expected, cut(marked.replace("¦", ""), language));
        List<String> decomposed = expected.stream()
                .map(segment -> Normalizer.normalize(segment, Normalizer.Form.NFD))
                .toList();
        assertEquals(
                decomposed,
                cut(Normalizer.normalize(marked.replace("¦", ""), Normalizer.Form.NFD), language),
                "the same text in NFD");
    }

    static List<String> cut(String text, Language language) {
        return SEGMENTER.segment(text, language).stream().map(TextSegment::text).toList();
    }
}
