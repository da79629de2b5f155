package org.hangyeol.exchange.tmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
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

    final long line;
    final long column;
    final Kept kept = new Kept();

    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,14}");

    private final String srclang;
    private final Stamp created;
    private final Stamp changed;
    private final List<Tuv> tuvs = new ArrayList<>(2);
    private final Map<UnitProperty, String> ownValues = new EnumMap<>(UnitProperty.class);
    private final Map<UnitProperty, String> values = new EnumMap<>(UnitProperty.class);
    private final StringBuilder note = new StringBuilder();
    private Stamp createdByProperties = Stamp.UNKNOWN;
    private Stamp changedByProperties = Stamp.UNKNOWN;
    private Language source;
    private int notes;
    private int noteFrom = -1;
    private int noteTo;
    private int keptLength;
    private int leftOut;

    /**
     * @param srclang what the element itself says; null if nothing
     * @param source the language it was translated from; null if that is the first one
     */
    Tu(long line, long column, String srclang, Language source, Stamp created, Stamp changed) {
        this.line = line;
        this.column = column;
        this.srclang = srclang;
        this.source = source;
        this.created = created;
        this.changed = changed;
    }

    void add(Tuv tuv) {
        tuvs.add(tuv);
        if (source == null) {
            source = tuv.language;
        }
    }

    long count(Language language) {
        return tuvs.stream().filter(tuv -> tuv.language == language).count();
    }

    boolean isSource(Language language) {
        return language == source;
    }

    /**
     * Takes what a property says; the first one counts, and one as we write it before those of others.
     *
     * @return false if one as we write it has said something else
     */
    boolean take(UnitProperty property, String value, boolean own) {
        String before = (own ? ownValues : values).putIfAbsent(property, value);
        return !own || before == null || before.equals(value);
    }

    /** Takes a stamp that Phrase has in properties; attributes count before them. */
    void stamp(String property, String text) {
        switch (property) {
            case "created_at" -> createdByProperties = new Stamp(millis(text), createdByProperties.by());
            case "created_by" -> createdByProperties = new Stamp(createdByProperties.at(), text);
            case "modified_at" -> changedByProperties = new Stamp(millis(text), changedByProperties.by());
            case "modified_by" -> changedByProperties = new Stamp(changedByProperties.at(), text);
            default -> {}
        }
    }

    private static Instant millis(String text) {
        return MILLIS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text)) : null;
    }

    /** Keeps an attribute, if what is kept does not become too long. */
    void keep(Kept where, String attribute, String value) {
        keptLength += attribute.length() + value.length();
        if (keptLength > TranslationUnit.LONGEST_TMX - TAGS) {
            leftOut++;
        } else {
            where.attribute(attribute, value);
        }
    }

    /** Keeps an element, likewise. */
    void keep(Kept where, CharSequence element) {
        keptLength += element.length();
        if (keptLength > TranslationUnit.LONGEST_TMX - TAGS) {
            leftOut++;
            keptLength -= element.length(); // a shorter one may still fit
        } else {
            where.xml(element);
        }
    }

    /**
     * Takes a note into the note of the unit, and keeps it as it is.
     *
     * @param isPlain whether it says nothing but its text, and of the whole unit
     * @return false if the notes would become too long; the note is then not taken
     */
    boolean note(Kept where, CharSequence element, String text, boolean isPlain, int limit) {
        if (note.length() + text.length() >= limit) {
            return false;
        }
        int from = where.length();
        keep(where, element);
        if (!text.isEmpty()) {
            note.append(note.isEmpty() ? "" : "\n").append(text);
            notes++;
            noteFrom = isPlain && notes == 1 ? from : -1;
            noteTo = where.length();
        }
        return true;
    }

    /** The units that it makes; none after the reason for skipping it was reported. */
    List<ImportedUnit> finish(Consumer<Problem> problems, SegWriter segments) {
        Problem refusal = refusal();
        if (refusal != null) {
            problems.accept(refusal);
            return List.of();
        }
        tuvs.stream().filter(tuv -> tuv.seg != null && !tuv.isGood()).forEach(tuv -> problems.accept(defect(tuv)));
        String fieldNote = fieldNote(problems);
        List<Tuv> ko = good(Language.KO);
        List<Tuv> en = good(Language.EN);
        List<ImportedUnit> units = new ArrayList<>(1);
        units.add(unit(ko.get(0), en.get(0), fieldNote, others(segments)));
        ko.stream().skip(1).forEach(tuv -> units.add(unit(tuv, en.get(0), fieldNote, "")));
        en.stream().skip(1).forEach(tuv -> units.add(unit(ko.get(0), tuv, fieldNote, "")));
        if (leftOut > 0) {
            problems.accept(Problem.warning(
                    line,
                    column,
                    "Too many properties: more than '%d' characters. The last %d were left out; they are not exported."
                            .formatted(TranslationUnit.LONGEST_TMX, leftOut),
                    excerpt()));
        }
        return units;
    }

    private Problem refusal() {
        for (Language language : Language.values()) {
            if (tuvs.stream().noneMatch(tuv -> tuv.language == language && tuv.isGood())) {
                return tuvs.stream()
                        .filter(tuv -> tuv.language != null && tuv.seg != null && !tuv.isGood())
                        .findFirst()
                        .map(this::defect)
                        .orElseGet(() -> incomplete(language));
            }
        }
        return null;
    }

    private Problem defect(Tuv tuv) {
        return Problem.error(tuv.seg.line(), tuv.seg.column(), tuv.seg.defect(), excerpt());
    }

    private Problem incomplete(Language language) {
        return Problem.error(
                line,
                column,
                "Incomplete unit: it has no '%s'. Add a <tuv xml:lang=\"%s\"> with a <seg>."
                        .formatted(language.code(), language.code()),
                excerpt());
    }

    private List<Tuv> good(Language language) {
        return tuvs.stream()
                .filter(tuv -> tuv.language == language && tuv.isGood())
                .toList();
    }

    /** The text read first, for the report. */
    String excerpt() {
        return tuvs.stream()
                .filter(tuv -> tuv.seg != null)
                .map(tuv -> tuv.seg.segment().text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** A single plain note need not be kept besides; one that the field does not take is kept only. */
    private String fieldNote(Consumer<Problem> problems) {
        if (note.length() > UnitToSave.LONGEST_NOTE) {
            problems.accept(Problem.warning(
                    line,
                    column,
                    "Too long note: more than '%d' characters. It is exported, but nobody sees it here; shorten it."
                            .formatted(UnitToSave.LONGEST_NOTE),
                    excerpt()));
            return null;
        }
        if (notes == 1 && noteFrom >= 0) {
            kept.remove(noteFrom, noteTo);
        }
        return note.isEmpty() ? null : note.toString();
    }

    private ImportedUnit unit(Tuv ko, Tuv en, String fieldNote, String others) {
        Tuv sourceTuv = source == Language.KO ? ko : en;
        Tuv target = source == Language.KO ? en : ko;
        Stamp made = Stream.of(created, target.created, sourceTuv.created, createdByProperties)
                .filter(stamp -> !stamp.equals(Stamp.UNKNOWN))
                .findFirst()
                .orElse(Stamp.UNKNOWN);
        Stamp last = latest(ko, en);
        String position = value(UnitProperty.POSITION);
        String status = value(UnitProperty.STATUS);
        UnitDraft draft = new UnitDraft(
                ko.seg.segment(),
                en.seg.segment(),
                source,
                new Place(
                        value(UnitProperty.DOCUMENT),
                        position == null ? null : Integer.valueOf(position),
                        value(UnitProperty.BEFORE),
                        value(UnitProperty.AFTER)),
                value(UnitProperty.OUTLET),
                fieldNote,
                status == null ? null : UnitStatus.valueOf(status),
                made,
                last,
                tmx(sourceTuv.tag, kept(ko, made, last) + kept(en, made, last) + others));
        return new ImportedUnit(line, draft);
    }

    private String value(UnitProperty property) {
        String own = ownValues.get(property);
        return own != null ? own : values.get(property);
    }

    /** The newest change or, without a dated one, the newest creation; without its author, the first one named. */
    private Stamp latest(Tuv ko, Tuv en) {
        List<Stamp> changes = List.of(changed, ko.changed, en.changed, changedByProperties);
        List<Stamp> creations = List.of(created, ko.created, en.created, createdByProperties);
        List<Stamp> dated = changes.stream().anyMatch(stamp -> stamp.at() != null) ? changes : creations;
        Stamp newest = dated.stream()
                .filter(stamp -> stamp.at() != null)
                .max(Comparator.comparing(Stamp::at))
                .orElse(Stamp.UNKNOWN);
        if (newest.by() != null) {
            return newest;
        }
        return new Stamp(
                newest.at(),
                Stream.concat(changes.stream(), creations.stream())
                        .map(Stamp::by)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** What is to be kept of a side whose text is in a field; empty if nothing. */
    private static String kept(Tuv tuv, Stamp made, Stamp last) {
        boolean isPlain = tuv.tag.equals(tuv.language.code())
                && tuv.kept.isEmpty()
                && says(made, tuv.created)
                && says(last, tuv.changed);
        return isPlain ? "" : written(tuv, made, last, "");
    }

    private static String written(Tuv tuv, Stamp made, Stamp last, String segment) {
        Kept all = new Kept();
        all.attribute("xml:lang", tuv.tag);
        StringBuilder written = new StringBuilder();
        tuv.kept.addTo(all);
        if (!says(made, tuv.created)) {
            stamp(all, "creation", tuv.created);
        }
        if (!says(last, tuv.changed)) {
            stamp(all, "change", tuv.changed);
        }
        all.xml(segment);
        all.write(written, "tuv");
        return written.toString();
    }

    private static boolean says(Stamp all, Stamp one) {
        return (one.at() == null || one.at().equals(all.at()))
                && (one.by() == null || one.by().equals(all.by()));
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
    private String others(SegWriter segments) {
        StringBuilder all = new StringBuilder();
        for (Tuv tuv : tuvs) {
            if (tuv.language == null && tuv.isGood()) {
                StringBuilder segment = new StringBuilder();
                segments.write(segment, tuv.seg.segment());
                String written = written(tuv, Stamp.UNKNOWN, Stamp.UNKNOWN, segment.toString());
                if (keptLength + written.length() > TranslationUnit.LONGEST_TMX - TAGS) {
                    leftOut++;
                } else {
                    keptLength += written.length();
                    all.append(written);
                }
            }
        }
        return all.toString();
    }

    /** All that the fields do not say, null if nothing. */
    private String tmx(String sourceTag, String tuvs) {
        Kept all = new Kept();
        kept.addTo(all);
        if (srclang != null && !srclang.equals(sourceTag)) {
            all.attribute("srclang", srclang);
        }
        all.xml(tuvs);
        if (all.isEmpty()) {
            return null;
        }
        StringBuilder written = new StringBuilder();
        all.write(written, "tu");
        return written.toString();
    }
}
