package org.hangyeol.exchange.tmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;

/** What {@link TranslationUnit#tmx} holds, to be written back: where it and a field differ, the field is newer. */
final class KeptTu {
    static final KeptTu NONE = new KeptTu(XmlElement.of("tu"));

    private final XmlElement tu;
    private final String notes;

    private KeptTu(XmlElement tu) {
        this.tu = tu;
        this.notes = notes(tu);
    }

    /** @param tmx null for nothing */
    static KeptTu of(String tmx) {
        XmlElement tu = tmx == null ? null : XmlElement.parseText(tmx);
        return tu == null ? NONE : new KeptTu(tu);
    }

    /** All notes of the unit, as they became one. */
    private static String notes(XmlElement tu) {
        List<XmlElement> elements = new ArrayList<>(tu.children());
        tu.children().stream()
                .filter(child -> child.name().equals("tuv") && !hasText(child))
                .forEach(tuv -> elements.addAll(tuv.children()));
        return joined(elements.stream()
                .filter(element -> element.name().equals("note"))
                .map(note -> note.text().strip()));
    }

    /** Notes in one, a line each. */
    static String joined(Stream<String> notes) {
        return notes.filter(note -> !note.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Whether it is in another language: the texts of ours are in fields. */
    private static boolean hasText(XmlElement tuv) {
        return tuv.children().stream().anyMatch(child -> child.name().equals("seg"));
    }

    Map<String, String> attributes() {
        return tu.attributes();
    }

    /** Notes and properties of the unit, or of one of its texts. */
    List<XmlElement> children(Language language) {
        return side(language).children().stream()
                .filter(child -> !child.name().equals("tuv"))
                .toList();
    }

    Map<String, String> attributes(Language language) {
        return side(language).attributes();
    }

    /** @param language null for the whole unit */
    private XmlElement side(Language language) {
        if (language == null) {
            return tu;
        }
        return tu.children().stream()
                .filter(child -> child.name().equals("tuv")
                        && !hasText(child)
                        && TuReader.language(child.attribute("xml:lang")) == language)
                .findFirst()
                .orElse(NONE.tu);
    }

    List<XmlElement> otherLanguages() {
        return tu.children().stream()
                .filter(child -> child.name().equals("tuv") && hasText(child))
                .toList();
    }

    /** Whether the notes kept are the note of the unit; one too long to be one is kept only. */
    boolean holdsNote(String note) {
        return notes.equals(note) || note == null && notes.length() > UnitToSave.LONGEST_NOTE;
    }

    /** Whether a property that is kept is still true of the unit. */
    static boolean isTrue(XmlElement prop, UnitProperty property, boolean isOurType, TranslationUnit unit) {
        String value = property == null ? null : property.value(prop.text());
        if (value == null) {
            return true;
        }
        String now = property.of(unit);
        return now != null && (!isOurType || now.equals(value));
    }
}
