package org.hangyeol.glossary;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hangyeol.segment.Language;

/** One word form of a concept. */
@Entity
public class Term extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "term_seq")
    @SequenceGenerator(name = "term_seq", sequenceName = "term_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concept_id")
    public Concept concept;

    /** Its place among the terms of the concept, from 0; the first of a language is the headword. */
    public int place;

    /** Language and region: ko, ko-KR, ko-KP, en, ko-Hani. */
    public String languageTag;

    public String text;

    @Enumerated(EnumType.STRING)
    public TermStatus status;

    @Enumerated(EnumType.STRING)
    public TermKind kind;

    /** noun, proper noun, verb, adjective or other; null if not known. */
    public String partOfSpeech;

    @Convert(converter = ValidityConverter.class)
    public Validity validity;

    /** The outlet or client it holds for; null for all. */
    public String outlet;

    /** Stop contexts, separated by semicolons; empty if there are none. */
    public String stops;

    public String note;

    @Convert(converter = JsonListConverter.Examples.class)
    public List<Example> examples = List.of();

    @Convert(converter = JsonListConverter.Categories.class)
    public List<DataCategory> categories = List.of();

    public Language language() {
        return Language.of(languageTag);
    }

    /** The patterns of {@link StopContext}, as they were written. */
    public List<String> stopPatterns() {
        return stops.isEmpty() ? List.of() : List.of(stops.split(";"));
    }

    KnownTerm known() {
        List<StopContext> contexts = stopPatterns().stream()
                .map(pattern -> StopContext.of(pattern, language()))
                .toList();
        return new KnownTerm(
                id,
                concept.id,
                concept.termbase.id,
                language(),
                text,
                status,
                kind,
                validity,
                contexts,
                Naming.of(concept.domain),
                true);
    }
}
