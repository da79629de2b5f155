package org.hangyeol.exchange.tmx;

import org.hangyeol.segment.Language;

/** What was read of a {@code <tuv>}. */
final class Tuv {
    /** Null if it is none of ours. */
    final Language language;

    /** Its language as the file has it. */
    final String tag;

    final Description description;

    /** Null if it has none. */
    SegReader.Seg seg;

    Tuv(Language language, String tag, Description description) {
        this.language = language;
        this.tag = tag;
        this.description = description;
    }

    boolean isGood() {
        return seg != null && seg.defect() == null;
    }
}
