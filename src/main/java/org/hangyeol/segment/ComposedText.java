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
            String run = original.substring(start, end);
            String composedRun = run.length() > LONGEST_RUN ? run : NFC.normalize(run);
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
