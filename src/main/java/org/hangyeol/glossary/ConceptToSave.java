package org.hangyeol.glossary;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.hangyeol.api.StorableText;
import org.hangyeol.glossary.ConceptJson.TermJson;

/**
 * A concept as someone sends it. The first term of a language is its headword. What the server alone says of a concept
 * ({@link ConceptJson}) may be sent along, so that what was read can be changed and sent back; it is not read.
 *
 * @param categories null means none
 * @param author who makes or changes it
 * @param reason why, for its history
 */
@JsonIgnoreProperties({
    "id",
    "termbase",
    "createdBy",
    "createdAt",
    "changedBy",
    "changedAt",
    "revision",
    "importJob",
    "similar"
})
public record ConceptToSave(
        @Size(min = 1, max = 100) @StorableText String code,
        @Size(max = 200) @StorableText String domain,
        @Size(max = 4000) @StorableText String definition,
        @Size(max = 4000) @StorableText String note,
        @Size(max = 2000) @StorableText String source,
        @Size(max = 100) List<@Valid @NotNull DataCategory> categories,
        @NotEmpty @Size(max = MOST_TERMS) List<@Valid @NotNull TermToSave> terms,
        @Size(max = 200) @StorableText String author,
        @Size(max = 2000) @StorableText String reason) {

    private static final int MOST_TERMS = 500;

    /** All texts together, so that a version of the concept fits into a row. */
    private static final int LONGEST_CONCEPT = 100_000;

    public ConceptToSave {
        categories = categories == null ? List.of() : categories;
    }

    /** What a concept was, or is, to be saved again. */
    static ConceptToSave from(ConceptJson concept, String author, String reason) {
        return new ConceptToSave(
                concept.code(),
                concept.domain(),
                concept.definition(),
                concept.note(),
                concept.source(),
                concept.categories(),
                concept.terms().stream().map(TermJson::toSave).toList(),
                author,
                reason);
    }

    @JsonIgnore
    @AssertTrue(
            message = "all texts of a concept together have more than " + LONGEST_CONCEPT + " characters: divide it")
    public boolean isWithinLimit() {
        long length = length(domain) + length(definition) + length(note) + length(source) + lengthOf(categories);
        for (TermToSave term : terms == null ? List.<TermToSave>of() : terms) {
            length += term == null ? 0 : term.length();
        }
        return length <= LONGEST_CONCEPT;
    }

    static long length(String text) {
        return text == null ? 0 : text.length();
    }

    static long lengthOf(List<DataCategory> categories) {
        return categories.stream()
                .mapToLong(category -> category == null ? 0 : category.length())
                .sum();
    }

    /** The terms as rows of a concept; see {@link TermToSave#term} for what is thrown. */
    List<Term> termsOf(Concept concept) {
        return IntStream.range(0, terms.size())
                .mapToObj(place -> terms.get(place).term(concept, place))
                .toList();
    }

    /** The concept with the sentences of the units that its examples name; see {@link TermToSave#withExampleTexts}. */
    ConceptToSave withExampleTexts() {
        List<TermToSave> written =
                terms.stream().map(TermToSave::withExampleTexts).toList();
        return new ConceptToSave(code, domain, definition, note, source, categories, written, author, reason);
    }

    /** Whether a concept says all of this already, its code apart. */
    boolean isSaidBy(Concept there) {
        return there.terms.stream()
                        .map(TermJson::from)
                        .toList()
                        .equals(termsOf(null).stream().map(TermJson::from).toList())
                && Objects.equals(there.domain, domain)
                && Objects.equals(there.definition, definition)
                && Objects.equals(there.note, note)
                && Objects.equals(there.source, source)
                && there.categories.equals(categories);
    }
}
