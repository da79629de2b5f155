package org.hangyeol.cat.t5memory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import org.hangyeol.api.StorableText;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.UnitToSave;

/**
 * A look-up as translate5 sends it.
 *
 * @param source see {@link TaggedText}
 * @param context such as "SegmentNr: 1"
 * @param numOfProposals how many matches at most, brought into 1 to 20; absent or 0 means 5
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record T5LookUp(
        @NotEmpty @StorableText String source,
        String sourceLang,
        String targetLang,

        @Size(max = UnitToSave.LONGEST_DOCUMENT) @StorableText
        String documentName,

        String context,
        JsonNode numOfProposals) {

    private static final int USUAL = 5;
    private static final int MOST = 20;

    Context place() {
        return Context.of(null, null, documentName, T5Proposal.position(context));
    }

    int limit() {
        int asked = numOfProposals == null ? 0 : numOfProposals.asInt();
        return asked < 1 ? USUAL : Math.min(MOST, asked);
    }
}
