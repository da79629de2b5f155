package org.hangyeol.korean;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class ComposedTextTest {
    /** 한글 (Hangul) as six conjoining letters. */
    private static final String DECOMPOSED = "\u1112\u1161\u11AB\u1100\u1173\u11AF";

    @ParameterizedTest
    @ValueSource(strings = {"", "한글", "Café 2020", "😀", "\uD83D", "a\uDC00b", "《로동신문》"})
    void composedTextIsTakenAsItIs(String text) {
        ComposedText composed = ComposedText.of(text);
        List<Integer> sameOffsets =
                IntStream.rangeClosed(0, text.length()).boxed().toList();
        assertEquals(text, composed.text());
        assertEquals(sameOffsets, originalOffsets(composed));
        assertEquals(sameOffsets, composedOffsets(composed, text));
    }

    @Test
    void decomposedSyllablesKnowWhereTheyBegan() {
        ComposedText composed = ComposedText.of(DECOMPOSED);
        assertEquals("한글", composed.text());
        assertEquals(List.of(0, 3, 6), originalOffsets(composed));
    }

    @Test
    void placeWithinASyllableGoesToItsEnd() {
        assertEquals(List.of(0, 1, 1, 1, 2, 2, 2), composedOffsets(ComposedText.of(DECOMPOSED), DECOMPOSED));
    }

    @Test
    void mixedTextKeepsOffsetsOfBothKinds() {
        // "북 한글 é😀!": composed, decomposed, an accent, a surrogate pair
        ComposedText composed = ComposedText.of("북 " + DECOMPOSED + " e\u0301😀!");
        assertEquals("북 한글 é😀!", composed.text());
        assertEquals(List.of(0, 1, 2, 5, 8, 9, 11, 12, 13, 14), originalOffsets(composed));
    }

    @Test
    void accentsThatComposeToFewerCharactersBelongToTheirLetter() {
        // s, dot below and dot above in the wrong order: one character ṩ
        ComposedText composed = ComposedText.of("as\u0307\u0323b");
        assertEquals("a\u1E69b", composed.text());
        assertEquals(List.of(0, 1, 4, 5), originalOffsets(composed));
    }

    @Test
    void digitKeepsItsPlaceWhenItsMarksAreReordered() {
        // A digit composes with nothing, but the two marks change places; the number is still the first character.
        ComposedText composed = ComposedText.of("1\u0301\u0323!");
        assertEquals("1\u0323\u0301!", composed.text());
        assertEquals(List.of(0, 1, 2, 3, 4), originalOffsets(composed));
    }

    @Test
    void letterOfHangulThatComposesWithNothingKeepsItsPlace() {
        ComposedText composed = ComposedText.of("a\u0301\u1169");
        assertEquals("\u00E1\u1169", composed.text());
        assertEquals(List.of(0, 2, 3), originalOffsets(composed));
    }

    @Test
    void composedFormMayBeLongerThanTheText() {
        // Devanagari qa is excluded from composition and becomes two characters; likewise Hebrew letters with points.
        ComposedText composed = ComposedText.of("\u0958\u0958\u0958\uFB2C");
        assertEquals("\u0915\u093C\u0915\u093C\u0915\u093C\u05E9\u05BC\u05C1", composed.text());
        assertEquals(List.of(0, 0, 1, 1, 2, 2, 3, 3, 3, 4), originalOffsets(composed));
    }

    @Test
    void hundredThousandDecomposedSyllablesAreComposedQuickly() {
        ComposedText composed = ComposedText.of(DECOMPOSED.repeat(50_000));
        assertEquals("한글".repeat(50_000), composed.text());
        assertEquals(299_997, composed.originalOffset(99_999));
    }

    /** One mark below a letter and many above it: its place by the rules is before them. */
    @Test
    void letterWithMoreMarksThanPeopleWriteStaysAsItIs() {
        String composed = "a" + "\u0301".repeat(30) + "\u0323";
        assertEquals("\u1EA1" + "\u0301".repeat(30), ComposedText.of(composed).text());
        String tooLong = "a" + "\u0301".repeat(31) + "\u0323";
        assertEquals(tooLong + "\u1EA1", ComposedText.of(tooLong + "a\u0323").text());
        assertEquals(
                IntStream.concat(IntStream.rangeClosed(0, 33), IntStream.of(35))
                        .boxed()
                        .toList(),
                originalOffsets(ComposedText.of(tooLong + "a\u0323")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0323\u0301", "\u1161", "\u0301\u1161", "\u0BBE"})
    void hundredThousandMarksAreReadAtOnce(String marks) {
        String text = "a" + "\u0301".repeat(50_000) + marks.repeat(25_000) + "\u0323".repeat(50_000);
        assertTimeout(Duration.ofSeconds(5), () -> ComposedText.of(text));
    }

    private static List<Integer> originalOffsets(ComposedText composed) {
        return IntStream.rangeClosed(0, composed.text().length())
                .mapToObj(composed::originalOffset)
                .toList();
    }

    private static List<Integer> composedOffsets(ComposedText composed, String original) {
        return IntStream.rangeClosed(0, original.length())
                .mapToObj(composed::composedOffset)
                .toList();
    }
}
