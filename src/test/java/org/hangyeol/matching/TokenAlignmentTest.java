package org.hangyeol.matching;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TokenAlignmentTest {

    /** Where several alignments cost the same, pairing comes before leaving out, and that before adding. */
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "a, '', ''",
        "'', a, ''",
        "a b c, a b c, 0-0 1-1 2-2",
        "a b c, a c, 0-0 2-1",
        "a c, a b c, 0-0 1-2",
        "a b, b a, 0-0 1-1",
        "a b, c, 0-0",
        "a, b c, 0-0",
        "a a, a, 0-0",
        "a b c d, b c d e, 1-0 2-1 3-2"
    })
    void tokensThatStandForEachOther(String query, String candidate, String pairs) {
        int[] one = numbers(query);
        int[] other = numbers(candidate);
        int[] partners = TokenAlignment.partners(one, other, new EditDistance(one).to(other));
        assertEquals(pairs, written(partners));
    }

    private static int[] numbers(String text) {
        return text.chars().filter(Character::isLetter).toArray();
    }

    private static String written(int[] partners) {
        return IntStream.range(0, partners.length)
                .filter(i -> partners[i] >= 0)
                .mapToObj(i -> i + "-" + partners[i])
                .collect(Collectors.joining(" "));
    }
}
