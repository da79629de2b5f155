package org.hangyeol.memory;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A unit as someone sends it.
 *
 * @param source the language it was translated from; null means Korean
 * @param outlet whom it was translated for: a paper, a client
 * @param before the source segment before it, null if there is none or it is not known
 * @param after the source segment after it, null likewise
 * @param status how far the translation has come; null if not known
 * @param author who translated it
 * @param changedAt when it was translated; null means now
 */
public record UnitToSave(
        @NotBlank @Size(max = LONGEST_SEGMENT) @StorableText String ko,
        @Size(max = MOST_CODES) List<@Valid @NotNull Code> koCodes,
        @NotBlank @Size(max = LONGEST_SEGMENT) @StorableText String en,
        @Size(max = MOST_CODES) List<@Valid @NotNull Code> enCodes,
        @KnownLanguage String source,
        @Size(max = LONGEST_DOCUMENT) @StorableText String document,
        @Size(max = LONGEST_OUTLET) @StorableText String outlet,
        @Min(0) Integer position,
        @Size(max = LONGEST_SEGMENT) @StorableText String before,
        @Size(max = LONGEST_SEGMENT) @StorableText String after,
        @Size(max = LONGEST_NOTE) @StorableText String note,
        UnitStatus status,
        @Size(max = LONGEST_AUTHOR) @StorableText String author,
        Instant changedAt) {

    /** The longest segment that a memory takes, in UTF-16 code units. */
    public static final int LONGEST_SEGMENT = 100_000;

    public static final int LONGEST_DOCUMENT = 1000;

    public static final int LONGEST_OUTLET = 200;

    public static final int LONGEST_NOTE = 4000;

    public static final int LONGEST_AUTHOR = 200;

    /** The most inline codes of a segment. */
    public static final int MOST_CODES = 1000;

    /** How long the markup of an inline code may be. */
    public static final int LONGEST_CODE = 4000;

    /** How long the markup of all inline codes of a segment may be together. */
    public static final int LONGEST_MARKUP = 100_000;

    /** Outside of these years dates are slips, and databases differ in what they take. */
    static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");

    static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** An inline code on the wire; see {@link InlineCode}. */
    public record Code(
            @Min(0) int offset,
            @NotNull InlineCode.Kind kind,
            @NotNull @Size(max = LONGEST_CODE) @StorableText String markup) {}

    /**
     * @throws InvalidFieldException if an inline code lies outside of its text, there is too much markup, or the time is
     *     out of range
     */
    public UnitDraft draft() {
        if (changedAt != null && !isStorable(changedAt)) {
            throw new InvalidFieldException(
                    "changedAt", "Invalid changedAt: '%s'. Use a year from 1 to 9999.".formatted(changedAt));
        }
        return new UnitDraft(
                segment("koCodes", ko, koCodes),
                segment("enCodes", en, enCodes),
                source == null ? Language.KO : Language.of(source),
                new Place(document, position, before, after),
                outlet,
                note,
                status,
                Stamp.UNKNOWN,
                new Stamp(changedAt, author),
                null);
    }

    /** What would save a unit again as it is, but for who made it first and what a TMX file said of it. */
    public static UnitToSave of(TranslationUnit unit) {
        return new UnitToSave(
                unit.ko,
                codes(unit.koCodes),
                unit.en,
                codes(unit.enCodes),
                unit.sourceLanguage.code(),
                unit.document,
                unit.outlet,
                unit.position,
                unit.contextBefore,
                unit.contextAfter,
                unit.note,
                unit.status,
                unit.changedBy,
                unit.changedAt);
    }

    /** Null for none. */
    private static List<Code> codes(List<InlineCode> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code -> new Code(code.offset(), code.kind(), code.markup()))
                        .toList();
    }

    /** Whether every database can hold the time: it is of a year from 1 to 9999. */
    public static boolean isStorable(Instant time) {
        return !time.isBefore(FIRST_INSTANT) && !time.isAfter(LAST_INSTANT);
    }

    /**
     * A segment of a request.
     *
     * @param field where its inline codes stand in the request
     * @param codes null for none
     * @throws InvalidFieldException if an inline code lies outside of the text, or there is too much markup
     */
    public static Segment segment(String field, String text, List<Code> codes) {
        if (codes == null) {
            return Segment.of(text);
        }
        int markup = codes.stream().mapToInt(code -> code.markup().length()).sum();
        if (markup > LONGEST_MARKUP) {
            throw new InvalidFieldException(
                    field,
                    "Too much markup in '%s': '%d' characters. Send at most %d in all."
                            .formatted(field, markup, LONGEST_MARKUP));
        }
        try {
            return new Segment(
                    text,
                    codes.stream()
                            .map(code -> new InlineCode(code.offset(), code.kind(), code.markup()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(field, e.getMessage());
        }
    }
}
