package org.hangyeol.exchange;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/**
 * What a memory takes of a unit of a file. What goes beyond is reported: a part is left out, or the unit skipped. Characters
 * that XML cannot hold are replaced by U+FFFD, as they are in files of XML, for no TMX could hold what is stored then.
 */
final class UnitLimits {
    private final Consumer<Problem> problems;

    UnitLimits(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The unit as it can be saved, or null after the reason for skipping it was reported. */
    ImportedUnit fit(ImportedUnit unit) {
        UnitDraft draft = unit.draft();
        if (hasTooManyCodes(draft.ko()) || hasTooManyCodes(draft.en())) {
            problems.accept(Problem.error(
                    unit.line(),
                    0,
                    "Too many inline codes: more than '%d' in a segment. Divide the unit or take codes out."
                            .formatted(UnitToSave.MOST_CODES),
                    draft.ko().text()));
            return null;
        }
        return new ImportedUnit(
                unit.line(),
                new UnitDraft(
                        legal(unit, "ko", draft.ko()),
                        legal(unit, "en", draft.en()),
                        draft.sourceLanguage(),
                        place(unit, draft.place()),
                        fit(unit, "outlet", draft.outlet(), UnitToSave.LONGEST_OUTLET),
                        fit(unit, "note", draft.note(), UnitToSave.LONGEST_NOTE),
                        draft.status(),
                        stamp(unit, draft.created()),
                        stamp(unit, draft.changed()),
                        fit(unit, "properties", draft.tmx(), TranslationUnit.LONGEST_TMX)));
    }

    private Segment legal(ImportedUnit unit, String what, Segment segment) {
        if (segment.codes().isEmpty()) {
            return Segment.of(legal(unit, what, segment.text()));
        }
        List<InlineCode> codes = segment.codes().stream()
                .map(code -> new InlineCode(code.offset(), code.kind(), legal(unit, "inline code", code.markup())))
                .toList();
        return new Segment(legal(unit, what, segment.text()), codes);
    }

    private String legal(ImportedUnit unit, String what, String text) {
        int illegal = text == null ? -1 : XmlElement.firstIllegal(text);
        if (illegal < 0) {
            return text;
        }
        problems.accept(Problem.warning(
                unit.line(),
                0,
                "Illegal character: 'U+%04X' in '%s'. XML cannot hold it, so it was replaced by U+FFFD; check the text."
                        .formatted(text.codePointAt(illegal), what),
                text));
        return XmlElement.legal(text);
    }

    private static boolean hasTooManyCodes(Segment segment) {
        return segment.codes().size() > UnitToSave.MOST_CODES;
    }

    private Place place(ImportedUnit unit, Place place) {
        return new Place(
                fit(unit, "document", place.document(), UnitToSave.LONGEST_DOCUMENT),
                position(unit, place.position()),
                legal(unit, "segment before", place.before()),
                legal(unit, "segment after", place.after()));
    }

    private Stamp stamp(ImportedUnit unit, Stamp stamp) {
        return new Stamp(time(unit, stamp.at()), fit(unit, "author", stamp.by(), UnitToSave.LONGEST_AUTHOR));
    }

    private String fit(ImportedUnit unit, String what, String text, int longest) {
        if (text == null || text.length() <= longest) {
            return legal(unit, what, text);
        }
        leftOut(
                unit,
                "Too long %s: '%s' has more than %d characters. It was left out; shorten it."
                        .formatted(what, Problem.shorten(text), longest));
        return null;
    }

    private Integer position(ImportedUnit unit, Integer position) {
        if (position == null || position >= 0) {
            return position;
        }
        leftOut(unit, "Negative position: '%d'. It was left out; count from 0.".formatted(position));
        return null;
    }

    private Instant time(ImportedUnit unit, Instant at) {
        if (at == null || UnitToSave.isStorable(at)) {
            return at;
        }
        leftOut(unit, "Impossible date: '%s'. It was left out; use a year from 1 to 9999.".formatted(at));
        return null;
    }

    private void leftOut(ImportedUnit unit, String message) {
        problems.accept(
                Problem.warning(unit.line(), 0, message, unit.draft().ko().text()));
    }
}
