package org.hangyeol.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hibernate.StatelessSession;

/**
 * Saves, changes and deletes units. Every method runs in a transaction of its own and returns when the rows are
 * committed and the index has followed; only {@link #saveAll} does not wait for the index.
 *
 * <p>One writer at a time: so the index follows commits in their order, and two people who save the same pair at the
 * same moment make one unit with two uses. A writer holds the turn for one batch only.
 */
@ApplicationScoped
public class UnitWriter {
    /**
     * The sum keeps H2 from the index that begins with the memory: it would take it for a long list of keys, and compare
     * every unit of the memory with all of them.
     */
    private static final String PAIRS_OF_A_MEMORY = "memory.id + 0 = ?1 and pairKey in ?2";

    private static final int KEYS_OF_A_QUERY = 100;

    private final WriteTurn turn;
    private final Event<UnitsChanged> changes;
    private final UnitIndexer indexer;
    private final StatelessSession rows;
    private final Clock clock;

    UnitWriter(WriteTurn turn, Event<UnitsChanged> changes, UnitIndexer indexer, StatelessSession rows, Clock clock) {
        this.turn = turn;
        this.changes = changes;
        this.indexer = indexer;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param units the unit of each draft, in the order of the drafts; a pair given twice is the same unit twice
     * @param added how many of them were not there before
     */
    public record Saved(List<TranslationUnit> units, int added) {}

    /** Saves a pair by hand; one that the memory holds already gains a use and takes the draft's context and note. */
    public Saved save(String memory, UnitDraft draft, String author) {
        return turn.write(() -> {
            TranslationMemory into = TranslationMemory.named(memory);
            Batch batch = new Batch(into, List.of(draft), Revision.begin(clock.instant(), author, "saved"));
            return batch.save();
        });
    }

    /**
     * Saves a batch of an import; pairs that the memory holds already stay as they are. The index follows while the
     * next batch is saved: {@link UnitIndexer#awaitFollowed} says when it has.
     *
     * @param memory number of the memory
     * @param importId number of the import job
     * @param countUses whether pairs that are there already gain a use, as for pairs saved one by one
     * @return how many of them were not there before
     */
    public int saveAll(long memory, List<UnitDraft> drafts, String author, long importId, boolean countUses) {
        return turn.write(() -> {
            TranslationMemory into = TranslationMemory.findById(memory);
            if (into == null || into.deletedAt != null) {
                throw new UnknownMemoryException("memory", into == null ? String.valueOf(memory) : into.name);
            }
            Revision revision = Revision.begin(clock.instant(), author, "import " + importId);
            Batch batch = new Batch(into, drafts, revision);
            batch.importId = importId;
            return countUses ? batch.save().added() : batch.addNew();
        });
    }

    /**
     * Changes a unit; what it was is kept as a version.
     *
     * @throws UnknownUnitException if the memory has no such unit
     * @throws UnitExistsException if the memory holds the new pair as another unit
     */
    public TranslationUnit change(String memory, long id, UnitDraft draft, String author) {
        return turn.write(() -> {
            TranslationMemory within = TranslationMemory.named(memory);
            TranslationUnit unit = TranslationUnit.in(within, id);
            TranslationUnit other = TranslationUnit.<TranslationUnit>find(
                            "memory = ?1 and pairKey = ?2 and id <> ?3", within, draft.pairKey(), id)
                    .firstResult();
            if (other != null) {
                throw new UnitExistsException(other.id);
            }
            Revision revision = Revision.begin(clock.instant(), author, "changed");
            TranslationUnitVersion.keep(unit, revision, false);
            fill(unit, draft, draft.pairKey(), revision);
            fillContext(unit, draft);
            unit.note = draft.note();
            changes.fire(new UnitsChanged(List.of(unit), List.of()));
            return unit;
        });
    }

    /**
     * Deletes a unit; what it was is kept as a version.
     *
     * @throws UnknownUnitException if the memory has no such unit
     */
    public void delete(String memory, long id, String author) {
        turn.write(() -> {
            TranslationUnit unit = TranslationUnit.in(TranslationMemory.named(memory), id);
            TranslationUnitVersion.keep(unit, Revision.begin(clock.instant(), author, "deleted"), true);
            unit.delete();
            changes.fire(new UnitsChanged(List.of(), List.of(id)));
            return null;
        });
    }

    /**
     * Makes a memory, or changes the settings of the one that is there.
     *
     * @param description null leaves it as it is
     * @param penalty null leaves it as it is
     */
    public TranslationMemory putMemory(String name, String description, Integer penalty) {
        return turn.write(() -> {
            String composed = TranslationMemory.composed(name);
            TranslationMemory memory = TranslationMemory.<TranslationMemory>find("name", composed)
                    .firstResultOptional()
                    .orElseGet(() -> TranslationMemory.begin(composed, null, clock.instant()));
            memory.description = description != null ? description : memory.description;
            memory.penalty = penalty != null ? penalty : memory.penalty;
            return memory;
        });
    }

    /** Takes a memory out of use with all its units. */
    public void deleteMemory(String name) {
        long id = turn.write(() -> {
            TranslationMemory memory = TranslationMemory.named(name);
            memory.delete(clock.instant());
            return memory.id;
        });
        indexer.removeMemory(id);
    }

    /** Drafts on their way into one memory. */
    private final class Batch {
        private final TranslationMemory memory;
        private final List<UnitDraft> drafts;
        private final Revision revision;
        private Long importId;

        Batch(TranslationMemory memory, List<UnitDraft> drafts, Revision revision) {
            this.memory = memory;
            this.drafts = drafts;
            this.revision = revision;
        }

        /** Adds the pairs that the memory does not hold; the others gain a use. */
        Saved save() {
            List<UUID> keys = drafts.stream().map(UnitDraft::pairKey).toList();
            Map<UUID, TranslationUnit> there = unitsByKey(keys);
            Set<TranslationUnit> changed = new LinkedHashSet<>();
            List<TranslationUnit> units = new ArrayList<>();
            int added = 0;
            for (int i = 0; i < drafts.size(); i++) {
                TranslationUnit unit = there.get(keys.get(i));
                if (unit == null) {
                    unit = unit(drafts.get(i), keys.get(i));
                    unit.persist();
                    there.put(keys.get(i), unit);
                    added++;
                } else {
                    use(unit, drafts.get(i));
                }
                changed.add(unit);
                units.add(unit);
            }
            changes.fire(new UnitsChanged(List.copyOf(changed), List.of()));
            return new Saved(units, added);
        }

        /**
         * Adds the pairs that the memory does not hold and leaves the others alone. An import is many rows: they are
         * written without the books that Hibernate keeps of its entities, which took longer than the database.
         *
         * @return how many were added
         */
        int addNew() {
            Map<UUID, UnitDraft> pairs = new LinkedHashMap<>();
            drafts.forEach(draft -> pairs.putIfAbsent(draft.pairKey(), draft));
            pairs.keySet().removeAll(keysThere(pairs.keySet()));
            List<TranslationUnit> units = pairs.entrySet().stream()
                    .map(pair -> unit(pair.getValue(), pair.getKey()))
                    .toList();
            rows.insertMultiple(units);
            changes.fire(new UnitsChanged(units, List.of()));
            return units.size();
        }

        private Set<UUID> keysThere(Collection<UUID> keys) {
            Set<UUID> there = new HashSet<>();
            forEachPage(
                    keys,
                    page -> there.addAll(TranslationUnit.find(
                                    "select pairKey from TranslationUnit where " + PAIRS_OF_A_MEMORY, memory.id, page)
                            .project(UUID.class)
                            .list()));
            return there;
        }

        private Map<UUID, TranslationUnit> unitsByKey(Collection<UUID> keys) {
            Map<UUID, TranslationUnit> units = new HashMap<>();
            forEachPage(
                    keys,
                    page -> TranslationUnit.<TranslationUnit>list(PAIRS_OF_A_MEMORY, memory.id, page)
                            .forEach(unit -> units.put(unit.pairKey, unit)));
            return units;
        }

        /** H2 compares every row that it finds with all keys of a query, so a query has few. */
        private static void forEachPage(Collection<UUID> keys, Consumer<List<UUID>> page) {
            List<UUID> all = keys.stream().distinct().toList();
            for (int from = 0; from < all.size(); from += KEYS_OF_A_QUERY) {
                page.accept(all.subList(from, Math.min(from + KEYS_OF_A_QUERY, all.size())));
            }
        }

        private TranslationUnit unit(UnitDraft draft, UUID key) {
            TranslationUnit unit = new TranslationUnit();
            unit.memory = memory;
            unit.importId = importId;
            unit.uses = 1;
            unit.note = draft.note();
            fill(unit, draft, key, revision);
            fillContext(unit, draft);
            unit.createdBy = unit.changedBy;
            unit.createdAt = unit.changedAt;
            return unit;
        }

        /** The pair was chosen again: it counts, and is the newest once more. A note that is replaced is kept. */
        private void use(TranslationUnit unit, UnitDraft draft) {
            if (draft.note() != null && !draft.note().equals(unit.note)) {
                if (unit.note != null) {
                    TranslationUnitVersion.keep(unit, revision, false);
                }
                unit.note = draft.note();
            }
            unit.outlet = draft.outlet() != null ? draft.outlet() : unit.outlet;
            unit.uses++;
            if (draft.before() != null || draft.after() != null || draft.document() != null) {
                fillContext(unit, draft);
            }
            unit.changedBy = draft.author() != null ? draft.author() : revision.author;
            unit.changedAt = revision.at;
            unit.revision = revision.id;
        }
    }

    private static void fill(TranslationUnit unit, UnitDraft draft, UUID key, Revision revision) {
        unit.pairKey = key;
        unit.ko = draft.ko().text();
        unit.koCodes = draft.ko().codes();
        unit.en = draft.en().text();
        unit.enCodes = draft.en().codes();
        unit.outlet = draft.outlet();
        unit.changedBy = draft.author() != null ? draft.author() : revision.author;
        unit.changedAt = draft.changedAt() != null ? draft.changedAt() : revision.at;
        unit.revision = revision.id;
    }

    /** The neighbours are in the source language, so the two go together. */
    private static void fillContext(TranslationUnit unit, UnitDraft draft) {
        unit.sourceLanguage = draft.sourceLanguage();
        unit.document = draft.document();
        unit.position = draft.position();
        unit.contextBefore = draft.before();
        unit.contextAfter = draft.after();
    }
}
