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
        assertEquals(levenshtein(query, candidate), new EditDistance(query).to(candidate));
    }

    /** Each pair in both directions, with one distance object for several candidates as in a search. */
    @Property(tries = 2000)
    void distanceOfAnEditedSequenceIsThatOfLevenshtein(
            @ForAll @IntRange(max = 300) int length, @ForAll @IntRange(max = 20) int edits, @ForAll long seed) {
        Random random = new Random(seed);
        int[] query = random.ints(length, 0, VOCABULARY).toArray();
        EditDistance distance = new EditDistance(query);
        for (int i = 0; i < 3; i++) {
            int[] candidate = edited(query, edits, random);
            int expected = levenshtein(query, candidate);
            assertEquals(expected, distance.to(candidate));
            assertEquals(expected, new EditDistance(candidate).to(query));
        }
    }

    /** Negative numbers are words that the index does not know; the candidate may be one of a larger array. */
    @Property(tries = 2000)
    void anyNumberIsAToken(
            @ForAll @IntRange(max = 300) int length, @ForAll @IntRange(max = 20) int edits, @ForAll long seed) {
        Random random = new Random(seed);
        int[] query = random.ints(length, -3, VOCABULARY)
                .map(token -> token * 0x10001)
                .toArray();
        int[] candidate = edited(query, edits, random);
        int[] longer = Arrays.copyOf(candidate, candidate.length + 5);
        assertEquals(
                levenshtein(query, candidate), new EditDistance(query).to(longer, candidate.length, Integer.MAX_VALUE));
    }

    /** A distance above the limit is told as one above the limit, and any other one as it is. */
    @Property(tries = 2000)
    void largeDistancesNeedNotBeExact(
            @ForAll @IntRange(max = 200) int length,
            @ForAll @IntRange(max = 60) int edits,
            @ForAll @IntRange(max = 60) int most,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] query = random.ints(length, 0, VOCABULARY).toArray();
        int[] candidate = edited(query, edits, random);
        int expected = levenshtein(query, candidate);
        int told = new EditDistance(query).to(candidate, candidate.length, most);
        assertEquals(Math.min(expected, most + 1), Math.min(told, most + 1));
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
