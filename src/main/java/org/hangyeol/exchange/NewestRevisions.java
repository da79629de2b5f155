package org.hangyeol.exchange;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The newest revision of each memory and termbase. The rows have no index that tells it, so what was found is kept, and
 * each time only the rows of revisions since then are asked: revisions are committed in their order.
 */
@ApplicationScoped
public class NewestRevisions {
    private static final String UNITS =
            "select memory.id, max(revision) from TranslationUnit where revision > ?1 group by memory.id";
    private static final String UNITS_ENDED = "select memoryId, max(endedByRevision) from TranslationUnitVersion"
            + " where endedByRevision > ?1 group by memoryId";
    private static final String CONCEPTS =
            "select termbase.id, max(revision) from Concept where revision > ?1 group by termbase.id";
    private static final String CONCEPTS_ENDED = "select termbaseId, max(endedByRevision) from ConceptVersion"
            + " where endedByRevision > ?1 group by termbaseId";

    private final EntityManager entities;
    private final Map<Long, Long> memories = new HashMap<>();
    private final Map<Long, Long> termbases = new HashMap<>();
    private long seen;

    NewestRevisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The last revision that added, changed or deleted a unit of a memory; 0 if none did. */
    public long ofMemory(long id) {
        return newest(memories, id);
    }

    /** The last revision that added, changed or deleted a concept of a termbase; 0 if none did. */
    public long ofTermbase(long id) {
        return newest(termbases, id);
    }

    /** The last revision of all; 0 if there is none. */
    synchronized long ofAll() {
        QuarkusTransaction.joiningExisting().run(this::follow);
        return seen;
    }

    private synchronized long newest(Map<Long, Long> revisions, long id) {
        QuarkusTransaction.joiningExisting().run(this::follow);
        return revisions.getOrDefault(id, 0L);
    }

    private void follow() {
        long newest = entities.createQuery("select coalesce(max(id), 0) from Revision", Long.class)
                .getSingleResult();
        if (newest > seen) {
            follow(UNITS, memories);
            follow(UNITS_ENDED, memories);
            follow(CONCEPTS, termbases);
            follow(CONCEPTS_ENDED, termbases);
            seen = newest;
        }
    }

    private void follow(String query, Map<Long, Long> revisions) {
        entities.createQuery(query, Object[].class)
                .setParameter(1, seen)
                .getResultList()
                .forEach(row -> revisions.merge((Long) row[0], (Long) row[1], Math::max));
    }
}
