package org.hangyeol.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hangyeol.analysis.Token;
import org.hangyeol.korean.SpellingFold;

/**
 * All words of an index, numbered from 0 in the order in which they came. Words are added by one thread at a time and
 * never taken out; any thread may read those whose number it has.
 */
final class Vocabulary implements Words {
    private static final Token.Kind[] KINDS = Token.Kind.values();

    private final Map<String, Integer> formNumbers = new ConcurrentHashMap<>();
    private final Map<String, Integer> surfaceNumbers = new ConcurrentHashMap<>();
    private final Map<String, Integer> gapNumbers = new ConcurrentHashMap<>();

    private volatile String[] surfaces = new String[1024];
    private volatile int[] forms = new int[1024];
    private volatile byte[] kinds = new byte[1024];
    private volatile String[] formTexts = new String[1024];
    private volatile String[] gaps = new String[64];

    Vocabulary() {
        List.of("", " ").forEach(this::numberOfGap);
    }

    @Override
    public int numberOfSurface(Token token) {
        Integer number = surfaceNumbers.get(token.surface());
        return number != null ? number : add(token.surface(), token.form(), token.kind());
    }

    /** Adds a surface that is not there. */
    int add(String surface, String form, Token.Kind kind) {
        int number = surfaceNumbers.size();
        if (number == surfaces.length) {
            surfaces = Arrays.copyOf(surfaces, 2 * number);
            forms = Arrays.copyOf(forms, 2 * number);
            kinds = Arrays.copyOf(kinds, 2 * number);
        }
        Integer formNumber = formNumbers.get(form);
        if (formNumber == null) {
            formNumber = formNumbers.size();
            if (formNumber == formTexts.length) {
                formTexts = Arrays.copyOf(formTexts, 2 * formNumber);
            }
            formTexts[formNumber] = form;
            formNumbers.put(form, formNumber);
        }
        surfaces[number] = surface;
        forms[number] = formNumber;
        kinds[number] = (byte) kind.ordinal();
        surfaceNumbers.put(surface, number);
        return number;
    }

    @Override
    public int numberOfGap(String gap) {
        Integer number = gapNumbers.get(gap);
        if (number != null) {
            return number;
        }
        int next = gapNumbers.size();
        if (next == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * next);
        }
        gaps[next] = gap;
        gapNumbers.put(gap, next);
        return next;
    }

    /** Null if no segment has it. */
    Integer knownSurface(String surface) {
        return surfaceNumbers.get(surface);
    }

    /** Null if no segment has it. */
    Integer knownForm(String form) {
        return formNumbers.get(form);
    }

    /** Null if no segment has it. */
    Integer knownGap(String gap) {
        return gapNumbers.get(gap);
    }

    /** Whether a token may mean something else than another one of the same form: 남 and 람, 8 and 9. */
    boolean isAmbiguous(int surface) {
        return switch (kind(surface)) {
            case NUMBER -> true;
            case WORD -> false;
            case SYLLABLE -> SpellingFold.spellings(surface(surface).charAt(0)).length() > 1;
        };
    }

    /** The form of every surface, by number; may be longer than there are surfaces. */
    int[] forms() {
        return forms;
    }

    int formCount() {
        return formNumbers.size();
    }

    int surfaceCount() {
        return surfaceNumbers.size();
    }

    int gapCount() {
        return gapNumbers.size();
    }

    @Override
    public int form(int surface) {
        return forms[surface];
    }

    String formText(int surface) {
        return formTexts[forms[surface]];
    }

    @Override
    public Token.Kind kind(int surface) {
        return KINDS[kinds[surface]];
    }

    @Override
    public String surface(int number) {
        return surfaces[number];
    }

    @Override
    public String gap(int number) {
        return gaps[number];
    }
}
