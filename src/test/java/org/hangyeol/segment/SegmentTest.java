package org.hangyeol.segment;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SegmentTest {
    private static final InlineCode BOLD = new InlineCode(0, InlineCode.Kind.OPEN, "<b>");
    private static final InlineCode END_OF_BOLD = new InlineCode(4, InlineCode.Kind.CLOSE, "</b>");

    @Test
    void codesAreInOrderOfOffset() {
        assertEquals(List.of(BOLD, END_OF_BOLD), new Segment("당 규약", List.of(END_OF_BOLD, BOLD)).codes());
    }

    @Test
    void codesAtTheSameOffsetKeepTheirOrder() {
        InlineCode italic = new InlineCode(0, InlineCode.Kind.OPEN, "<i>");
        assertEquals(List.of(italic, BOLD), new Segment("당", List.of(italic, BOLD)).codes());
    }

    @Test
    void aCodeBehindTheTextIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Segment("당규약", List.of(BOLD, END_OF_BOLD)))
                .getMessage();
        assertTrue(message.contains("'4'") && message.contains("3 code units"), message);
    }

    @Test
    void aCodeBeforeTheTextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new InlineCode(-1, InlineCode.Kind.STANDALONE, "<br/>"));
    }

    @Test
    void laterChangesToTheListDoNotReachTheSegment() {
        List<InlineCode> codes = new ArrayList<>(List.of(BOLD));
        Segment segment = new Segment("당", codes);
        codes.clear();
        assertEquals(List.of(BOLD), segment.codes());
    }
}
