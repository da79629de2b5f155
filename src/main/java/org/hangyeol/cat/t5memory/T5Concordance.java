package org.hangyeol.cat.t5memory;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import org.hangyeol.api.StorableText;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.memory.Concordance;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;

/**
 * A search for a phrase, as translate5 sends it in its older form.
 *
 * @param searchType Source, Target or SourceAndTarget
 * @param sourceLang may be left out, as the other one: then the phrase says of what language it is
 * @param searchPosition see {@link T5Page}, as for numResults
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record T5Concordance(
        @NotBlank @Size(max = T5Search.LONGEST_PHRASE) @StorableText
        String searchString,

        String searchType,
        String sourceLang,
        String targetLang,
        String searchPosition,
        JsonNode numResults) {

    /** The language that is shown as that of the source. */
    Language source() {
        Language ofPhrase = Language.ofText(searchString);
        boolean told = sourceLang != null && !sourceLang.isBlank() && targetLang != null && !targetLang.isBlank();
        return told ? Language.of(sourceLang) : isIn("Target") ? ofPhrase.other() : ofPhrase;
    }

    T5Page page() {
        return T5Page.of(searchPosition, numResults);
    }

    /** In the texts of one language: where it may be in both, in that of the phrase. */
    Concordance.Query query(TranslationMemory memory) {
        boolean inTarget = isIn("Target") || isIn("SourceAndTarget") && Language.ofText(searchString) != source();
        Language language = inTarget ? source().other() : source();
        UnitFilter filter = new UnitFilter(Set.of(memory.id), null, null, null, Long.MIN_VALUE, Long.MAX_VALUE, null);
        return page().query(T5Search.phrase("searchString", searchString, null, language), null, filter);
    }

    private boolean isIn(String type) {
        return type.equalsIgnoreCase(searchType);
    }
}
