package org.hangyeol.glossary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.Language;

/**
 * A term as someone sends it.
 *
 * @param language ko, ko-KR, ko-KP, en, …
 * @param status null means preferred
 * @param kind null means full
 * @param validity null or empty means always
 * @param stops null means none; likewise for examples and categories
 */
public record TermToSave(
        @NotBlank @Size(max = 35) @KnownLanguage String language,
        @NotBlank @Size(max = 1000) @StorableText String text,
        TermStatus status,
        TermKind kind,

        @Pattern(regexp = PARTS_OF_SPEECH) String partOfSpeech,

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

        @Size(max = 2000) @StorableText String note,
        @Size(max = 50) List<@Valid @NotNull Example> examples,
        @Size(max = 100) List<@Valid @NotNull DataCategory> categories) {

    /** The parts of speech that are told apart, as a regular expression. */
    public static final String PARTS_OF_SPEECH = "noun|proper noun|verb|adjective|adverb|other";

    public TermToSave {
        status = status == null ? TermStatus.PREFERRED : status;
        kind = kind == null ? TermKind.FULL : kind;
        stops = stops == null ? List.of() : stops;
        examples = examples == null ? List.of() : examples;
        categories = categories == null ? List.of() : categories;
    }

    /** A preferred full form of which nothing else is known. */
    public static TermToSave plain(String language, String text) {
        return new TermToSave(language, text, null, null, null, null, null, null, null, null, null);
    }

    /** The same with other data categories. */
    public TermToSave withCategories(List<DataCategory> others) {
        return new TermToSave(
                language, text, status, kind, partOfSpeech, validity, outlet, stops, note, examples, others);
    }

    /** How much all its texts take, in UTF-16 code units. */
    long length() {
        long length = ConceptToSave.length(text) + ConceptToSave.length(outlet) + ConceptToSave.length(note);
        length += stops.stream().mapToLong(ConceptToSave::length).sum();
        length += examples.stream()
                .mapToLong(example -> example == null ? 0 : example.length())
                .sum();
        return length + ConceptToSave.lengthOf(categories);
    }

    /**
     * The term with the sentences of the units that its examples name.
     *
     * @throws org.hangyeol.api.NotThereException for a memory or unit that does not exist
     */
    TermToSave withExampleTexts() {
        List<Example> written = examples.stream()
                .map(example -> example.text() != null ? example : example.withText(textOf(example)))
                .toList();
        return new TermToSave(
                language, text, status, kind, partOfSpeech, validity, outlet, stops, note, written, categories);
    }

    private String textOf(Example example) {
        TranslationUnit unit = TranslationUnit.in(TranslationMemory.named(example.memory()), example.unit());
        return Language.of(language) == Language.KO ? unit.ko : unit.en;
    }

    /**
     * The term as a row.
     *
     * @param place its place among the terms of the concept, from 0
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
        term.status = status;
        term.kind = kind;
        term.partOfSpeech = partOfSpeech;
        term.validity = validity == null ? Validity.ALWAYS : Validity.parse(validity);
        term.outlet = outlet;
        stops.forEach(pattern -> StopContext.of(pattern, known));
        term.stops = String.join(";", stops);
        term.note = note;
        term.examples = examples;
        term.categories = categories;
        return term;
    }
}
