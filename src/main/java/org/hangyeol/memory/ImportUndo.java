package org.hangyeol.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hangyeol.memory.ImportWriter.Import;

/**
 * Takes an import back: what it added is deleted, what it changed becomes what it was, and what somebody has saved or
 * changed since stays. All of it stays in the history.
 */
@ApplicationScoped
public class ImportUndo {
    private final WriteTurn turn;
    private final PairFinder pairs;
    private final Event<UnitsChanged> changes;
    private final Clock clock;

    ImportUndo(WriteTurn turn, PairFinder pairs, Event<UnitsChanged> changes, Clock clock) {
        this.turn = turn;
        this.pairs = pairs;
        this.changes = changes;
        this.clock = clock;
    }

    /** How many units were deleted, and how many are again what they were. */
    public record Undone(int removed, int restored) {}

    /** The revisions in which an import was saved, newest first: so they are to be undone. */
    public static List<Long> revisions(long importId) {
        return Revision.getEntityManager()
                .createQuery("select id from Revision where cause = ?1 order by id desc", Long.class)
                .setParameter(1, Import.cause(importId))
                .getResultList();
    }

    /** What is left of an import: units that it brought and that somebody has saved or changed since. */
    public static List<TranslationUnit> left(long importId, int limit) {
        return TranslationUnit.<TranslationUnit>find("importId = ?1 order by id", importId)
                .page(0, limit)
                .list();
    }

    /** How many these are. */
    public static long countLeft(long importId) {
        return TranslationUnit.count("importId", importId);
    }

    /**
     * Takes back what an import did in one of its revisions, in a transaction; a second time it does nothing.
     *
     * @param author who wants it; null if nobody says
     * @param within called in the transaction, with what became of it
     */
    public void undo(long importId, long revision, String author, Consumer<Undone> within) {
        turn.write(() -> {
            Step step = new Step(importId, revision, Revision.begin(clock.instant(), author, cause(importId)));
            TranslationUnitVersion.endedBy(revision).forEach(step::takeBack);
            TranslationUnit.<TranslationUnit>list("revision = ?1 and importId = ?2", revision, importId)
                    .forEach(step::remove);
            within.accept(step.done());
            return null;
        });
    }

    private static String cause(long importId) {
        return "undo of " + Import.cause(importId);
    }

    /** One revision of an import on its way back. */
    private final class Step {
        private final long importId;
        private final long undone;
        private final Revision revision;
        private final List<TranslationUnit> restored = new ArrayList<>();
        private final List<Long> removed = new ArrayList<>();

        Step(long importId, long undone, Revision revision) {
            this.importId = importId;
            this.undone = undone;
            this.revision = revision;
        }

        /** @param before what the unit was before the import changed it */
        void takeBack(TranslationUnitVersion before) {
            TranslationUnit unit = TranslationUnit.findById(before.unitId);
            if (unit == null || !isAsTheImportLeftIt(unit)) {
                return;
            }
            if (unit.importId != null && unit.importId == importId) {
                remove(unit);
            } else {
                restore(unit, before);
            }
        }

        /** An import may change a unit twice; then its second change was taken back a moment ago. */
        private boolean isAsTheImportLeftIt(TranslationUnit unit) {
            return unit.revision == undone
                    || Revision.<Revision>findById(unit.revision).cause.equals(cause(importId));
        }

        private void restore(TranslationUnit unit, TranslationUnitVersion before) {
            UnitDraft draft = before.draft(unit.sourceLanguage);
            Long other = pairs.find(unit.memory.id, List.of(draft.pairKey())).get(draft.pairKey());
            if (other != null && !other.equals(unit.id)) {
                return;
            }
            TranslationUnitVersion.keep(unit, revision, false);
            draft.overwrite(unit, revision);
            unit.tmx = before.tmx;
            TranslationUnit.flush(); // the next pair may become the same as this one
            pairs.add(unit);
            restored.add(unit);
        }

        void remove(TranslationUnit unit) {
            TranslationUnitVersion.keep(unit, revision, true);
            removed.add(unit.id);
            unit.delete();
        }

        Undone done() {
            changes.fire(new UnitsChanged(restored, removed));
            return new Undone(removed.size(), restored.size());
        }
    }
}
