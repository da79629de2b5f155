package org.hangyeol.matching;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ContextTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // neighbours of one and of the other, whether they are the same place
                "앞, 뒤,  앞, 뒤,  true",
                "앞, 뒤,  뒤, 앞,  false",
                "앞, 뒤,  앞, -,   false",
                "앞, 뒤,  -, 뒤,   false",
                // the first and the last of a text
                "-, 뒤,   -, 뒤,   true",
                "앞, -,   앞, -,   true",
                "앞, -,   -, 앞,   false",
                // nothing known is no place
                "-, -,    -, -,    false",
                "'', ' ', '', ' ', false",
                "앞, ' ', 앞, -,   true",
                "' 앞 ', '뒤\n', 앞, 뒤, true",
                "앞., 뒤, 앞, 뒤,  false"
            })
    void sameNeighboursAreTheSameContext(String before, String after, String before2, String after2, boolean same) {
        assertBoth(same, Context.of(before, after, null, null), Context.of(before2, after2, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "news, 3,  news, 3,  true",
                "news, 0,  news, 0,  true",
                "news, 3,  news, 4,  false",
                "news, 3,  other, 3, false",
                "news, -,  news, -,  false",
                "-, 3,     -, 3,     false",
                "' ', 3,   ' ', 3,   false"
            })
    void samePlaceInADocumentIsTheSameContext(
            String document, Integer position, String document2, Integer position2, boolean same) {
        assertBoth(same, Context.of(null, null, document, position), Context.of(null, null, document2, position2));
        assertBoth(same, Context.of("앞", null, document, position), Context.of("뒤", null, document2, position2));
    }

    @Test
    void neighboursCountInAnyDocument() {
        assertBoth(true, Context.of("앞", "뒤", "news", 3), Context.of("앞", "뒤", "other", 7));
    }

    @Test
    void decomposedNeighboursAreTheSame() {
        String decomposed = Normalizer.normalize("검열을 시작했다.", Normalizer.Form.NFD); // an inspection began
        assertBoth(true, Context.of(decomposed, null, decomposed, 1), Context.of("검열을 시작했다.", null, "검열을 시작했다.", 1));
        assertEquals(Context.of("검열을 시작했다.", null, null, null), Context.of(decomposed, null, null, null));
    }

    @Test
    void nothingKnownIsUnknown() {
        assertEquals(Context.UNKNOWN, Context.of(null, "", " ", null));
        assertBoth(false, Context.UNKNOWN, Context.UNKNOWN);
    }

    private static void assertBoth(boolean same, Context one, Context other) {
        assertEquals(same, one.isSameAs(other));
        assertEquals(same, other.isSameAs(one));
    }
}
