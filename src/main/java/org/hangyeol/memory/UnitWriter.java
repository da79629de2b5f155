package org.hangyeol.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Saves, changes and deletes units. Every method runs in a transaction of its own and returns when the rows are
 * committed and the index has followed.
 *
 * <p>One writer at a time: so the index follows commits in their order, and two people who save the same pair at the
 * same moment make one unit with two uses. A writer holds the turn for one batch only.
 */
@ApplicationScoped
public class UnitWriter {
    private final WriteTurn turn;
    private final Event<UnitsChanged> changes;
    private final UnitIndexer indexer;
    private final Clock clock;

    UnitWriter(WriteTurn turn, Event<UnitsChanged> changes, UnitIndexer indexer, Clock clock) {
        this.turn = turn;
        this.changes = changes;
        this.indexer = indexer;
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
            return batch.save(true);
        });
    }

    /**
     * Saves a batch of an import; pairs that the memory holds already stay as they are.
     *
     * @param memory number of the memory
     * @param importId number of the import job
     * @param countUses whether pairs that are there already gain a use, as for pairs saved one by one
     */
    public Saved saveAll(long memory, List<UnitDraft> drafts, String author, long importId, boolean countUses) {
        return turn.write(() -> {
            TranslationMemory into = TranslationMemory.findById(memory);
            if (into == null || into.deletedAt != null) {
                throw new UnknownMemoryException("memory", into == null ? String.valueOf(memory) : into.name);
            }
            Revision revision = Revision.begin(clock.instant(), author, "import " + importId);
            Batch batch = new Batch(into, drafts, revision);
            batch.importId = importId;
            return batch.save(countUses);
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
            fill(unit, draft, revision);
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

        Saved save(boolean countUses) {
            List<String> keys = drafts.stream().map(UnitDraft::pairKey).toList();
            Map<String, TranslationUnit> there = unitsByKey(new LinkedHashSet<>(keys));
            Set<TranslationUnit> changed = new LinkedHashSet<>();
            List<TranslationUnit> units = new ArrayList<>();
            int added = 0;
            for (int i = 0; i < drafts.size(); i++) {
                TranslationUnit unit = there.get(keys.get(i));
                if (unit == null) {
                    unit = add(drafts.get(i));
                    there.put(keys.get(i), unit);
                    changed.add(unit);
                    added++;
                } else if (countUses) {
                    use(unit, drafts.get(i));
                    changed.add(unit);
                }
                units.add(unit);
            }
            changes.fire(new UnitsChanged(List.copyOf(changed), List.of()));
            return new Saved(units, added);
        }

        private Map<String, TranslationUnit> unitsByKey(Set<String> keys) {
            Map<String, TranslationUnit> units = new HashMap<>();
            TranslationUnit.<TranslationUnit>list("memory = ?1 and pairKey in ?2", memory, keys)
                    .forEach(unit -> units.put(unit.pairKey, unit));
            return units;
        }

        private TranslationUnit add(UnitDraft draft) {
            TranslationUnit unit = new TranslationUnit();
            unit.memory = memory;
            unit.importId = importId;
            unit.uses = 1;
            unit.note = draft.note();
            fill(unit, draft, revision);
            fillContext(unit, draft);
            unit.createdBy = unit.changedBy;
            unit.createdAt = unit.changedAt;
            unit.persist();
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

    private static void fill(TranslationUnit unit, UnitDraft draft, Revision revision) {
        unit.pairKey = draft.pairKey();
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
