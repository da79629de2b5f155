package org.hangyeol.glossary;

import java.time.Instant;
import java.util.List;

/**
 * A concept on the wire.
 *
 * @param code what files call it; null if it has none
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
        List<TermJson> terms,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long revision,
        Long importJob) {

    /**
     * A term on the wire.
     *
     * @param language language and region: ko, ko-KR, ko-KP, en
     * @param validity when it is the concept's name, "1951/1952;2020-05-24/"; empty means always
     * @param outlet the outlet or client it holds for; null for all
     * @param stops contexts in which it does not mean the concept
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
            String note) {

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
                    term.note);
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
                concept.terms.stream().map(TermJson::from).toList(),
                concept.createdBy,
                concept.createdAt,
                concept.changedBy,
                concept.changedAt,
                concept.revision,
                concept.importId);
    }
}
