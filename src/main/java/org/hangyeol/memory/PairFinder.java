package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Finds the units that hold a pair without an index of the database: the keys of pairs come in no order, so that in a
 * large memory every unit of an import would write a page of that index anew. See
 * {@code docs/decisions/0011-pairs-are-found-in-memory.md}.
 *
 * <p>What it knows of a unit is read from the rows at start, and added before the unit is committed; it may also know
 * what a unit was before it was changed, deleted or rolled back. So who finds a unit here asks its row.
 */
@ApplicationScoped
public class PairFinder {
    /** So many are read at once. A revision has the units of a batch at most. */
    private static final int REVISIONS = 50;

    /** H2 compares every row that it finds with all numbers of a query, so a query has few. */
    private static final int UNITS = 100;

    private PairTable table;

    /** Reads the pairs of all rows unless that was done before; a million take two to three seconds. */
    synchronized void load() {
        if (table != null) {
            return;
        }
        PairTable read = new PairTable();
        long newest = QuarkusTransaction.requiringNew().call(Revision::newest);
        for (long first = 1; first <= newest; first += REVISIONS) {
            long from = first;
            QuarkusTransaction.requiringNew()
                    .run(() -> HeldPair.of(from, from + REVISIONS)
                            .forEach(pair -> read.add(hash(pair.memory(), pair.key()), pair.unit())));
        }
        table = read;
    }

    /**
     * The units that hold some pairs.
     *
     * @param memory number of the memory
     * @return number of the unit by the key of its pair; pairs that the memory does not hold are not there
     */
    Map<UUID, Long> find(long memory, Collection<UUID> keys) {
        Map<UUID, Long> units = new HashMap<>();
        held(memory, keys).forEach((key, pair) -> units.put(key, pair.unit()));
        return units;
    }

    /** Likewise, with the imports that brought the units. */
    Map<UUID, HeldPair> held(long memory, Collection<UUID> keys) {
        Set<UUID> wanted = Set.copyOf(keys);
        List<Long> maybe = candidates(memory, wanted);
        Map<UUID, HeldPair> found = new HashMap<>();
        for (int from = 0; from < maybe.size(); from += UNITS) {
            for (HeldPair pair : HeldPair.of(maybe.subList(from, Math.min(from + UNITS, maybe.size())))) {
                if (pair.memory() == memory && wanted.contains(pair.key())) {
                    found.put(pair.key(), pair);
                }
            }
        }
        return found;
    }

    /** Numbers of the units that may hold one of some pairs. */
    synchronized List<Long> candidates(long memory, Collection<UUID> keys) {
        load();
        List<Long> units = new ArrayList<>();
        keys.forEach(key -> table.forEach(hash(memory, key), units::add));
        return units;
    }

    /** Makes a unit known by its pair; to be called in the transaction that writes the unit, after {@link #find}. */
    synchronized void add(TranslationUnit unit) {
        table.add(hash(unit.memory.id, unit.pairKey), unit.id);
    }

    /** The key is part of a SHA-256, so all of its bits are as good as random. */
    private static long hash(long memory, UUID key) {
        return key.getMostSignificantBits() ^ memory * 0x9E3779B97F4A7C15L;
    }
}
