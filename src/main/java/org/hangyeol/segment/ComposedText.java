package org.hangyeol.segment;

import com.ibm.icu.text.Normalizer2;

/**
 * A text in NFC together with the way back to the offsets of the original, so that decomposed Hangul is cut at the
 * same places as composed Hangul and the rules need to know only one spelling.
 */
final class ComposedText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    /** Nothing real is longer. Longer runs of combining marks are taken as they are, since reordering them is slow. */
    private static final int LONGEST_RUN = 32;

    /** Every character before the combining marks is composed as it stands. */
    private static final char FIRST_MARK = 0x300;

    private final String composed;
    /** Original offset of each composed code unit and of the end; null if nothing changed. */
    private final int[] offsets;

    private ComposedText(String composed, int[] offsets) {
        this.composed = composed;
        this.offsets = offsets;
    }

    static ComposedText of(String original) {
        if (NFC.spanQuickCheckYes(original) == original.length()) {
            return new ComposedText(original, null);
        }
        StringBuilder composed = new StringBuilder(original.length());
        int[] offsets = new int[original.length() + 1];
        for (int start = 0; start < original.length(); ) {
            int end = endOfRun(original, start);
            char first = original.charAt(start);
            if (end - start == 1 && (first < FIRST_MARK || Characters.isHangul(first))) {
                offsets[composed.length()] = start;
                composed.append(first);
                start = end;
                continue;
            }
            String run = original.substring(start, end);
            String composedRun = run.length() > LONGEST_RUN ? run : compose(run);
            if (composedRun.length() > run.length()) {
                composedRun = run;
            }
            boolean unchanged = composedRun.equals(run);
            for (int i = 0; i < composedRun.length(); i++) {
                offsets[composed.length() + i] = unchanged ? start + i : start;
            }
            composed.append(composedRun);
            start = end;
        }
        offsets[composed.length()] = original.length();
        return new ComposedText(composed.toString(), offsets);
    }

    /** Hangul by the arithmetic of the Unicode standard (3.12), which is many times faster than the general way. */
    private static String compose(String run) {
        int lead = run.charAt(0) - 0x1100;
        int vowel = run.length() > 1 ? run.charAt(1) - 0x1161 : -1;
        int tail = run.length() > 2 ? run.charAt(2) - 0x11A7 : 0;
        boolean syllable = run.length() <= 3
                && lead >= 0
                && lead < 19
                && vowel >= 0
                && vowel < 21
                && (run.length() == 2 || tail > 0 && tail < 28);
        return syllable ? String.valueOf((char) (0xAC00 + (lead * 21 + vowel) * 28 + tail)) : NFC.normalize(run);
    }

    private static int endOfRun(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && !NFC.hasBoundaryBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    String composed() {
        return composed;
    }

    int originalOffset(int composedOffset) {
        return offsets == null ? composedOffset : offsets[composedOffset];
    }
}
