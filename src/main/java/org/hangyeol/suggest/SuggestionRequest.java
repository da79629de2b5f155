package org.hangyeol.suggest;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;

/**
 * What somebody wants suggestions for: a text, which is cut into segments here, or segments in the order of their
 * document. How long they may be together: {@link RequestSize}.
 *
 * @param source language of the text
 * @param target the other language; null takes it
 * @param memories names of the memories to look in; null means all, an empty list none
 * @param termbases names of the termbases to look in; null means all, an empty list none
 * @param threshold lowest percent of a match; null means 70 for English and 65 for Korean
 * @param limit how many matches a segment; null means 5
 * @param date of the text, for names that changed with time; null means today
 * @param document what the text is called where its translations are saved; a segment that stood there at the same
 *     place is in context
 */
public record SuggestionRequest(
        @Size(max = LONGEST_TEXT) @StorableText String text,
        @Size(max = MOST_SEGMENTS) List<@NotNull @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String> segments,

        @NotNull(message = "is missing: say ko or en") @KnownLanguage
        String source,

        @KnownLanguage String target,
        List<@NotNull String> memories,
        List<@NotNull String> termbases,
        @Min(LOWEST_THRESHOLD) @Max(100) Integer threshold,
        @Min(1) @Max(100) Integer limit,
        LocalDate date,
        @Size(max = 1000) @StorableText String document) {

    /** The longest text of any request, in UTF-16 code units; its segments together may have as many. */
    static final int LONGEST_TEXT = 10_000_000;

    static final int MOST_SEGMENTS = 200_000;

    /** Below it, Korean is near the noise of unrelated sentences. */
    public static final int LOWEST_THRESHOLD = 50;

    private static final int KOREAN_THRESHOLD = 65;
    private static final int ENGLISH_THRESHOLD = 70;
    static final int USUAL_LIMIT = 5;

    /**
     * What the rules of single fields do not tell.
     *
     * @throws InvalidFieldException if there is no text, or source and target are the same
     */
    void refuseContradictions() {
        if (text == null && segments == null) {
            throw new InvalidFieldException("text", "No text: give either text or segments.");
        }
        if (text != null && segments != null) {
            throw new InvalidFieldException("segments", "Both text and segments are given: leave one of them out.");
        }
        if (text != null && text.isBlank()) {
            throw new InvalidFieldException("text", "Empty text: give one with something in it.");
        }
        if (segments != null && segments.isEmpty()) {
            throw new InvalidFieldException("segments", "No segments: give at least one.");
        }
        Language language = Language.of(source);
        if (target != null && Language.of(target) == language) {
            throw new InvalidFieldException(
                    "target",
                    "Invalid target: '%s' is the source too. Use %s, or leave target out."
                            .formatted(target, language.other().code()));
        }
    }

    /** The lowest percent of a match in texts of a language, if nobody says another. */
    public static int usualThreshold(Language language) {
        return language == Language.KO ? KOREAN_THRESHOLD : ENGLISH_THRESHOLD;
    }
}
