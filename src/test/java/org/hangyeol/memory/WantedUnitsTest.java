package org.hangyeol.memory;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class WantedUnitsTest {
    private final TranslationMemory memory = new TranslationMemory();

    WantedUnitsTest() {
        memory.id = 7L;
    }

    private String words(String document, String outlet, String... statuses) {
        return new WantedUnits(memory, document, outlet, null, TimeRange.ANY, List.of(statuses), null, null).words();
    }

    @Test
    void sameWishesHaveTheSameWords() {
        assertEquals(words("문서", "x", "DRAFT", "NONE"), words("문서", "x", "NONE", "DRAFT", "NONE"));
    }

    @Test
    void otherWishesHaveOtherWordsWhateverTheirTextsHold() {
        assertNotEquals(words("x, y", "z"), words("x", "y, z"));
        assertNotEquals(words("x 1:y", "z"), words("x", "y 1:z"));
        assertNotEquals(words("x", null), words(null, "x"));
        assertNotEquals(words("", "x"), words(null, "x"));
    }
}
