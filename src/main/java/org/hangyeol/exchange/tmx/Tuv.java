package org.hangyeol.exchange.tmx;

import org.hangyeol.memory.Stamp;
import org.hangyeol.segment.Language;

/** What was read of a {@code <tuv>}. */
final class Tuv {
    /** Null if it is none of ours. */
    final Language language;

    /** Its language as the file has it. */
    final String tag;

    final Stamp created;
    final Stamp changed;
    final Kept kept = new Kept();

    /** Null if it has none. */
    SegReader.Seg seg;

    Tuv(Language language, String tag, Stamp created, Stamp changed) {
        this.language = language;
        this.tag = tag;
        this.created = created;
        this.changed = changed;
    }

    boolean isGood() {
        return seg != null && seg.defect() == null;
    }
}
