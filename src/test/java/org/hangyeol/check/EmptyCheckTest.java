package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.pair;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.junit.jupiter.api.Assertions.assertEquals;

class EmptyCheckTest {
    private final PairCheck check = new EmptyCheck();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u200F", "\u3164"})
    void blankTranslationIsNone(String blank) {
        assertEquals(1, found(check, toEnglish("시장", blank)).size());
        assertEquals(1, found(check, toEnglish(blank, "market")).size());
        assertEquals(List.of(), found(check, toEnglish(blank, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "\u1100", "市", "1", ".", "😀"})
    void anythingThatIsSeenIsText(String text) {
        assertEquals(List.of(), found(check, toEnglish("시장", text)));
    }

    @Test
    void inlineCodesAreNoText() {
        Segment code = new Segment(" ", List.of(new InlineCode(0, InlineCode.Kind.STANDALONE, "<x/>")));
        assertEquals(1, found(check, pair(Segment.of("시장"), Language.KO, code)).size());
    }
}
