package org.hangyeol.cat.remotetm;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;
import org.hangyeol.suggest.SuggestionRequest;

/**
 * A command as Swordfish sends it; each has some of these fields, the others are null. What else there is (whether case
 * counts, project, subject and client of a file) is of no use here.
 *
 * @param memory name of the memory
 * @param searchStr what is looked for
 * @param similarity lowest percent, brought into 50 to 100
 * @param limit how many units of a concordance, brought into 1 to 1,000
 * @param tu a {@code <tu>} of TMX
 * @param tuid number of a unit
 * @param file name of a file that was uploaded
 * @param languages of a memory that is exported; null means all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RemoteTmCommand(
        @Size(max = 100) String command,
        @StorableText String memory,

        @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
        String searchStr,

        String srcLang,
        String tgtLang,
        Integer similarity,
        Integer limit,
        Boolean isRegexp,
        @StorableText String tu,
        String tuid,
        String file,
        List<String> languages,
        @Size(max = MOST_SEGMENTS) List<@Valid @NotNull BatchSegment> segments) {

    private static final int MOST_SEGMENTS = 1000;
    private static final int USUAL_LINES = 50;
    private static final int MOST_LINES = 1000;

    /**
     * A segment of a document; all but the text is only sent back.
     *
     * @param pure its text without tags
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BatchSegment(
            @StorableText String file,
            @StorableText String unit,
            @StorableText String segment,

            @NotNull @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText
            String pure) {}

    LanguagePair pair() {
        return LanguagePair.of(srcLang, tgtLang);
    }

    /** A pair of the source language and the other one, for commands that name one only. */
    LanguagePair pairOfSource() {
        return new LanguagePair(Language.of(srcLang));
    }

    int threshold(LanguagePair pair) {
        return similarity == null
                ? SuggestionRequest.usualThreshold(pair.source())
                : Math.max(SuggestionRequest.LOWEST_THRESHOLD, Math.min(100, similarity));
    }

    int lines() {
        return limit == null ? USUAL_LINES : Math.max(1, Math.min(MOST_LINES, limit));
    }

    /** @throws InvalidFieldException if there is none */
    static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidFieldException(field, "Missing '%s'.".formatted(field));
        }
        return value;
    }

    /** An empty list would say that nothing fits the expression. */
    void refuseRegularExpression() {
        if (Boolean.TRUE.equals(isRegexp)) {
            throw new InvalidFieldException(
                    "isRegexp",
                    "There are no regular expressions here. Search for words, or parts of Korean words, without the"
                            + " option; double quotes around them mean letter for letter.");
        }
    }

    /** A memory holds two languages, and a unit without one of them is none. */
    void refuseOneLanguageOnly() {
        if (languages != null && languages.stream().map(Language::of).distinct().count() < Language.values().length) {
            throw new InvalidFieldException(
                    "languages", "Units of one language only are none. Export both, Korean and English.");
        }
    }

    /** @throws InvalidFieldException if it is no number */
    long unit() {
        if (!required("tuid", tuid).matches("[0-9]{1,18}")) {
            throw new InvalidFieldException("tuid", "Unknown unit: units are numbers here, as searches tell them.");
        }
        return Long.parseLong(tuid);
    }
}
