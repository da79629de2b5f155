package org.hangyeol.glossary;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A concept on the wire.
 *
 * @param code what files call it; null if it has none
 * @param categories what a file said of it that no field stands for
 * @param similar in the answer to a write, other concepts of the termbase that share a name with it; else left out
 * @param importJob number of the import that brought or last changed it; null if it was made by hand
 */
public record ConceptJson(
        long id,
        String termbase,
        String code,
        String domain,
        String definition,
        String note,
        String source,
        List<DataCategory> categories,
        List<TermJson> terms,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long revision,
        Long importJob,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SimilarConcept> similar) {

    /** Versions that were kept before there were data categories have none. */
    public ConceptJson {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /**
     * A term on the wire.
     *
     * @param language language and region: ko, ko-KR, ko-KP, en
     * @param validity when it is the concept's name, "1951/1952;2020-05-24/"; empty means always
     * @param outlet the outlet or client it holds for; null for all
     * @param stops contexts in which it does not mean the concept
     * @param examples sentences in which it stands
     * @param categories what a file said of it that no field stands for
     */
    public record TermJson(
            String language,
            String text,
            TermStatus status,
            TermKind kind,
            String partOfSpeech,
            String validity,
            String outlet,
            List<String> stops,
            String note,
            List<Example> examples,
            List<DataCategory> categories) {

        /** Versions that were kept before there were examples have none. */
        public TermJson {
            examples = examples == null ? List.of() : List.copyOf(examples);
            categories = categories == null ? List.of() : List.copyOf(categories);
        }

        /** The term as it would be sent to be saved. */
        public TermToSave toSave() {
            return new TermToSave(
                    language, text, status, kind, partOfSpeech, validity, outlet, stops, note, examples, categories);
        }

        public static TermJson from(Term term) {
            return new TermJson(
                    term.languageTag,
                    term.text,
                    term.status,
                    term.kind,
                    term.partOfSpeech,
                    term.validity.toString(),
                    term.outlet,
                    term.stopPatterns(),
                    term.note,
                    term.examples,
                    term.categories);
        }
    }

    /** The concept as it is now; its termbase and terms must be loaded or loadable. */
    public static ConceptJson from(Concept concept) {
        return new ConceptJson(
                concept.id,
                concept.termbase.name,
                concept.code,
                concept.domain,
                concept.definition,
                concept.note,
                concept.source,
                concept.categories,
                concept.terms.stream().map(TermJson::from).toList(),
                concept.createdBy,
                concept.createdAt,
                concept.changedBy,
                concept.changedAt,
                concept.revision,
                concept.importId,
                null);
    }

    ConceptJson withSimilar(List<SimilarConcept> others) {
        return new ConceptJson(
                id,
                termbase,
                code,
                domain,
                definition,
                note,
                source,
                categories,
                terms,
                createdBy,
                createdAt,
                changedBy,
                changedAt,
                revision,
                importJob,
                others);
    }
}
