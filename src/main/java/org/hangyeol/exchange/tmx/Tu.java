package org.hangyeol.exchange.tmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** What was read of a {@code <tu>} so far. */
final class Tu {
    private final long line;
    private final long column;
    private final Map<Language, Segment> segments = new EnumMap<>(Language.class);
    private final List<Stamp> changes = new ArrayList<>();
    private final List<Stamp> creations = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private Language source;
    private String document;
    private String outlet;
    private Integer position;
    private String before;
    private String after;
    private Problem refusal;

    /** @param source the language the file calls the source, or null if that is the first one */
    Tu(long line, long column, Language source) {
        this.line = line;
        this.column = column;
        this.source = source;
    }

    boolean has(Language language) {
        return segments.containsKey(language);
    }

    void put(Language language, SegReader.Seg seg) {
        segments.put(language, seg.segment());
        if (source == null) {
            source = language;
        }
        if (seg.defect() != null) {
            refuse(Problem.error(seg.line(), seg.column(), seg.defect(), excerpt()));
        }
    }

    /** The unit will be skipped; the first reason is the one reported. */
    void refuse(Problem reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }

    void changed(Stamp stamp) {
        changes.add(stamp);
    }

    void created(Stamp stamp) {
        creations.add(stamp);
    }

    void document(String name) {
        if (document == null && !name.isBlank()) {
            document = name;
        }
    }

    void outlet(String name) {
        if (outlet == null && !name.isBlank()) {
            outlet = name;
        }
    }

    void position(int place) {
        position = place;
    }

    void before(String segment) {
        before = segment.isEmpty() ? null : segment;
    }

    void after(String segment) {
        after = segment.isEmpty() ? null : segment;
    }

    /** @return false if the notes would become too long; the note is then not taken */
    boolean note(String text, int limit) {
        if (note.length() + text.length() >= limit) {
            return false;
        }
        note.append(note.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
        return true;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }

    /** The unit, or null after the reason for skipping it was reported. */
    ImportedUnit finish(Consumer<Problem> problems) {
        for (Language language : Language.values()) {
            if (!has(language)) {
                refuse(Problem.error(
                        line,
                        column,
                        "Incomplete unit: it has no '%s'. Add a <tuv xml:lang=\"%s\"> with a <seg>."
                                .formatted(language.code(), language.code()),
                        excerpt()));
            }
        }
        if (refusal != null) {
            problems.accept(refusal);
            return null;
        }
        UnitDraft draft = new UnitDraft(
                segments.get(Language.KO),
                segments.get(Language.EN),
                source,
                new Place(document, position, before, after),
                outlet,
                note.isEmpty() ? null : note.toString(),
                null,
                Stamp.UNKNOWN,
                latest(),
                null);
        return new ImportedUnit(line, draft);
    }

    /** The text read first, for the report. */
    String excerpt() {
        return segments.values().stream()
                .map(Segment::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The newest change or, without a dated one, the newest creation; without its author, the first one named. */
    private Stamp latest() {
        List<Stamp> dated = changes.stream().anyMatch(stamp -> stamp.at() != null) ? changes : creations;
        Stamp newest = dated.stream()
                .filter(stamp -> stamp.at() != null)
                .max(Comparator.comparing(Stamp::at))
                .orElse(new Stamp(null, null));
        return newest.by() != null ? newest : new Stamp(newest.at(), anyAuthor());
    }

    private String anyAuthor() {
        return List.of(changes, creations).stream()
                .flatMap(List::stream)
                .map(Stamp::by)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
