package org.hangyeol.memory;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A unit as someone sends it.
 *
 * @param source the language it was translated from; null means Korean
 * @param before the source segment before it, null if there is none or it is not known
 * @param after the source segment after it, null likewise
 * @param author who translated it
 * @param changedAt when it was translated; null means now
 */
public record UnitToSave(
        @NotBlank @Size(max = LONGEST_SEGMENT) @StorableText String ko,
        @Size(max = MOST_CODES) List<@Valid @NotNull Code> koCodes,
        @NotBlank @Size(max = LONGEST_SEGMENT) @StorableText String en,
        @Size(max = MOST_CODES) List<@Valid @NotNull Code> enCodes,
        String source,
        @Size(max = 1000) @StorableText String document,
        @Min(0) Integer position,
        @Size(max = LONGEST_SEGMENT) @StorableText String before,
        @Size(max = LONGEST_SEGMENT) @StorableText String after,
        @Size(max = 4000) @StorableText String note,
        @Size(max = 200) @StorableText String author,
        Instant changedAt) {

    /** The longest segment that a memory takes, in UTF-16 code units. */
    public static final int LONGEST_SEGMENT = 100_000;

    private static final int MOST_CODES = 1000;

    /** An inline code on the wire; see {@link InlineCode}. */
    public record Code(
            @Min(0) int offset,
            @NotNull InlineCode.Kind kind,
            @NotNull @Size(max = 4000) @StorableText String markup) {}

    /**
     * @throws InvalidUnitException if an inline code lies outside of its text
     * @throws org.hangyeol.segment.UnknownLanguageException for an unknown source language
     */
    public UnitDraft draft() {
        return new UnitDraft(
                segment("koCodes", ko, koCodes),
                segment("enCodes", en, enCodes),
                source == null ? Language.KO : Language.of(source),
                document,
                position,
                before,
                after,
                note,
                author,
                changedAt);
    }

    private static Segment segment(String field, String text, List<Code> codes) {
        if (codes == null) {
            return Segment.of(text);
        }
        try {
            return new Segment(
                    text,
                    codes.stream()
                            .map(code -> new InlineCode(code.offset(), code.kind(), code.markup()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidUnitException(field, e.getMessage());
        }
    }
}
