package org.hangyeol.cat.t5memory;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.matching.Phrase;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.memory.Concordance;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;

/**
 * A search in the texts and data of units, as translate5 sends it in its later form ({@code search}).
 *
 * @param sourceSearchMode concordance and contains find what {@code /api/concordance} finds, exact the letters; what
 *     stands behind a comma (capitals matter or not) is not looked at
 * @param searchPosition see {@link T5Page}, as for the next one
 * @param onlyCountSegments 1 if only their number is wanted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record T5Search(
        @Size(max = T5Search.LONGEST_PHRASE) @StorableText String source,
        String sourceSearchMode,

        @Size(max = T5Search.LONGEST_PHRASE) @StorableText String target,

        String targetSearchMode,
        String sourceLang,
        String targetLang,

        @Size(max = UnitToSave.LONGEST_DOCUMENT) @StorableText
        String document,

        String documentSearchMode,

        @Size(max = UnitToSave.LONGEST_AUTHOR) @StorableText String author,

        String authorSearchMode,
        String addInfo,
        String context,
        String timestampSpanStart,
        String timestampSpanEnd,
        String searchPosition,
        JsonNode numResults,
        JsonNode onlyCountSegments) {

    static final int LONGEST_PHRASE = 1000;

    private static final Set<String> PARTS = Set.of("", "concordance", "contains");
    private static final String EXACT = "exact";

    Language sourceLanguage() {
        return LanguagePair.of(sourceLang, targetLang).source();
    }

    boolean onlyCounts() {
        return onlyCountSegments != null && onlyCountSegments.asBoolean(onlyCountSegments.asInt() != 0);
    }

    T5Page page() {
        return T5Page.of(searchPosition, numResults);
    }

    /** Null if no text is given: all units of the filter are wanted. */
    Concordance.Query query(TranslationMemory memory) {
        Language language = sourceLanguage();
        Phrase inSource = phrase("source", source, sourceSearchMode, language);
        Phrase inTarget = phrase("target", target, targetSearchMode, language.other());
        if (inSource == null && inTarget == null) {
            return null;
        }
        boolean both = inSource != null && inTarget != null;
        return page().query(inSource != null ? inSource : inTarget, both ? inTarget : null, filter(memory));
    }

    /** @throws InvalidFieldException if something is to be looked for in a way that we do not know */
    UnitFilter filter(TranslationMemory memory) {
        refuse("addInfo", addInfo);
        refuse("context", context);
        return new UnitFilter(
                Set.of(memory.id),
                whole("document", document, documentSearchMode),
                whole("author", author, authorSearchMode),
                null,
                micros(timestampSpanStart, Long.MIN_VALUE),
                micros(timestampSpanEnd, Long.MAX_VALUE),
                null);
    }

    /** Translate5 writes 1970 for a time that nobody gave. */
    private static long micros(String time, long otherwise) {
        Instant read = T5Proposal.time(time);
        return read == null || read.equals(Instant.EPOCH) ? otherwise : TranslationUnit.micros(read);
    }

    private static void refuse(String field, String value) {
        if (!isNone(value)) {
            throw new InvalidFieldException(
                    field, "Units have no '%s' to be searched. Leave it empty.".formatted(field));
        }
    }

    private static String whole(String field, String value, String mode) {
        if (isNone(value)) {
            return null;
        }
        if (!mode(mode).equals(EXACT)) {
            throw new InvalidFieldException(
                    field + "SearchMode",
                    "Invalid %sSearchMode: '%s'. Only 'exact' is known there.".formatted(field, mode));
        }
        return value;
    }

    static Phrase phrase(String field, String text, String mode, Language language) {
        if (isNone(text)) {
            return null;
        }
        boolean exact = mode(mode).equals(EXACT);
        if (!exact && !PARTS.contains(mode(mode))) {
            throw new InvalidFieldException(
                    field + "SearchMode",
                    "Invalid %sSearchMode: '%s'. Use 'concordance', 'contains' or 'exact'.".formatted(field, mode));
        }
        Phrase phrase = Phrase.of(exact ? '"' + text + '"' : text, language);
        if (phrase.isEmpty()) {
            throw new InvalidFieldException(
                    field, "Nothing to look for in '%s': '%s' has no letter and no digit.".formatted(field, text));
        }
        return phrase;
    }

    private static String mode(String mode) {
        return mode == null ? "" : mode.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isNone(String value) {
        return value == null || value.isBlank();
    }
}
