package org.hangyeol.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Takes an import back: what it added is deleted, what it changed becomes what it was, and what somebody has saved or
 * changed since stays. All of it stays in the history. Whoever takes back takes it back in steps, each a transaction; a
 * step that was made before does nothing.
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

    /**
     * What became of a step.
     *
     * @param removed how many units were deleted
     * @param restored how many are again what they were
     * @param kept units that the import had changed and that stay, since somebody has changed them after it or their old
     *     pair is another unit's by now
     */
    public record Undone(int removed, int restored, List<TranslationUnit> kept) {}

    /** The revisions in which an import was saved, newest first: so they are to be undone. */
    public static List<Long> revisions(long importId) {
        return Revision.getEntityManager()
                .createQuery("select id from Revision where importId = ?1 order by id desc", Long.class)
                .setParameter(1, importId)
                .getResultList();
    }

    /** What is left of an import: the next units by number that it brought. */
    public static List<TranslationUnit> left(long importId, long after, int limit) {
        return TranslationUnit.<TranslationUnit>find("importId = ?1 and id > ?2 order by id", importId, after)
                .page(0, limit)
                .list();
    }

    /**
     * Takes back what an import did in one of its revisions.
     *
     * @param author who wants it; null if nobody says
     * @param within called in the transaction, with what became of it
     */
    public void undo(long importId, long revision, String author, Consumer<Undone> within) {
        turn.write(() -> {
            Step step = new Step(importId, author);
            TranslationUnitVersion.endedBy(revision).forEach(version -> step.takeBack(version, revision));
            TranslationUnit.<TranslationUnit>list("revision = ?1 and importId = ?2", revision, importId)
                    .forEach(step::remove);
            within.accept(step.done());
            return null;
        });
    }

    /**
     * Deletes those of the units that an import brought that are as it left them, though they were changed meanwhile: by
     * another import that was itself taken back.
     *
     * @param units some of {@link #left}
     */
    public void undoLeft(long importId, List<TranslationUnit> units, String author, Consumer<Undone> within) {
        turn.write(() -> {
            Step step = new Step(importId, author);
            for (TranslationUnit unit : units) {
                TranslationUnit now = TranslationUnit.findById(unit.id);
                if (now != null && isOf(importId, contentOf(now.id, now.revision))) {
                    step.remove(now);
                }
            }
            within.accept(step.done());
            return null;
        });
    }

    /** The revision that a unit owes its content to: one that takes an import back gives the content of an earlier one. */
    private static long contentOf(long unit, long revision) {
        Long undone = Revision.<Revision>findById(revision).undoesImport;
        TranslationUnitVersion before = undone == null ? null : TranslationUnitVersion.endedBy(revision, unit);
        if (before == null) {
            return revision;
        }
        TranslationUnitVersion changed = TranslationUnitVersion.endedBy(contentOf(unit, before.revision), unit);
        TranslationUnitVersion restored = beforeImport(changed, undone);
        return restored == null ? revision : contentOf(unit, restored.revision);
    }

    /**
     * What a unit was before an import changed it, once or several times in a row.
     *
     * @param changed what it was before the import's last change of it; null if there is none
     * @return null if the import brought it
     */
    private static TranslationUnitVersion beforeImport(TranslationUnitVersion changed, long importId) {
        TranslationUnitVersion before = changed;
        while (before != null && isOf(importId, before.revision)) {
            before = TranslationUnitVersion.endedBy(before.revision, before.unitId);
        }
        return before;
    }

    private static boolean isOf(long importId, long revision) {
        return Objects.equals(Revision.<Revision>findById(revision).importId, importId);
    }

    /** A part of an import on its way back. */
    private final class Step {
        private final long importId;
        private final Revision revision;
        private final List<TranslationUnit> restored = new ArrayList<>();
        private final List<TranslationUnit> kept = new ArrayList<>();
        private final List<Long> removed = new ArrayList<>();

        Step(long importId, String author) {
            this.importId = importId;
            this.revision = Revision.begin(clock.instant(), author, "undo of import " + importId);
            this.revision.undoesImport = importId;
        }

        /** @param version what a unit was before this revision of the import changed it */
        void takeBack(TranslationUnitVersion version, long undone) {
            TranslationUnit unit = TranslationUnit.findById(version.unitId);
            if (unit == null || isTakenBack(unit)) {
                return;
            }
            long content = contentOf(unit.id, unit.revision);
            boolean isOurs = Objects.equals(unit.importId, importId);
            if (content == undone && isOurs) {
                remove(unit);
            } else if (content == undone) {
                restore(unit, beforeImport(version, importId));
            } else if (!isOurs && !isOf(importId, content)) {
                kept.add(unit);
            }
        }

        /** In this step or in one before. */
        private boolean isTakenBack(TranslationUnit unit) {
            return Objects.equals(Revision.<Revision>findById(unit.revision).undoesImport, importId);
        }

        private void restore(TranslationUnit unit, TranslationUnitVersion before) {
            UnitDraft draft = before.draft(unit.sourceLanguage);
            Long other = pairs.find(unit.memory.id, List.of(draft.pairKey())).get(draft.pairKey());
            if (other != null && !other.equals(unit.id)) {
                kept.add(unit);
                return;
            }
            TranslationUnitVersion.keep(unit, revision, false);
            draft.overwrite(unit, revision);
            unit.tmx = before.tmx;
            unit.uses = before.uses;
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
            return new Undone(removed.size(), restored.size(), kept);
        }
    }
}
