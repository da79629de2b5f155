package org.hangyeol.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.hangyeol.access.Caller;
import org.hangyeol.access.LimitsNamed;
import org.hangyeol.api.Names;

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
    private final PairFinder pairs;
    private final Event<UnitsChanged> changes;
    private final UnitIndexer indexer;
    private final Clock clock;

    UnitWriter(WriteTurn turn, PairFinder pairs, Event<UnitsChanged> changes, UnitIndexer indexer, Clock clock) {
        this.turn = turn;
        this.pairs = pairs;
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
            return save(into, List.of(draft), Revision.begin(clock.instant(), author, "saved"), null);
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
            Long other = pairs.find(within.id, List.of(draft.pairKey())).get(draft.pairKey());
            if (other != null && other != id) {
                throw new UnitExistsException(other);
            }
            Revision revision = Revision.begin(clock.instant(), author, "changed");
            TranslationUnitVersion.keep(unit, revision, false);
            draft.overwrite(unit, revision);
            pairs.add(unit);
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
            TranslationMemory memory = there(name).orElseGet(() -> begin(name));
            memory.description = description != null ? description : memory.description;
            memory.penalty = penalty != null ? penalty : memory.penalty;
            return memory;
        });
    }

    /** Makes a memory; empty if there is one of this name already. */
    public Optional<TranslationMemory> makeMemory(String name) {
        return turn.write(() -> there(name).isPresent() ? Optional.empty() : Optional.of(begin(name)));
    }

    private static Optional<TranslationMemory> there(String name) {
        Caller.current().useMemory(Names.composed(name));
        return TranslationMemory.find("name", Names.composed(name)).firstResultOptional();
    }

    private TranslationMemory begin(String name) {
        return TranslationMemory.begin(Names.composed(name), null, clock.instant());
    }

    /** @throws UnknownMemoryException if a key is to be limited to a memory that is not there */
    void checkLimits(@Observes LimitsNamed limits) {
        if (limits.memories() != null) {
            TranslationMemory.named("memories", limits.memories());
        }
        if (limits.writesTo() != null) {
            TranslationMemory.named("writesTo", limits.writesTo());
        }
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

    /**
     * Adds the pairs that the memory does not hold; the others gain a use. In the transaction of the caller, whose turn it
     * is to write.
     *
     * @param importId the import that brings them; null if none does
     */
    Saved save(TranslationMemory memory, List<UnitDraft> drafts, Revision revision, Long importId) {
        List<UUID> keys = drafts.stream().map(UnitDraft::pairKey).toList();
        Map<UUID, TranslationUnit> there = new HashMap<>();
        TranslationUnit.inUse(pairs.find(memory.id, keys).values()).forEach(unit -> there.put(unit.pairKey, unit));
        Set<TranslationUnit> changed = new LinkedHashSet<>();
        List<TranslationUnit> units = new ArrayList<>();
        int added = 0;
        for (int i = 0; i < drafts.size(); i++) {
            TranslationUnit unit = there.get(keys.get(i));
            if (unit == null) {
                unit = drafts.get(i).begin(memory, keys.get(i), revision, importId);
                unit.persist();
                pairs.add(unit);
                there.put(keys.get(i), unit);
                added++;
            } else {
                use(unit, drafts.get(i), revision, importId);
            }
            changed.add(unit);
            units.add(unit);
        }
        changes.fire(new UnitsChanged(List.copyOf(changed), List.of()));
        return new Saved(units, added);
    }

    /**
     * The pair was chosen again: it counts, and is the newest once more. A note that is replaced is kept, and what an import
     * changes, which may be taken back.
     */
    private static void use(TranslationUnit unit, UnitDraft draft, Revision revision, Long importId) {
        boolean changesNote = draft.note() != null && !draft.note().equals(unit.note);
        boolean isOfImport = importId != null && !importId.equals(unit.importId) && unit.revision != revision.id;
        if (isOfImport || changesNote && unit.note != null) {
            TranslationUnitVersion.keep(unit, revision, false);
        }
        unit.note = changesNote ? draft.note() : unit.note;
        unit.outlet = draft.outlet() != null ? draft.outlet() : unit.outlet;
        unit.status = draft.status() != null ? draft.status() : unit.status;
        unit.uses++;
        Place place = draft.place();
        if (place.before() != null || place.after() != null || place.document() != null) {
            draft.putPlace(unit);
        }
        unit.changedBy = draft.changed().by() != null ? draft.changed().by() : revision.author;
        unit.changedAt = revision.at;
        unit.revision = revision.id;
    }
}
