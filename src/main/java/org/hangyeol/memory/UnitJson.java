package org.hangyeol.memory;

import java.time.Instant;
import java.util.List;

import org.hangyeol.segment.InlineCode;

/**
 * A unit on the wire.
 *
 * @param memory name of its memory
 * @param outlet whom it was translated for
 * @param before the source segment before it
 * @param after the source segment after it
 * @param status how far the translation has come; null if not known
 * @param uses how often the pair was saved
 * @param importJob number of the import that brought it; null if it was saved by hand
 */
public record UnitJson(
        long id,
        String memory,
        String ko,
        List<InlineCode> koCodes,
        String en,
        List<InlineCode> enCodes,
        String source,
        String document,
        String outlet,
        Integer position,
        String before,
        String after,
        String note,
        UnitStatus status,
        int uses,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long revision,
        Long importJob) {

    /** The unit as it is now; its memory must be loaded or loadable. */
    public static UnitJson from(TranslationUnit unit) {
        return new UnitJson(
                unit.id,
                unit.memory.name,
                unit.ko,
                unit.koCodes,
                unit.en,
                unit.enCodes,
                unit.sourceLanguage.code(),
                unit.document,
                unit.outlet,
                unit.position,
                unit.contextBefore,
                unit.contextAfter,
                unit.note,
                unit.status,
                unit.uses,
                unit.createdBy,
                unit.createdAt,
                unit.changedBy,
                unit.changedAt,
                unit.revision,
                unit.importId);
    }
}
