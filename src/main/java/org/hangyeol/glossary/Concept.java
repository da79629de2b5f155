package org.hangyeol.glossary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
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

import org.hangyeol.memory.ExpectedRevision;
import org.hangyeol.memory.Revision;

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

    /** What a file said of it that no field stands for. */
    @Convert(converter = JsonListConverter.Categories.class)
    public List<DataCategory> categories = List.of();

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

    /** A concept to be, without content. */
    static Concept in(Termbase termbase) {
        Concept concept = new Concept();
        concept.termbase = termbase;
        return concept;
    }

    /**
     * The row of a concept that was deleted, with its old number: links and histories lead to it. Written past Hibernate,
     * which gives every new row a number of its own.
     */
    static Concept reborn(Termbase termbase, ConceptJson as) {
        getEntityManager()
                .createNativeQuery("insert into concept (id, termbase_id, created_by, created_at, changed_at, revision)"
                        + " values (?1, ?2, ?3, ?4, ?4, ?5)")
                .setParameter(1, as.id())
                .setParameter(2, termbase.id)
                .setParameter(3, as.createdBy())
                .setParameter(4, as.createdAt())
                .setParameter(5, as.revision())
                .executeUpdate();
        return findById(as.id());
    }

    /** @throws org.hangyeol.memory.RevisionMismatchException if it is not as somebody expects it to be */
    void check(ExpectedRevision expected) {
        expected.check(revision, changedBy, changedAt);
    }

    /** Takes this content, in place of what it has. A new concept becomes a row. */
    void become(ConceptToSave content, Revision by, Long importId) {
        code = content.code();
        domain = content.domain();
        definition = content.definition();
        note = content.note();
        source = content.source();
        categories = content.categories();
        terms.clear();
        terms.addAll(content.termsOf(this));
        changedBy = by.author;
        changedAt = by.at;
        revision = by.id;
        this.importId = importId != null ? importId : this.importId;
        if (createdAt == null) {
            createdBy = by.author;
            createdAt = by.at;
            persist();
        }
    }

    /** Numbers of the concepts of a termbase, by code and then oldest first. */
    static List<Long> idsIn(Termbase termbase) {
        return Concept.find(
                        "select c.id from Concept c where c.termbase = ?1 order by c.code nulls last, c.id", termbase)
                .project(Long.class)
                .list();
    }

    /** Numbers of the concepts of a domain, whatever its case. */
    public static List<Long> idsOfDomain(Collection<Long> termbases, String domain) {
        return termbases.isEmpty()
                ? List.of()
                : Concept.find(
                                "select c.id from Concept c where c.termbase.id in ?1 and lower(c.domain) = ?2",
                                termbases,
                                domain.strip().toLowerCase(Locale.ROOT))
                        .project(Long.class)
                        .list();
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
