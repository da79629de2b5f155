package org.hangyeol.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.memory.CorrectionRefusedException.Obstacle;
import org.hangyeol.memory.CorrectionToMake.UnitCorrection;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Changes many units as one, and makes that undone as one. Every method runs in a transaction of its own and returns
 * when the rows are committed and the index has followed.
 */
@ApplicationScoped
public class UnitCorrector {
    private final WriteTurn turn;
    private final PairFinder pairs;
    private final Event<UnitsChanged> changes;
    private final Clock clock;

    UnitCorrector(WriteTurn turn, PairFinder pairs, Event<UnitsChanged> changes, Clock clock) {
        this.turn = turn;
        this.pairs = pairs;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes all changes of a correction, or none.
     *
     * @throws CorrectionRefusedException if a unit is not any more what was looked at, is named twice, or would become
     *     the same pair as another one
     * @throws UnknownMemoryException if there is no such memory
     * @throws InvalidFieldException if edits do not fit their text
     */
    public Correction correct(CorrectionToMake wanted) {
        return turn.write(() -> {
            Map<String, TranslationMemory> memories = wanted.units().stream()
                    .map(UnitCorrection::memory)
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), TranslationMemory::named));
            Change change = new Change(wanted.author(), wanted.reason(), "correction");
            List<UnitCorrection> corrections = wanted.units();
            for (int i = 0; i < corrections.size(); i++) {
                UnitCorrection one = corrections.get(i);
                TranslationUnit unit = TranslationUnit.find(
                                "memory = ?1 and id = ?2", memories.get(one.memory()), one.unit())
                        .firstResult();
                String field = "units[%d]".formatted(i);
                if (change.isAsExpected(unit, one.unit(), one.revision(), field)) {
                    Segment ko = one.applied(unit.segment(Language.KO), Language.KO);
                    Segment en = one.applied(unit.segment(Language.EN), Language.EN);
                    change.make(unit, ko, en, field);
                }
            }
            return change.done(null);
        });
    }

    /**
     * Makes the units of a correction again what they were before it.
     *
     * @param skipChanged whether units that were changed or deleted since are left as they are; otherwise they are a
     *     reason to undo nothing
     * @throws UnknownCorrectionException if there is no such correction
     * @throws CorrectionUndoneException if it was undone before
     * @throws CorrectionRefusedException if a unit was changed since, or its old pair is another unit's by now
     */
    public Correction undo(long id, String author, boolean skipChanged) {
        return turn.write(() -> {
            Correction correction = Correction.numbered(id);
            if (correction.undoneBy != null) {
                throw new CorrectionUndoneException(correction);
            }
            Change change = new Change(author, "correction %d undone".formatted(id), null);
            change.skipping = skipChanged;
            for (TranslationUnitVersion before : TranslationUnitVersion.endedBy(correction.revision)) {
                TranslationUnit unit = TranslationUnit.findById(before.unitId);
                String field = "unit " + before.unitId;
                if (change.isAsExpected(unit, before.unitId, correction.revision, field)) {
                    change.make(
                            unit,
                            new Segment(before.ko, before.koCodes),
                            new Segment(before.en, before.enCodes),
                            field);
                }
            }
            Correction undoing = change.done(id);
            correction.undoneBy = undoing.id;
            return undoing;
        });
    }

    /** A correction under way. */
    private final class Change {
        private final String reason;
        private final Revision revision;
        private final List<TranslationUnit> changed = new ArrayList<>();
        private final List<Obstacle> obstacles = new ArrayList<>();
        private boolean skipping;

        Change(String author, String reason, String otherwise) {
            this.reason = reason;
            this.revision = Revision.begin(clock.instant(), author, reason != null ? reason : otherwise);
        }

        boolean isAsExpected(TranslationUnit unit, long id, long expected, String field) {
            if (unit != null && unit.memory.deletedAt == null && unit.revision == expected) {
                return true;
            }
            if (skipping) {
                return false;
            }
            if (unit == null || unit.memory.deletedAt != null) {
                obstacle(field, "Unit '%d' is gone. Leave it out.".formatted(id));
            } else if (unit.revision == revision.id) {
                obstacle(field, "Unit '%d' is named twice. Give all its edits at once.".formatted(id));
            } else {
                obstacle(
                        field,
                        "Unit '%d' has revision '%d' by now, not '%d'. Look at it again."
                                .formatted(id, unit.revision, expected));
            }
            return false;
        }

        void make(TranslationUnit unit, Segment ko, Segment en, String field) {
            UnitDraft draft = UnitDraft.of(ko, en, unit.sourceLanguage);
            Long other = pairs.find(unit.memory.id, List.of(draft.pairKey())).get(draft.pairKey());
            if (other != null && !other.equals(unit.id)) {
                obstacle(
                        field,
                        "Unit '%d' would become the same as unit '%d', which has this pair already. Delete one of the two, or leave it out."
                                .formatted(unit.id, other));
                return;
            }
            TranslationUnitVersion.keep(unit, revision, false);
            unit.pairKey = draft.pairKey();
            unit.ko = draft.ko().text();
            unit.koCodes = draft.ko().codes();
            unit.en = draft.en().text();
            unit.enCodes = draft.en().codes();
            unit.changedBy = revision.author;
            unit.changedAt = revision.at;
            unit.revision = revision.id;
            TranslationUnit.flush(); // the next pair may become the same as this one
            pairs.add(unit);
            changed.add(unit);
        }

        private void obstacle(String field, String message) {
            obstacles.add(new Obstacle(field, message));
        }

        Correction done(Long undoes) {
            if (!obstacles.isEmpty()) {
                throw new CorrectionRefusedException(obstacles);
            }
            Correction correction = new Correction();
            correction.revision = revision.id;
            correction.author = revision.author;
            correction.reason = reason;
            correction.at = revision.at;
            correction.units = changed.size();
            correction.undoes = undoes;
            correction.persist();
            changes.fire(new UnitsChanged(changed, List.of()));
            return correction;
        }
    }
}
