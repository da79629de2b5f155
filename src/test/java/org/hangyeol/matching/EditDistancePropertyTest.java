package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EditDistancePropertyTest {
    private static final int VOCABULARY = 12;

    /** Up to five blocks of 64 tokens; few kinds of tokens, so that far more than none are alike. */
    @Property(tries = 3000)
    void distanceOfAnyTwoSequencesIsThatOfLevenshtein(
            @ForAll @IntRange(max = 300) int length,
            @ForAll @IntRange(max = 300) int otherLength,
            @ForAll @IntRange(min = 1, max = VOCABULARY) int kinds,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] query = random.ints(length, 0, kinds).toArray();
        int[] candidate = random.ints(otherLength, 0, kinds).toArray();
        assertEquals(levenshtein(query, candidate), new EditDistance(query, VOCABULARY).to(candidate));
    }

    /** Each pair in both directions, with one distance object for several candidates as in a search. */
    @Property(tries = 2000)
    void distanceOfAnEditedSequenceIsThatOfLevenshtein(
            @ForAll @IntRange(max = 300) int length, @ForAll @IntRange(max = 20) int edits, @ForAll long seed) {
        Random random = new Random(seed);
        int[] query = random.ints(length, 0, VOCABULARY).toArray();
        EditDistance distance = new EditDistance(query, VOCABULARY);
        for (int i = 0; i < 3; i++) {
            int[] candidate = edited(query, edits, random);
            int expected = levenshtein(query, candidate);
            assertEquals(expected, distance.to(candidate));
            assertEquals(expected, new EditDistance(candidate, VOCABULARY).to(query));
        }
    }

    /** Negative: known to no candidate. Above the vocabulary: met after the search began, so not in the query. */
    @Property(tries = 2000)
    void unknownTokensAreEqualToNone(
            @ForAll @IntRange(max = 300) int length, @ForAll @IntRange(max = 20) int edits, @ForAll long seed) {
        Random random = new Random(seed);
        int[] query = random.ints(length, -3, VOCABULARY).toArray();
        int[] candidate = Arrays.stream(edited(query, edits, random))
                .map(token -> token < 0 ? VOCABULARY - 1 - token : token)
                .toArray();
        assertEquals(levenshtein(query, candidate), new EditDistance(query, VOCABULARY).to(candidate));
    }

    private static int[] edited(int[] sequence, int edits, Random random) {
        List<Integer> tokens = Arrays.stream(sequence).boxed().collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < edits; i++) {
            int token = random.nextInt(VOCABULARY);
            if (tokens.isEmpty() || random.nextInt(3) == 0) {
                tokens.add(random.nextInt(tokens.size() + 1), token);
            } else if (random.nextBoolean()) {
                tokens.remove(random.nextInt(tokens.size()));
            } else {
                tokens.set(random.nextInt(tokens.size()), token);
            }
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The textbook way, a whole table. */
    private static int levenshtein(int[] one, int[] other) {
        int[][] table = new int[one.length + 1][other.length + 1];
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int replaced = table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                    table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[one.length][other.length];
    }
}
