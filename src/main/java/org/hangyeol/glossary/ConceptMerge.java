package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.glossary.ConceptWriter.Merged;
import org.hangyeol.memory.Revision;

/** Concepts of a file on their way into one termbase; written to the database together, at the end. */
final class ConceptMerge {
    private final Termbase termbase;
    private final List<ConceptToSave> concepts;
    private final Revision revision;
    private final long importId;
    private final ObjectMapper json;
    private final Map<String, Concept> byCode = new HashMap<>();
    private final Map<String, List<Concept>> withoutCodeByHeadword = new HashMap<>();
    private final Set<Concept> saved = new LinkedHashSet<>();

    ConceptMerge(Termbase termbase, List<ConceptToSave> concepts, Revision revision, long importId, ObjectMapper json) {
        this.termbase = termbase;
        this.concepts = concepts;
        this.revision = revision;
        this.importId = importId;
        this.json = json;
    }

    /** What became of each, in order. */
    List<Merged> merge() {
        Concept.ofCodes(termbase, codes()).forEach(this::remember);
        Concept.withoutCode(termbase, headwords()).forEach(this::remember);
        List<Merged> merged = concepts.stream().map(this::merge).toList();
        Concept.flush();
        return merged;
    }

    /** The concepts that are new or changed. */
    Collection<Concept> saved() {
        return saved;
    }

    private List<String> codes() {
        return concepts.stream()
                .map(ConceptToSave::code)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> headwords() {
        return concepts.stream()
                .filter(concept -> concept.code() == null)
                .map(concept -> concept.termsOf(null).get(0).text)
                .toList();
    }

    private void remember(Concept concept) {
        if (concept.code != null) {
            byCode.put(concept.code, concept);
        } else {
            withoutCodeByHeadword
                    .computeIfAbsent(concept.terms.get(0).text, missing -> new ArrayList<>())
                    .add(concept);
        }
    }

    private Concept sameAs(ConceptToSave content) {
        if (content.code() != null) {
            return byCode.get(content.code());
        }
        String headword = content.termsOf(null).get(0).text;
        return withoutCodeByHeadword.getOrDefault(headword, List.of()).stream()
                .filter(there -> content.isSaidBy(there))
                .findFirst()
                .orElse(null);
    }

    private Merged merge(ConceptToSave content) {
        Concept there = sameAs(content);
        if (there != null && content.isSaidBy(there)) {
            return Merged.ALREADY_THERE;
        }
        if (saved.contains(there)) {
            // Given twice: only terms that were flushed are deleted when others take their place.
            Concept.flush();
        }
        if (there != null) {
            ConceptVersion.keep(there, revision, false, json);
        }
        Concept concept = there == null ? Concept.in(termbase) : there;
        concept.become(content, revision, importId);
        saved.add(concept);
        if (there == null) {
            remember(concept);
        }
        return there == null ? Merged.ADDED : Merged.CHANGED;
    }
}
