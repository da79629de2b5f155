package org.hangyeol.korean;

import java.util.Arrays;

import com.ibm.icu.text.Normalizer2;

/**
 * A text in composed form (NFC) that remembers where each of its characters stood in the text as written. Korean typed
 * on some systems arrives decomposed, one code unit a letter, and people must still be shown offsets of their own text.
 * A letter with more than {@value #LONGEST_RUN} marks is taken as it is written.
 */
public final class ComposedText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /**
     * Nothing that people write has more marks on one letter. Longer runs stay as they are: to put 100,000 marks in
     * order takes the better part of a minute, and anyone may send them.
     */
    private static final int LONGEST_RUN = 32;

    private final String text;
    /** Original offset of each composed code unit and of the end; null where the two are the same text. */
    private final int[] originalOffsets;

    private ComposedText(String text, int[] originalOffsets) {
        this.text = text;
        this.originalOffsets = originalOffsets;
    }

    /** Composes the text; a text that is composed already is taken as it is. */
    public static ComposedText of(String original) {
        if (NFC.spanQuickCheckYes(original) == original.length()) {
            return new ComposedText(original, null);
        }
        StringBuilder text = new StringBuilder(original.length());
        int[] offsets = new int[original.length() + 1];
        for (int start = 0, end; start < original.length(); start = end) {
            end = chunkEnd(original, start);
            String written = original.substring(start, end);
            String composed = written.length() > LONGEST_RUN ? written : NFC.normalize(written);
            int needed = text.length() + composed.length() + 1;
            if (needed > offsets.length) {
                // A few characters have a longer composed form than they were written in.
                offsets = Arrays.copyOf(offsets, needed + needed / 2);
            }
            offsets[text.length()] = start;
            int first = original.codePointAt(start);
            int kept = composed.codePointAt(0) == first ? Character.charCount(first) : 0;
            for (int i = 1; i < composed.length(); i++) {
                // Marks that stayed themselves, at most in another order; never at the place of a first character that
                // stayed itself, even where one mark was written for two.
                offsets[text.length() + i] = Math.max(start + Math.min(i, kept), end - (composed.length() - i));
            }
            text.append(composed);
        }
        offsets[text.length()] = original.length();
        return new ComposedText(text.toString(), offsets);
    }

    /** Where the next character that composes with nothing before it begins. */
    private static int chunkEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && belongsToChunk(text, start, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean belongsToChunk(String text, int start, int end) {
        int next = text.codePointAt(end);
        if (NFC.hasBoundaryBefore(next)) {
            return false;
        }
        if (NFC.getCombiningClass(next) != 0) {
            return true;
        }
        if (end - start > LONGEST_RUN) {
            return false;
        }
        // A vowel of Hangul and the like: composes with some characters and not with others.
        String before = text.substring(start, end);
        String character = Character.toString(next);
        return !NFC.normalize(before + character).equals(NFC.normalize(before) + character);
    }

    /** The composed text. */
    public String text() {
        return text;
    }

    /**
     * Where the character at an offset of the composed text begins in the text as written.
     *
     * @param offset 0 to the length of the composed text; the length is mapped to the end of the text as written
     */
    public int originalOffset(int offset) {
        return originalOffsets == null ? offset : originalOffsets[offset];
    }

    /**
     * The reverse of {@link #originalOffset}: where the character at an offset of the text as written went. A place
     * within letters that were composed into one character goes to the end of that character.
     *
     * @param offset 0 to the length of the text as written
     */
    public int composedOffset(int offset) {
        if (originalOffsets == null) {
            return offset;
        }
        int found = Arrays.binarySearch(originalOffsets, 0, text.length() + 1, offset);
        // Several composed characters may come from one place, and a place may lie within a composed character.
        int composed = found >= 0 ? found : -found - 1;
        while (composed > 0 && originalOffsets[composed - 1] >= offset) {
            composed--;
        }
        return composed;
    }
}
