package org.hangyeol.check;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.Language;

/** A segment and its translation, in either direction. */
public record CheckedPair(AnalyzedSegment source, AnalyzedSegment target) {

    /** @throws IllegalArgumentException if both are in the same language */
    public CheckedPair {
        if (source.language() == target.language()) {
            throw new IllegalArgumentException("Both texts are " + source.language() + ".");
        }
    }

    /** The side in a language. */
    public AnalyzedSegment in(Language language) {
        return source.language() == language ? source : target;
    }

    /** A place of a composed text as a place of the text as it was given. */
    public static Span span(AnalyzedSegment segment, int start, int end) {
        return new Span(segment.originalOffset(start), segment.originalOffset(end));
    }
}
