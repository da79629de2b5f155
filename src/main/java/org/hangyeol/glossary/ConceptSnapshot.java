package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The concepts of a termbase as they were at one moment, by code and then oldest first. They are read page by page while
 * somebody iterates, as often as somebody does; what was changed or deleted meanwhile comes from the history. No
 * transaction stays open between the pages, and nobody who writes has to wait.
 */
public final class ConceptSnapshot implements Iterable<ConceptJson> {
    private static final int PAGE = 100;

    private final long termbase;
    private final long revision;
    private final List<Long> ids;
    private final ObjectMapper json;

    private ConceptSnapshot(long termbase, long revision, List<Long> ids, ObjectMapper json) {
        this.termbase = termbase;
        this.revision = revision;
        this.ids = ids;
        this.json = json;
    }

    /** The termbase as it is now. */
    public static ConceptSnapshot of(Termbase termbase, ObjectMapper json) {
        // One statement, so that the moment of the numbers is that of the revision.
        List<Object[]> rows = Concept.getEntityManager()
                .createQuery(
                        "select c.id, (select max(r.id) from Revision r) from Concept c where c.termbase = ?1"
                                + " order by c.code nulls last, c.id",
                        Object[].class)
                .setParameter(1, termbase)
                .getResultList();
        long revision = rows.isEmpty() ? 0 : (Long) rows.get(0)[1];
        return new ConceptSnapshot(
                termbase.id, revision, rows.stream().map(row -> (Long) row[0]).toList(), json);
    }

    /** How many concepts it has. */
    public int size() {
        return ids.size();
    }

    @Override
    public Iterator<ConceptJson> iterator() {
        return new Iterator<>() {
            private int next;
            private Iterator<ConceptJson> page = List.<ConceptJson>of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && next < ids.size()) {
                    List<Long> wanted = ids.subList(next, Math.min(next + PAGE, ids.size()));
                    next += wanted.size();
                    page = page(wanted).iterator();
                }
                return page.hasNext();
            }

            @Override
            public ConceptJson next() {
                hasNext();
                return page.next();
            }
        };
    }

    private List<ConceptJson> page(List<Long> wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<Long, ConceptJson> there = unchanged(wanted);
            Collection<Long> changed = new ArrayList<>(wanted);
            changed.removeAll(there.keySet());
            there.putAll(ConceptVersion.asOf(termbase, changed, revision, json));
            return wanted.stream().map(there::get).filter(Objects::nonNull).toList();
        });
    }

    private Map<Long, ConceptJson> unchanged(List<Long> wanted) {
        return Concept.byId(wanted).values().stream()
                .filter(concept -> concept.revision <= revision)
                .collect(Collectors.toMap(concept -> concept.id, ConceptJson::from));
    }
}
