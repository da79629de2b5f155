package org.hangyeol.exchange.tmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hangyeol.memory.Stamp;

/** What a {@code <tu>} or a {@code <tuv>} says of its unit, besides the text. */
final class Description {
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,14}");

    final Stamp created;
    final Stamp changed;
    final Kept kept = new Kept();

    /** Of its properties as we write them, and of those of others; null if there are none. */
    private Map<UnitProperty, String> ownValues;

    private Map<UnitProperty, String> values;

    /** All its notes; empty if it has none. */
    private String note = "";

    private int notes;

    /** Where a note that says nothing but its text stands in what is kept, if it is the only one. */
    private int plainFrom;

    private int plainTo;
    private Stamp createdByProperties = Stamp.UNKNOWN;
    private Stamp changedByProperties = Stamp.UNKNOWN;

    Description(Stamp created, Stamp changed) {
        this.created = created;
        this.changed = changed;
    }

    /**
     * Takes what a property says; the first one counts.
     *
     * @param own whether it is as we write it
     * @return false if one as we write it has said something else
     */
    boolean take(UnitProperty property, String value, boolean own) {
        if (own) {
            ownValues = ownValues == null ? new EnumMap<>(UnitProperty.class) : ownValues;
            return ownValues.computeIfAbsent(property, absent -> value).equals(value);
        }
        values = values == null ? new EnumMap<>(UnitProperty.class) : values;
        values.putIfAbsent(property, value);
        return true;
    }

    /** Null if it does not say. */
    String value(UnitProperty property, boolean own) {
        Map<UnitProperty, String> all = own ? ownValues : values;
        return all == null ? null : all.get(property);
    }

    /** Takes a stamp that Phrase has in properties; attributes count before them. */
    void stamp(String property, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (property) {
            case "created_at" -> createdByProperties = new Stamp(millis(text), createdByProperties.by());
            case "created_by" -> createdByProperties = new Stamp(createdByProperties.at(), text);
            case "modified_at" -> changedByProperties = new Stamp(millis(text), changedByProperties.by());
            case "modified_by" -> changedByProperties = new Stamp(changedByProperties.at(), text);
            default -> {}
        }
    }

    private static Instant millis(String text) {
        return MILLIS.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text) / 1000) : null;
    }

    /**
     * Takes a note that was just kept.
     *
     * @param from where it begins in what is kept
     * @param isPlain whether it says nothing but its text
     */
    void note(String text, int from, boolean isPlain) {
        note += (note.isEmpty() ? "" : "\n") + text;
        notes++;
        plainFrom = from;
        plainTo = isPlain ? kept.length() : from;
    }

    String note() {
        return note;
    }

    /** All that is kept; of a single plain note, nothing. */
    Kept keptWithoutPlainNote() {
        Kept all = kept.copy();
        if (notes == 1) {
            all.remove(plainFrom, plainTo);
        }
        return all;
    }

    /** The first date of creation and the first maker that are named. */
    static Stamp created(List<Description> all) {
        Stamp made = Stamp.UNKNOWN;
        for (boolean byProperties : new boolean[] {false, true}) {
            for (Description description : all) {
                Stamp stamp = byProperties ? description.createdByProperties : description.created;
                made = new Stamp(
                        made.at() != null ? made.at() : stamp.at(), made.by() != null ? made.by() : stamp.by());
            }
        }
        return made;
    }

    /** The newest change or, without a dated one, the newest creation; without its author, the first one named. */
    static Stamp latest(List<Description> all) {
        List<Stamp> changes = new ArrayList<>();
        List<Stamp> creations = new ArrayList<>();
        for (Description description : all) {
            changes.add(description.changed);
            creations.add(description.created);
        }
        for (Description description : all) {
            changes.add(description.changedByProperties);
            creations.add(description.createdByProperties);
        }
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
}
