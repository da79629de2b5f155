package org.hangyeol.matching;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** A phrase in the numbers of a vocabulary; finds in segments what {@link Phrase#occurrences} finds in texts. */
final class PhraseNumbers {
    private static final int ANY_GAP = -1;

    private final Phrase phrase;
    private final Vocabulary vocabulary;
    private final int[] formOfSurface;
    private final int[] forms;
    /** For each token how it may be written where nothing stands before it; null if any way of its form will do. */
    private final int[][] joined;
    /** The same where something stands before it. */
    private final int[][] apart;

    private final int[] gaps;
    private final boolean mayBeTorn;
    /** How the first token is written. */
    private final int first;

    /** Takes the words that the vocabulary has now. */
    PhraseNumbers(Phrase phrase, Vocabulary vocabulary) {
        this.phrase = phrase;
        this.vocabulary = vocabulary;
        this.formOfSurface = vocabulary.forms();
        this.forms = IntStream.range(0, phrase.length())
                .map(i -> orUnknown(vocabulary.knownForm(phrase.token(i).form())))
                .toArray();
        this.joined = IntStream.range(0, forms.length)
                .mapToObj(i -> accepted(i, true))
                .toArray(int[][]::new);
        this.apart = IntStream.range(0, forms.length)
                .mapToObj(i -> accepted(i, false))
                .toArray(int[][]::new);
        this.gaps = IntStream.range(0, forms.length).map(this::gap).toArray();
        this.mayBeTorn = phrase.mayBeTorn();
        this.first = orUnknown(vocabulary.knownSurface(phrase.surface(0)));
    }

    private static int orUnknown(Integer number) {
        return number == null ? -2 : number;
    }

    private int[] accepted(int i, boolean isJoined) {
        Set<String> spellings = phrase.spellings(i);
        return spellings == null
                ? null
                : spellings.stream()
                        .filter(spelling -> phrase.accepts(i, spelling, isJoined))
                        .map(vocabulary::knownSurface)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private int gap(int i) {
        String gap = phrase.gap(i);
        return gap == null ? ANY_GAP : orUnknown(vocabulary.knownGap(gap));
    }

    int length() {
        return forms.length;
    }

    int form(int i) {
        return forms[i];
    }

    int[] forms() {
        return forms;
    }

    /** Whether all words of the phrase are known: else no segment has it. */
    boolean isPossible() {
        return IntStream.range(0, forms.length)
                .allMatch(i -> forms[i] >= 0 && (joined[i] == null || joined[i].length + apart[i].length > 0));
    }

    /** Whether only some ways of writing a token will do, each of which has a list. */
    boolean isAmbiguous(int i) {
        return joined[i] != null && Arrays.stream(surfaces(i)).allMatch(vocabulary::isAmbiguous);
    }

    /** How a token may be written, if not in any way of its form. */
    int[] surfaces(int i) {
        return IntStream.concat(Arrays.stream(joined[i]), Arrays.stream(apart[i]))
                .distinct()
                .toArray();
    }

    /**
     * Whether the phrase is one gram, and every segment of the list of that gram has the phrase, but for some that have a
     * {@link #doubtful} surface.
     */
    boolean isOneGram() {
        return forms.length <= 2
                && phrase.leading().isEmpty()
                && phrase.trailing().isEmpty()
                && IntStream.range(0, forms.length).allMatch(i -> gaps[i] == ANY_GAP && isKnownByItsList(i));
    }

    private boolean isKnownByItsList(int i) {
        return switch (phrase.token(i).kind()) {
            case SYLLABLE -> true;
            case WORD -> joined[i] == null;
            case NUMBER -> forms.length == 1;
        };
    }

    /** Surfaces that have the form of a token of a pair, but are not always accepted in its place. */
    int[] doubtful() {
        return forms.length == 1
                ? new int[0]
                : IntStream.range(0, forms.length).flatMap(this::doubtful).toArray();
    }

    private IntStream doubtful(int i) {
        Set<String> spellings = phrase.spellings(i);
        return spellings == null
                ? IntStream.empty()
                : spellings.stream()
                        .filter(spelling -> !spelling.equals(phrase.surface(i)))
                        .filter(spelling ->
                                i == 0 || !phrase.accepts(i, spelling, true) || !phrase.accepts(i, spelling, false))
                        .map(vocabulary::knownSurface)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue);
    }

    /**
     * Whether the phrase stands in a segment.
     *
     * @param segmentGaps what stands before each token and after the last one
     */
    boolean standsIn(int[] segmentSurfaces, int[] segmentGaps, int segmentLength) {
        for (int start = 0; start <= segmentLength - forms.length; start++) {
            if (formOfSurface[segmentSurfaces[start]] == forms[0] && standsAt(start, segmentSurfaces, segmentGaps)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int start, int[] segmentSurfaces, int[] segmentGaps) {
        for (int i = 0; i < forms.length; i++) {
            int surface = segmentSurfaces[start + i];
            int gap = segmentGaps[start + i];
            if (formOfSurface[surface] != forms[i]
                    || !isAccepted(i, surface, start + i > 0 && gap == Words.NO_GAP)
                    || gaps[i] != ANY_GAP && gaps[i] != gap) {
                return false;
            }
        }
        return !isTorn(start, segmentSurfaces, segmentGaps)
                && vocabulary.gap(segmentGaps[start]).endsWith(phrase.leading())
                && vocabulary.gap(segmentGaps[start + forms.length]).startsWith(phrase.trailing());
    }

    private boolean isTorn(int start, int[] segmentSurfaces, int[] segmentGaps) {
        return mayBeTorn
                && start > 0
                && segmentGaps[start] == Words.NO_GAP
                && segmentGaps[start + 1] != Words.NO_GAP
                && segmentSurfaces[start] != first;
    }

    private boolean isAccepted(int i, int surface, boolean isJoined) {
        int[] accepted = isJoined ? joined[i] : apart[i];
        if (accepted == null) {
            return true;
        }
        for (int one : accepted) {
            if (one == surface) {
                return true;
            }
        }
        return false;
    }
}
