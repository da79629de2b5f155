package org.hangyeol.cat.tmserver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.hangyeol.api.StorableText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;

/**
 * A unit as a tool sends it; fields that it adds are of no use here.
 *
 * @param context what tells it from another one of the same text, such as the msgctxt of PO; kept as a note
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TmServerUnit(
        @NotBlank @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String source,

        @NotBlank @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String target,

        @Size(max = UnitToSave.LONGEST_NOTE) @StorableText String context) {

    /** @param document the file it stands in; null if not known */
    UnitDraft draft(LanguagePair pair, String document) {
        String note = context == null || context.isBlank() ? null : context;
        return pair.draft(source, target, document, null, null, note);
    }
}
