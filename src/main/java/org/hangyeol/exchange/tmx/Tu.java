package org.hangyeol.exchange.tmx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;

/** What was read of a {@code <tu>} so far. */
final class Tu {
    /** What is kept stays below the limit by so much, for the tags around it. */
    private static final int TAGS = 2000;

    /** The tags around a text. */
    private static final int LEAST_TUV = "<tuv xml:lang=\"\"><seg/></tuv>".length();

    final Description description;

    private final long line;
    private final long column;
    private final String srclang;
    private final List<Tuv> tuvs = new ArrayList<>(2);
    private final List<Tuv> others = new ArrayList<>(0);
    private Language source;
    private long othersLength;
    private int keptLength;
    private int leftOut;

    /**
     * @param srclang what the element itself says; null if nothing
     * @param source the language it was translated from; null if that is the first one
     */
    Tu(long line, long column, String srclang, Language source, Description description) {
        this.line = line;
        this.column = column;
        this.srclang = srclang;
        this.source = source;
        this.description = description;
    }

    void add(Tuv tuv) {
        (tuv.language == null ? others : tuvs).add(tuv);
        if (source == null) {
            source = tuv.language;
        }
    }

    int count(Language language) {
        return of(language, false).size();
    }

    private Stream<Tuv> all() {
        return Stream.concat(tuvs.stream(), others.stream());
    }

    private List<Tuv> of(Language language, boolean onlyGood) {
        List<Tuv> all = new ArrayList<>(1);
        for (Tuv tuv : tuvs) {
            if (tuv.language == language && (!onlyGood || tuv.isGood())) {
                all.add(tuv);
            }
        }
        return all;
    }

    /** Whether one more text in another language may be kept; if not, it is counted as left out. */
    boolean hasRoom() {
        leftOut += othersLength > TranslationUnit.LONGEST_TMX ? 1 : 0;
        return othersLength <= TranslationUnit.LONGEST_TMX;
    }

    /** Counts a text in another language that was read: what it takes as XML, nearly. */
    void countOther(Tuv tuv) {
        othersLength += LEAST_TUV + tuv.tag.length();
        if (tuv.seg != null) {
            othersLength += tuv.seg.segment().text().length();
            tuv.seg
                    .segment()
                    .codes()
                    .forEach(code -> othersLength += code.markup().length());
        }
    }

    boolean isSource(Language language) {
        return language == source;
    }

    /** Keeps an attribute, if what is kept does not become too long. */
    void keep(Kept where, String attribute, String value) {
        if (!value.isBlank() && fits(attribute.length() + value.length())) {
            where.attribute(attribute, value);
        }
    }

    /** Keeps an element, likewise. */
    void keep(Kept where, CharSequence element) {
        if (fits(element.length())) {
            where.xml(element);
        }
    }

    private boolean fits(int length) {
        if (keptLength + length > TranslationUnit.LONGEST_TMX - TAGS) {
            leftOut++;
            return false;
        }
        keptLength += length;
        return true;
    }

    /** The units that it makes; none after the reason for skipping it was reported. */
    List<ImportedUnit> finish(Consumer<Problem> problems, SegWriter segments) {
        List<Tuv> ko = of(Language.KO, true);
        List<Tuv> en = of(Language.EN, true);
        if (ko.isEmpty() || en.isEmpty()) {
            problems.accept(refusal(ko.isEmpty() ? Language.KO : Language.EN));
            return List.of();
        }
        List<ImportedUnit> units = new ArrayList<>(1);
        units.add(unit(ko.get(0), en.get(0), others(segments, problems), problems));
        ko.stream().skip(1).forEach(tuv -> units.add(unit(tuv, en.get(0), "", problems)));
        en.stream().skip(1).forEach(tuv -> units.add(unit(ko.get(0), tuv, "", problems)));
        all().filter(tuv -> tuv.seg != null && !tuv.isGood()).forEach(tuv -> problems.accept(defect(tuv)));
        if (leftOut > 0) {
            problems.accept(warning("Too many properties: more than '%d' characters. %d were left out, to be shortened."
                    .formatted(TranslationUnit.LONGEST_TMX, leftOut)));
        }
        return units;
    }

    private Problem refusal(Language missing) {
        return tuvs.stream()
                .filter(tuv -> tuv.seg != null && !tuv.isGood())
                .findFirst()
                .map(this::defect)
                .orElseGet(() -> Problem.error(
                        line,
                        column,
                        "Incomplete unit: it has no '%s'. Add a <tuv xml:lang=\"%s\"> with a <seg>."
                                .formatted(missing.code(), missing.code()),
                        excerpt()));
    }

    private Problem defect(Tuv tuv) {
        return Problem.error(tuv.seg.line(), tuv.seg.column(), tuv.seg.defect(), excerpt());
    }

    private Problem warning(String message) {
        return Problem.warning(line, column, message, excerpt());
    }

