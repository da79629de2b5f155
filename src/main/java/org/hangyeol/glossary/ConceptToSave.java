package org.hangyeol.glossary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.hangyeol.memory.KnownLanguage;
import org.hangyeol.memory.StorableText;
import org.hangyeol.segment.Language;

/**
 * A concept as someone sends it. The first term of a language is its headword.
 *
 * @param author who makes or changes it
 */
public record ConceptToSave(
        @Size(min = 1, max = 100) @StorableText String code,
        @Size(max = 200) @StorableText String domain,
        @Size(max = 4000) @StorableText String definition,
        @Size(max = 4000) @StorableText String note,
        @Size(max = 2000) @StorableText String source,
        @NotEmpty @Size(max = MOST_TERMS) List<@Valid @NotNull TermToSave> terms,
        @Size(max = 200) @StorableText String author) {

    private static final int MOST_TERMS = 500;

    /** All texts together, so that a version of the concept fits into a row. */
    private static final int LONGEST_CONCEPT = 100_000;

    @JsonIgnore
    @AssertTrue(
            message = "all texts of a concept together have more than " + LONGEST_CONCEPT + " characters: divide it")
    public boolean isWithinLimit() {
        long length = length(domain) + length(definition) + length(note) + length(source);
        for (TermToSave term : terms == null ? List.<TermToSave>of() : terms) {
            length += term == null ? 0 : term.length();
        }
        return length <= LONGEST_CONCEPT;
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }

    /**
     * A term as someone sends it.
     *
     * @param language ko, ko-KR, ko-KP, en, …
     * @param status null means preferred
     * @param kind null means full
     * @param validity null or empty means always
     */
    public record TermToSave(
            @NotBlank @Size(max = 35) @KnownLanguage String language,
            @NotBlank @Size(max = 1000) @StorableText String text,
            TermStatus status,
            TermKind kind,

            @Pattern(regexp = "noun|proper noun|verb|adjective|other")
            String partOfSpeech,

            @Size(max = 500) String validity,
            @Size(max = 200) @StorableText String outlet,

            @Size(max = 100)
            List<
                            @NotBlank @Size(max = 200) @StorableText
                            @Pattern(
                                    regexp = "[^;]*",
                                    message = "must not hold ';': give each stop context as a string of its own")
                            String>
                    stops,

            @Size(max = 2000) @StorableText String note) {

        private long length() {
            long length = ConceptToSave.length(text) + ConceptToSave.length(outlet) + ConceptToSave.length(note);
            for (String stop : stops == null ? List.<String>of() : stops) {
                length += ConceptToSave.length(stop);
            }
            return length;
        }

        /**
         * @throws org.hangyeol.segment.UnknownLanguageException for a language that is neither Korean nor English
         * @throws GlossarySyntaxException for an unreadable validity or stop context
         */
        Term term(Concept concept, int place) {
            Term term = new Term();
            term.concept = concept;
            term.place = place;
            term.languageTag =
                    Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
            Language known = Language.of(language);
            term.text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
            term.status = status == null ? TermStatus.PREFERRED : status;
            term.kind = kind == null ? TermKind.FULL : kind;
            term.partOfSpeech = partOfSpeech;
            term.validity = validity == null ? Validity.ALWAYS : Validity.parse(validity);
            term.outlet = outlet;
            List<String> patterns = stops == null ? List.of() : stops;
            patterns.forEach(pattern -> StopContext.of(pattern, known));
            term.stops = String.join(";", patterns);
            term.note = note;
            return term;
        }
    }

    /** The terms as rows of a concept; see {@link TermToSave#term} for what is thrown. */
    List<Term> termsOf(Concept concept) {
        return IntStream.range(0, terms.size())
                .mapToObj(place -> terms.get(place).term(concept, place))
                .toList();
    }
}
