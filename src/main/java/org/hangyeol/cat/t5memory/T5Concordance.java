package org.hangyeol.cat.t5memory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import org.hangyeol.api.StorableText;
import org.hangyeol.segment.Language;

/**
 * A search for a phrase, as translate5 sends it in its older form.
 *
 * @param searchType Source, Target or SourceAndTarget
 * @param sourceLang may be left out, as the other one: then the phrase says of what language it is
 * @param searchPosition as in {@link T5Search}
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

    /** The same as a search: in the texts of one language, which is that of the phrase where it may be in both. */
    T5Search search() {
        Language ofPhrase = Language.ofText(searchString);
        boolean inTarget = "target".equalsIgnoreCase(searchType);
        boolean told = sourceLang != null && !sourceLang.isBlank() && targetLang != null && !targetLang.isBlank();
        Language from = told ? Language.of(sourceLang) : inTarget ? ofPhrase.other() : ofPhrase;
        boolean target = inTarget || "sourceandtarget".equalsIgnoreCase(searchType) && ofPhrase != from;
        return new T5Search(
                target ? null : searchString,
                null,
                target ? searchString : null,
                null,
                from.code(),
                from.other().code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                searchPosition,
                numResults,
                null);
    }
}
