package org.hangyeol.memory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A unit and the pair that it holds.
 *
 * @param memory number of its memory
 * @param key see {@link UnitDraft#pairKey()}
 * @param unit its number
 * @param importId the import that brought it; null if none did, or it was not asked for
 */
record HeldPair(long memory, UUID key, long unit, Long importId) {
    HeldPair(long memory, UUID key, long unit) {
        this(memory, key, unit, null);
    }

    /** The pairs of all units that were changed last by one of these revisions, the last exclusive; read from an index. */
    static List<HeldPair> of(long fromRevision, long toRevision) {
        return TranslationUnit.getEntityManager()
                .createQuery(
                        "select memory.id, pairKey, id from TranslationUnit where revision >= ?1 and revision < ?2",
                        HeldPair.class)
                .setParameter(1, fromRevision)
                .setParameter(2, toRevision)
                .getResultList();
    }

    /** The pairs of those of the units that are there. */
    static List<HeldPair> of(Collection<Long> units) {
        return TranslationUnit.getEntityManager()
                .createQuery(
                        "select memory.id, pairKey, id, importId from TranslationUnit where id in ?1", HeldPair.class)
                .setParameter(1, units)
                .getResultList();
    }
}
