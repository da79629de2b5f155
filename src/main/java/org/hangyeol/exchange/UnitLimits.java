package org.hangyeol.exchange;

import java.time.Instant;
import java.util.function.Consumer;

import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Segment;

/** What a memory takes of a unit of a file. What goes beyond is reported: a part is left out, or the unit skipped. */
final class UnitLimits {
    private final Consumer<Problem> problems;

    UnitLimits(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The unit as it can be saved, or null after the reason for skipping it was reported. */
    ImportedUnit fit(ImportedUnit unit) {
        if (hasTooManyCodes(unit.ko()) || hasTooManyCodes(unit.en())) {
            problems.accept(Problem.error(
                    unit.line(),
                    0,
                    "Too many inline codes: more than '%d' in a segment. Divide the unit or take codes out."
                            .formatted(UnitToSave.MOST_CODES),
                    unit.ko().text()));
            return null;
        }
        return new ImportedUnit(
                unit.line(),
                unit.ko(),
                unit.en(),
                unit.sourceLanguage(),
                fit(unit, "document", unit.document(), UnitToSave.LONGEST_DOCUMENT),
                fit(unit, "outlet", unit.outlet(), UnitToSave.LONGEST_OUTLET),
                position(unit),
                fit(unit, "author", unit.author(), UnitToSave.LONGEST_AUTHOR),
                changedAt(unit),
                fit(unit, "note", unit.note(), UnitToSave.LONGEST_NOTE),
                unit.before(),
                unit.after());
    }

    private static boolean hasTooManyCodes(Segment segment) {
        return segment.codes().size() > UnitToSave.MOST_CODES;
    }

    private String fit(ImportedUnit unit, String what, String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        leftOut(
                unit,
                "Too long %s: '%s' has more than %d characters. It was left out; shorten it."
                        .formatted(what, Problem.shorten(text), longest));
        return null;
    }

    private Integer position(ImportedUnit unit) {
        if (unit.position() == null || unit.position() >= 0) {
            return unit.position();
        }
        leftOut(unit, "Negative position: '%d'. It was left out; count from 0.".formatted(unit.position()));
        return null;
    }

    private Instant changedAt(ImportedUnit unit) {
        if (unit.changedAt() == null || UnitToSave.isStorable(unit.changedAt())) {
            return unit.changedAt();
        }
        leftOut(unit, "Impossible date: '%s'. It was left out; use a year from 1 to 9999.".formatted(unit.changedAt()));
        return null;
    }

    private void leftOut(ImportedUnit unit, String message) {
        problems.accept(Problem.warning(unit.line(), 0, message, unit.ko().text()));
    }
}
