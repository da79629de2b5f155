package org.hangyeol.memory;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.matching.Phrase;
import org.hangyeol.matching.PhraseOrder;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.segment.Language;

/** The parameters of a search for a phrase, but for the page. */
public class ConcordanceRequest {
    @QueryParam("q")
    @NotBlank
    @Size(max = LONGEST_PHRASE)
    @StorableText
    @Parameter(description = "A word, a phrase, or a part of a Korean word; in double quotes exactly as it is written")
    String q;

    @QueryParam("language")
    @KnownLanguage
    @Parameter(description = "Language of q; left out, Korean if q has Hangul or Hanja, else English")
    String language;

    @QueryParam("other")
    @Size(max = LONGEST_PHRASE)
    @StorableText
    @Parameter(description = "What the text in the other language must hold as well, in the manner of q")
    String other;

    @QueryParam("memory")
    @Parameter(description = "Memories to look in; left out, all")
    List<String> memories;

    @QueryParam("document")
    @Size(max = UnitToSave.LONGEST_DOCUMENT)
    @StorableText
    String document;

    @QueryParam("outlet")
    @Size(max = UnitToSave.LONGEST_OUTLET)
    @StorableText
    String outlet;

    @QueryParam("author")
    @Size(max = UnitToSave.LONGEST_AUTHOR)
    @StorableText
    @Parameter(description = "Who changed the unit last (changedBy)")
    String author;

    @QueryParam("from")
    @Parameter(description = "Earliest change: a day (UTC) or a time")
    String from;

    @QueryParam("to")
    @Parameter(description = "Latest change: a day (UTC), the whole of it, or a time")
    String to;

    @QueryParam("order")
    @Pattern(regexp = "newest|closest", message = "must be newest or closest")
    @Parameter(
            description = "newest (changed last; the default) or closest (the phrase is the largest share of the text)")
    String order;

    private static final int LONGEST_PHRASE = 1000;

    /** The language of {@link #q}. */
    Language languageOfPhrase() {
        return language != null ? Language.of(language) : Language.ofText(q);
    }

    /** @throws InvalidFieldException if there is no word and no number in it */
    Phrase phrase() {
        return phrase("q", q, languageOfPhrase());
    }

    /** Null if none is given. */
    Phrase otherPhrase() {
        return other == null || other.isBlank()
                ? null
                : phrase("other", other, languageOfPhrase().other());
    }

    private static Phrase phrase(String field, String typed, Language language) {
        Phrase phrase = Phrase.of(typed, language);
        if (phrase.isEmpty()) {
            throw new InvalidFieldException(
                    field,
                    "Nothing to look for in '%s': '%s' has no letter and no digit. Give a word or a part of one."
                            .formatted(field, typed));
        }
        return phrase;
    }

    PhraseOrder orderOrNewest() {
        return "closest".equals(order) ? PhraseOrder.CLOSEST : PhraseOrder.NEWEST;
    }

    /**
     * @throws UnknownMemoryException if there is no memory of a name
     * @throws InvalidFieldException if a time cannot be read, or the times are in the wrong order
     */
    UnitFilter filter() {
        TimeRange changed = TimeRange.of(from, to);
        return new UnitFilter(
                TranslationMemory.numbers("memory", memories),
                document,
                author,
                outlet,
                changed.from() == null ? Long.MIN_VALUE : TranslationUnit.micros(changed.from()),
                changed.to() == null ? Long.MAX_VALUE : TranslationUnit.micros(changed.to()),
                null);
    }
}
