package org.hangyeol.check.quantity;

import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.segment.Language;

/** The quantities of a text in the order in which they stand. */
public final class Quantities {
    private Quantities() {}

    /** Reads a text in its language. Takes time linear in its length. */
    public static List<Quantity> of(AnalyzedSegment text) {
        return text.language() == Language.KO ? KoreanQuantities.of(text.text()) : EnglishQuantities.of(text);
    }
}
