package org.hangyeol.cat.t5memory;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A pair that translate5 wants to be saved.
 *
 * @param timeStamp when it was translated, such as 20260731T093000Z; anything else means now
 * @param context such as "SegmentNr: 1"
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record T5Entry(
        @NotBlank @StorableText String source,
        @NotBlank @StorableText String target,
        String sourceLang,
        String targetLang,

        @Size(max = UnitToSave.LONGEST_DOCUMENT) @StorableText
        String documentName,

        @Size(max = UnitToSave.LONGEST_AUTHOR) @StorableText String author,

        String timeStamp,
        String context) {

    /** What translate5 knows a pair by that it must not send again. */
    private static final String NO_XML = "Error in xml in source or target!";

    UnitDraft draft() {
        Language from = LanguagePair.of(sourceLang, targetLang).source();
        List<Segment> both = TaggedText.numbered(segment("source", source), segment("target", target));
        Segment text = both.get(0);
        Segment translation = both.get(1);
        boolean korean = from == Language.KO;
        String document = documentName == null || documentName.isBlank() ? null : documentName;
        return UnitDraft.of(korean ? text : translation, korean ? translation : text, from)
                .at(new Place(document, T5Proposal.position(context), null, null))
                .changed(new Stamp(T5Proposal.time(timeStamp), null));
    }

    /** @throws InvalidFieldException if it is no XML, longer than any segment, or has too many or nothing but tags */
    static Segment segment(String field, String written) {
        Segment segment = TaggedText.parse(written);
        if (segment == null) {
            throw new InvalidFieldException(field, NO_XML);
        }
        if (segment.codes().size() > UnitToSave.MOST_CODES) {
            throw new InvalidFieldException(
                    field,
                    "Too many tags in '%s': %,d. A segment has at most %,d."
                            .formatted(field, segment.codes().size(), UnitToSave.MOST_CODES));
        }
        int markup = segment.codes().stream()
                .mapToInt(code -> code.markup().length())
                .sum();
        if (segment.text().length() > UnitToSave.LONGEST_SEGMENT || markup > UnitToSave.LONGEST_MARKUP) {
            throw new InvalidFieldException(
                    field,
                    "Too long: '%s' has %,d characters and %,d of tags. A segment has at most %,d of each."
                            .formatted(field, segment.text().length(), markup, UnitToSave.LONGEST_SEGMENT));
        }
        if (segment.text().isBlank()) {
            throw new InvalidFieldException(field, "No text in '%s', only tags or blanks.".formatted(field));
        }
        return segment;
    }
}
