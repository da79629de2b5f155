package org.hangyeol.matching;

import java.util.List;
import java.util.function.Function;

import org.hangyeol.analysis.Token;

/**
 * A number that tells how the analyser treats the words of an index: all of its surfaces and gaps, and some whole
 * segments. An index that was stored is of use only as long as the analyser gives the same number for it, so nobody has
 * to think of a version when a rule changes.
 */
final class AnalysisStamp {
    /** How many segments of each part are looked at as a whole. */
    private static final int SAMPLES = 64;

    private final Function<String, List<Token>> analysis;
    private long stamp;

    private AnalysisStamp(Function<String, List<Token>> analysis) {
        this.analysis = analysis;
    }

    /** @param analysis the tokens of a text */
    static long of(Vocabulary words, List<Part> parts, Function<String, List<Token>> analysis) {
        AnalysisStamp stamp = new AnalysisStamp(analysis);
        for (int surface = 0; surface < words.surfaceCount(); surface++) {
            stamp.add(words.surface(surface));
        }
        for (int gap = 0; gap < words.gapCount(); gap++) {
            stamp.add(words.gap(gap));
        }
        for (Part part : parts) {
            int size = part.segments.size();
            for (int i = 0; i < Math.min(SAMPLES, size); i++) {
                int segment = (int) ((long) i * size / SAMPLES) % size;
                stamp.add(part.segments.get(segment, words.forms()).text(words));
            }
        }
        return stamp.stamp;
    }

    private void add(String text) {
        for (Token token : analysis.apply(text)) {
            add(token.start());
            add(token.end());
            add(token.kind().ordinal());
            add(token.form().hashCode());
        }
        add(-1);
    }

    private void add(int number) {
        stamp = NumberedSegment.mix(31 * stamp + number);
    }
}
