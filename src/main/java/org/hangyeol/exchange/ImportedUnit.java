package org.hangyeol.exchange;

import java.time.Instant;
import java.util.Objects;

import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A translation unit as a file has it, not yet stored. Both segments have text; everything after
 * {@code sourceLanguage} is {@code null} if the file does not say it.
 *
 * @param line where the unit begins in the file, from 1
 * @param sourceLanguage which side the file calls the source; the first one if it does not say
 * @param outlet whom it was translated for
 * @param position place within the document
 * @param before the source segment before it
 * @param after the source segment after it
 * @param author who changed it last, or who made it
 * @param changedAt when it was changed last, or made
 */
public record ImportedUnit(
        long line,
        Segment ko,
        Segment en,
        Language sourceLanguage,
        String document,
        String outlet,
        Integer position,
        String author,
        Instant changedAt,
        String note,
        String before,
        String after) {

    public ImportedUnit {
        Objects.requireNonNull(ko, "ko");
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(sourceLanguage, "sourceLanguage");
    }

    /** The unit as a memory takes it. */
    UnitDraft draft() {
        return new UnitDraft(
                ko, en, sourceLanguage, document, outlet, position, before, after, note, author, changedAt);
    }
}
