package org.hangyeol.glossary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fired in the transaction that changed concepts, for those who must follow once it is committed.
 *
 * @param saved the terms of concepts that are new or changed, by the number of the concept
 * @param deleted numbers of concepts that are gone
 */
record ConceptsChanged(Map<Long, List<KnownTerm>> saved, List<Long> deleted) {

    static ConceptsChanged saved(Collection<Concept> concepts) {
        Map<Long, List<KnownTerm>> terms = new HashMap<>();
        concepts.forEach(concept ->
                terms.put(concept.id, concept.terms.stream().map(Term::known).toList()));
        return new ConceptsChanged(terms, List.of());
    }
}
