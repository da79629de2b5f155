package org.hangyeol.cat.mymemory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;

import org.hangyeol.api.StorableText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;

/**
 * A text and its translation as MateCat sends them to be saved.
 *
 * @param newSeg the text as it is to be; null leaves it as it is
 * @param newTra the translation as it is to be; null likewise
 * @param note what the translator says of it; null or empty if nothing
 * @param before the segment before it; null or empty if there is none
 * @param after the segment after it; likewise
 */
public record MyMemoryPair(
        @FormParam("seg") @NotBlank @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String seg,

        @FormParam("tra") @NotBlank @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String tra,

        @FormParam("langpair") String langpair,

        @FormParam("newseg") @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String newSeg,

        @FormParam("newtra") @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String newTra,

        @FormParam("tnote") @Size(max = UnitToSave.LONGEST_NOTE) @StorableText
        String note,

        @FormParam("context_before") @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String before,

        @FormParam("context_after") @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String after) {

    UnitDraft draft() {
        return draft(seg, tra);
    }

    UnitDraft changed() {
        return draft(orOld(newSeg, seg), orOld(newTra, tra));
    }

    private UnitDraft draft(String text, String translation) {
        return LanguagePair.of(langpair)
                .draft(text, translation, null, orOld(before, null), orOld(after, null), orOld(note, null));
    }

    private static String orOld(String given, String old) {
        return given == null || given.isBlank() ? old : given;
    }
}
