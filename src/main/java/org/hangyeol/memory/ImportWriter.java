package org.hangyeol.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Saves the units of imports, batch by batch. A batch is a transaction of its own; that the index has followed says
 * {@link UnitIndexer#awaitFollowed}.
 */
@ApplicationScoped
public class ImportWriter {
    private final WriteTurn turn;
    private final PairFinder pairs;
    private final OtherTranslations others;
    private final UnitWriter writer;
    private final UnitInsert inserts;
    private final Event<UnitsChanged> changes;
    private final Clock clock;

    ImportWriter(
            WriteTurn turn,
            PairFinder pairs,
            OtherTranslations others,
            UnitWriter writer,
            UnitInsert inserts,
            Event<UnitsChanged> changes,
            Clock clock) {
        this.turn = turn;
        this.pairs = pairs;
        this.others = others;
        this.writer = writer;
        this.inserts = inserts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * An import into a memory.
     *
     * @param id number of the import
     * @param memory number of the memory
     * @param author who asked for it; null if nobody said
     */
    public record Import(long id, long memory, OnConflict onConflict, String author) {
        private Revision begin(Instant at) {
            Revision revision = Revision.begin(at, author, "import " + id);
            revision.importId = id;
            return revision;
        }

        /** @throws UnknownMemoryException if the memory was deleted meanwhile */
        private TranslationMemory into() {
            TranslationMemory into = TranslationMemory.findById(memory);
            if (into == null || into.deletedAt != null) {
                throw new UnknownMemoryException("memory", into == null ? String.valueOf(memory) : into.name);
            }
            return into;
        }
    }

    /**
     * Saves a batch. Pairs that the memory holds already stay as they are.
     *
     * @param within called in the transaction that saves the batch, with what became of it
     * @throws UnknownMemoryException if the memory was deleted meanwhile
     */
    public void add(Import of, List<UnitDraft> drafts, Consumer<Imported> within) {
        turn.write(() -> {
            TranslationMemory into = of.into();
            Revision revision = of.begin(clock.instant());
            within.accept(new Batch(into, of, drafts).save(revision));
            return null;
        });
    }

    /** Saves a batch as if its units were saved one by one: pairs that the memory holds already gain a use. */
    public void use(Import of, List<UnitDraft> drafts, Consumer<Imported> within) {
        turn.write(() -> {
            Revision revision = of.begin(clock.instant());
            int added = writer.save(of.into(), drafts, revision, of.id()).added();
            within.accept(new Imported(added, 0, drafts.size() - added, 0, 0));
            return null;
        });
    }

    /**
     * What {@link #add} would do. It stores nothing; a source text that comes twice in the file and is not in the memory
     * is no conflict here.
     *
     * @param seen the pairs of the batches before
     */
    public Imported tryOut(Import of, List<UnitDraft> drafts, SeenPairs seen) {
        return turn.write(() -> new Batch(of.into(), of, drafts).tryOut(seen));
    }

    /** Drafts on their way into one memory. */
    private final class Batch {
        private final TranslationMemory memory;
        private final Import of;
        private final Map<UUID, UnitDraft> missing = new LinkedHashMap<>();
        private final Map<UnitDraft, TranslationUnit> older = new IdentityHashMap<>();
        private final Map<String, UnitDraft> newest = new HashMap<>();
        private final Set<UnitDraft> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        private int alreadyThere;
        private int repeated;

        Batch(TranslationMemory memory, Import of, List<UnitDraft> drafts) {
            this.memory = memory;
            this.of = of;
            sort(drafts);
            if (of.onConflict() != OnConflict.KEEP) {
                findConflicts();
            }
        }

        /** Which pairs are there already, and which come twice. */
        private void sort(List<UnitDraft> drafts) {
            Map<UUID, Integer> times = new HashMap<>();
            for (UnitDraft draft : drafts) {
                UUID key = draft.pairKey();
                times.merge(key, 1, Integer::sum);
                missing.putIfAbsent(key, draft);
            }
            for (HeldPair pair : pairs.held(memory.id, missing.keySet()).values()) {
                missing.remove(pair.key());
                int here = times.get(pair.key());
                boolean ofThisImport = pair.importId() != null && pair.importId() == of.id();
                repeated += ofThisImport ? here : 0;
                alreadyThere += ofThisImport ? 0 : here;
            }
            repeated += drafts.size() - repeated - alreadyThere - missing.size();
        }

        /** A unit that was found from both of its languages is changed once only. */
        private void findConflicts() {
            Map<UnitDraft, TranslationUnit> there = others.find(memory.id, List.copyOf(missing.values()));
            for (UnitDraft draft : missing.values()) {
                TranslationUnit unit = there.get(draft);
                UnitDraft before = newest.get(draft.sourceKey());
                boolean isNewest = isNewer(draft, unit == null ? null : unit.changedAt)
                        && isNewer(
                                draft, before == null ? null : before.changed().at());
                boolean isTaken = unit != null && before == null && older.containsValue(unit);
                if (isTaken || (of.onConflict() == OnConflict.SKIP ? unit != null || before != null : !isNewest)) {
                    refused.add(draft);
                    continue;
                }
                if (before != null) {
                    refused.add(before);
                    older.remove(before);
                }
                newest.put(draft.sourceKey(), draft);
                if (unit != null) {
                    older.put(draft, unit);
                }
            }
        }

        /** @param other null if there is nothing to be newer than */
        private boolean isNewer(UnitDraft draft, Instant other) {
            Instant at = draft.changed().at();
            return other == null || at == null || at.isAfter(other);
        }

        Imported save(Revision revision) {
            List<TranslationUnit> added = new ArrayList<>();
            List<TranslationUnit> saved = new ArrayList<>();
            missing.forEach((key, draft) -> {
                TranslationUnit unit = older.get(draft);
                if (unit != null) {
                    TranslationUnitVersion.keep(unit, revision, false);
                    draft.overwrite(unit, revision);
                    unit.tmx = draft.tmx();
                    saved.add(unit);
                } else if (!refused.contains(draft)) {
                    added.add(draft.begin(memory, key, revision, of.id()));
                }
            });
            // An import is many rows: they are written without the books that Hibernate keeps of its entities, which
            // took longer than the database.
            inserts.insert(added);
            saved.addAll(added);
            saved.forEach(pairs::add);
            changes.fire(new UnitsChanged(saved, List.of()));
            return counted();
        }

        Imported tryOut(SeenPairs seen) {
            Set<UnitDraft> repeatedBefore = Collections.newSetFromMap(new IdentityHashMap<>());
            missing.forEach((key, draft) -> {
                if (!seen.add(key)) {
                    repeatedBefore.add(draft);
                    older.remove(draft);
                    refused.remove(draft);
                }
            });
            missing.values().removeAll(repeatedBefore);
            repeated += repeatedBefore.size();
            return counted();
        }

        private Imported counted() {
            int added = missing.size() - older.size() - refused.size();
            return new Imported(added, older.size(), alreadyThere, repeated, refused.size());
        }
    }
}
