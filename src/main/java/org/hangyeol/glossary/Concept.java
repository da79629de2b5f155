package org.hangyeol.glossary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One meaning, with its terms in both languages. */
@Entity
public class Concept extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "concept_seq")
    @SequenceGenerator(name = "concept_seq", sequenceName = "concept_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "termbase_id")
    public Termbase termbase;

    /** What files call it (T044); unique in its termbase, null if it has none. */
    public String code;

    public String domain;

    public String definition;

    public String note;

    public String source;

    @OneToMany(mappedBy = "concept", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    public List<Term> terms = new ArrayList<>();

    public String createdBy;

    public Instant createdAt;

    public String changedBy;

    public Instant changedAt;

    /** Number of the {@link org.hangyeol.memory.Revision} that last changed it. */
    public long revision;

    /** Number of the import that brought or last changed it; null if it was made by hand. */
    public Long importId;

    /** @throws UnknownConceptException if the termbase has no such concept */
    public static Concept in(Termbase termbase, long id) {
        return Concept.<Concept>find("termbase = ?1 and id = ?2", termbase, id)
                .firstResultOptional()
                .orElseThrow(() -> new UnknownConceptException(termbase.name, id));
    }

    /** The concepts that have these codes in a termbase, with their terms; codes of none are left out. */
    static List<Concept> ofCodes(Termbase termbase, Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : list(
                        "select distinct c from Concept c left join fetch c.terms where c.termbase = ?1 and c.code in ?2",
                        termbase,
                        codes);
    }

    /** The concepts without a code that have a term of one of these texts, with all their terms. */
    static List<Concept> withoutCode(Termbase termbase, Collection<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        // Two queries: in one, H2 begins with all concepts without a code and looks at the terms of each.
        List<Long> ids = Concept.find("select distinct t.concept.id from Term t where t.text in ?1", texts)
                .project(Long.class)
                .list();
        return byId(ids).values().stream()
                .filter(concept -> concept.code == null && concept.termbase.id.equals(termbase.id))
                .toList();
    }

    /** The concepts of these numbers with all their terms, in two queries at most; numbers without one are left out. */
    public static Map<Long, Concept> byId(Collection<Long> ids) {
        Map<Long, Concept> concepts = new HashMap<>();
        if (!ids.isEmpty()) {
            Concept.<Concept>list(
                            "select distinct c from Concept c join fetch c.termbase left join fetch c.terms where c.id in ?1",
                            ids)
                    .forEach(concept -> concepts.put(concept.id, concept));
        }
        return concepts;
    }
}
