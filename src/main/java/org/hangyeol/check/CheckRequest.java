package org.hangyeol.check;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.memory.UnitToSave.Code;
import org.hangyeol.segment.Language;

/**
 * What somebody wants checked: one pair, or the pairs of a document in their order.
 *
 * @param source of the pair; null if there are pairs
 * @param target its translation; null if there are pairs, or if only the source is to be checked
 * @param pairs of a document; null if there is one pair
 * @param termbases names of those whose terms count; null means all, an empty list none
 * @param date of the text; null if not known, and nothing is said of names that changed with time
 */
public record CheckRequest(
        @Valid Side source,
        @Valid Side target,
        @Size(min = 1, max = MOST_PAIRS) List<@Valid @NotNull PairToCheck> pairs,
        List<@NotNull String> termbases,
        LocalDate date) {
    private static final int MOST_PAIRS = 2000;
    private static final int MOST_CHARACTERS = 400_000;

    /**
     * A text and its language.
     *
     * @param codes its inline codes; null for none
     */
    public record Side(
            @NotNull(message = "is missing: say ko or en") @KnownLanguage
            String language,

            @NotNull @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
            String text,

            @Size(max = UnitToSave.MOST_CODES) List<@Valid @NotNull Code> codes) {}

    /**
     * A segment and its translation.
     *
     * @param target null if there is none yet; then only the source is checked
     */
    public record PairToCheck(
            @NotNull @Valid Side source, @Valid Side target) {
        private long length() {
            return (long) source.text.length() + (target == null ? 0 : target.text.length());
        }
    }

    /**
     * The pairs that are meant.
     *
     * @throws InvalidFieldException if there is no source, both ways are used, both sides are in one language, or all
     *     together are too long
     */
    List<PairToCheck> pairsToCheck() {
        if (pairs != null && (source != null || target != null)) {
            throw new InvalidFieldException(
                    "pairs", "Both pairs and a single source and target are given: leave one of them out.");
        }
        if (pairs == null && source == null) {
            throw new InvalidFieldException("source", "No source: give source and target, source alone, or pairs.");
        }
        List<PairToCheck> all = pairs != null ? pairs : List.of(new PairToCheck(source, target));
        for (int i = 0; i < all.size(); i++) {
            refuseSameLanguage(
                    all.get(i), pairs == null ? "target.language" : "pairs[%d].target.language".formatted(i));
        }
        long length = all.stream().mapToLong(PairToCheck::length).sum();
        if (length > MOST_CHARACTERS) {
            throw new InvalidFieldException(
                    "pairs",
                    "Too long: '%d' characters in all pairs. Send at most %d in one request."
                            .formatted(length, MOST_CHARACTERS));
        }
        return all;
    }

    private static void refuseSameLanguage(PairToCheck pair, String field) {
        Language language = Language.of(pair.source().language());
        if (pair.target() != null && Language.of(pair.target().language()) == language) {
            throw new InvalidFieldException(
                    field,
                    "Invalid language: '%s' is that of the source too. Use %s."
                            .formatted(
                                    pair.target().language(), language.other().code()));
        }
    }
}