    /** The text read first, if there is one in a language of ours, for the report. */
    String excerpt() {
        return all().filter(tuv -> tuv.seg != null)
                .map(tuv -> tuv.seg.segment().text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** @param others texts in other languages, to be kept with it */
    private ImportedUnit unit(Tuv ko, Tuv en, String others, Consumer<Problem> problems) {
        Tuv from = source == Language.KO ? ko : en;
        Tuv to = source == Language.KO ? en : ko;
        List<Description> all = List.of(description, to.description, from.description);
        Stamp made = Description.created(all);
        Stamp last = Description.latest(all);
        String note = note(ko, en);
        boolean noteFits = note.length() <= UnitToSave.LONGEST_NOTE;
        if (!noteFits) {
            problems.accept(
                    warning("Too long note: more than '%d' characters. It is exported, but not shown; shorten it."
                            .formatted(UnitToSave.LONGEST_NOTE)));
        }
        boolean isPlainNote = noteFits && note.equals(description.note());
        Kept tmx = isPlainNote ? description.keptWithoutPlainNote() : description.kept.copy();
        if (srclang != null && !srclang.equals(from.tag)) {
            tmx.attribute("srclang", srclang);
        }
        tmx.xml(kept(ko, made, last) + kept(en, made, last) + others);
        String position = value(all, UnitProperty.POSITION);
        String status = value(all, UnitProperty.STATUS);
        UnitDraft draft = new UnitDraft(
                ko.seg.segment(),
                en.seg.segment(),
                source,
                new Place(
                        value(all, UnitProperty.DOCUMENT),
                        position == null ? null : Integer.valueOf(position),
                        value(all, UnitProperty.BEFORE),
                        value(all, UnitProperty.AFTER)),
                value(all, UnitProperty.OUTLET),
                note.isEmpty() || !noteFits ? null : note,
                status == null ? null : UnitStatus.valueOf(status),
                made,
                last,
                tmx.isEmpty() ? null : tmx.written("tu"));
        return new ImportedUnit(line, draft);
    }

    /** What properties say; those as we write them count before those of others. */
    private static String value(List<Description> all, UnitProperty property) {
        for (boolean own : new boolean[] {true, false}) {
            for (Description description : all) {
                String value = description.value(property, own);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    /** All notes in one; {@link KeptTu} has them in the same order. */
    private String note(Tuv ko, Tuv en) {
        return KeptTu.joined(Stream.of(description.note(), ko.description.note(), en.description.note()));
    }

    /** What is to be kept of a side whose text is in a field; empty if nothing. */
    private static String kept(Tuv tuv, Stamp made, Stamp last) {
        boolean isPlain = tuv.tag.equals(tuv.language.code())
                && tuv.description.kept.isEmpty()
                && says(made, tuv.description.created)
                && says(last, tuv.description.changed);
        return isPlain ? "" : written(tuv, made, last, "");
    }

    private static String written(Tuv tuv, Stamp made, Stamp last, String segment) {
        Kept all = new Kept();
        all.attribute("xml:lang", tuv.tag);
        tuv.description.kept.addTo(all);
        if (!says(made, tuv.description.created)) {
            stamp(all, "creation", tuv.description.created);
        }
        if (!says(last, tuv.description.changed)) {
            stamp(all, "change", tuv.description.changed);
        }
        all.xml(segment);
        return all.written("tuv");
    }

    /** Whether the stamp of the unit says what that of one side does. */
    private static boolean says(Stamp unit, Stamp side) {
        return (side.at() == null || side.at().equals(unit.at()))
                && (side.by() == null || side.by().equals(unit.by()));
    }

    private static void stamp(Kept all, String what, Stamp stamp) {
        if (stamp.at() != null) {
            all.attribute(what + "date", TmxTime.written(stamp.at()));
        }
        if (stamp.by() != null && stamp.by().length() <= UnitToSave.LONGEST_AUTHOR) {
            all.attribute(what + "id", stamp.by());
        }
    }

    /** The texts in other languages; only those are there that are to be kept. */
    private String others(SegWriter segments, Consumer<Problem> problems) {
        StringBuilder all = new StringBuilder();
        for (Tuv tuv : others) {
            if (!tuv.isGood()) {
                continue;
            }
            StringBuilder segment = new StringBuilder();
            segments.write(segment, tuv.seg.segment());
            String xml = written(tuv, Stamp.UNKNOWN, Stamp.UNKNOWN, segment.toString());
            XmlElement element = XmlElement.parseText(xml); // codes may have been spelled otherwise
            if (element == null) {
                problems.accept(Problem.warning(
                        tuv.seg.line(),
                        tuv.seg.column(),
                        "Too deep markup: a text in '%s' was left out. Remove tags.".formatted(tuv.tag),
                        excerpt()));
                continue;
            }
            String written = element.toString();
            if (fits(written.length())) {
                all.append(written);
            }
        }
        return all.toString();
    }
}
