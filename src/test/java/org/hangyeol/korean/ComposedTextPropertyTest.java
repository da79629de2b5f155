package org.hangyeol.korean;

import java.text.Normalizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComposedTextPropertyTest {

    /** The JDK is the other side; of characters that are newer than it, it does not know how they compose. */
    @Property
    void textIsTheCompositionOfTheWhole(@ForAll("texts") String any) {
        String text = any.codePoints()
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                ComposedText.of(text).text());
    }

    /** U+1AC3 is a mark below a letter since Unicode 14, U+2DE0 one above it: those below come first. */
    @Test
    void marksNewerThanTheJdkAreInOrder() {
        assertEquals("a\u1AC3\u2DE0", ComposedText.of("a\u2DE0\u1AC3").text());
    }

    @Property
    void offsetsNeverGoBackAndCoverTheText(@ForAll("texts") String text) {
        ComposedText composed = ComposedText.of(text);
        int end = composed.text().length();
        assertEquals(text.length(), composed.originalOffset(end));
        for (int i = 0; i < end; i++) {
            assertTrue(composed.originalOffset(i) <= composed.originalOffset(i + 1));
        }
        if (end > 0) {
            assertEquals(0, composed.originalOffset(0));
        }
    }

    /** There and back leads to the first character that came from the same place. */
    @Property
    void originalOffsetAndBackIsTheSamePlace(@ForAll("texts") String text) {
        ComposedText composed = ComposedText.of(text);
        for (int i = 0; i <= composed.text().length(); i++) {
            int original = composed.originalOffset(i);
            int back = composed.composedOffset(original);
            assertTrue(back <= i);
            assertEquals(original, composed.originalOffset(back));
        }
    }

    @Property
    void composedOffsetIsTheFirstCharacterAtOrAfterThePlace(@ForAll("texts") String text) {
        ComposedText composed = ComposedText.of(text);
        for (int original = 0; original <= text.length(); original++) {
            int first = 0;
            while (composed.originalOffset(first) < original) {
                first++;
            }
            assertEquals(first, composed.composedOffset(original));
        }
    }

    @Property
    void compositionOfBeforeAndAfterAWordIsThatOfTheParts(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        // What begins with a letter composes with nothing before it.
        int at = ComposedText.of(before).text().length();
        assertEquals(before.length(), ComposedText.of(before + "x" + after).originalOffset(at));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                // conjoining jamo, syllables, combining marks, characters whose composed form is longer
                Arbitraries.strings()
                        .withCharRange('\u1100', '\u1112')
                        .withCharRange('\u1161', '\u1175')
                        .withCharRange('\u11A8', '\u11C2')
                        .withChars("가한 ")
                        .ofMaxLength(20),
                Arbitraries.strings()
                        .withChars("aes1가 \u0301\u0323\u0338\u3099か\u0958\uFB2C\uD83D\uDE00")
                        .ofMaxLength(20));
    }
}
