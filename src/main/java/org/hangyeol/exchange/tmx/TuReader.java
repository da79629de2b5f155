package org.hangyeol.exchange.tmx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/** Reads a {@code <tu>}. One method per element, each from its start tag to its end tag. */
final class TuReader {
    /** More texts in one language than these are no variants of one segment. */
    private static final int MOST_VARIANTS = 20;

    private static final int LONGEST_TAG = 100;
    private static final int MOST_TYPES = 1000;

    private final XmlFile file;
    private final Consumer<Problem> problems;
    private final boolean keepOtherLanguages;
    private final Tally unknownElements;
    private final Tally otherLanguages =
            new Tally("Other language: '%s'. Only ko and en are taken; it was left out (%d times).");
    private final Tally variants =
            new Tally("Several texts: '%s' occurs more than once in a unit. Each became a unit of its own (%d times).");
    private final Tally secondValues =
            new Tally("Second property: '%s' occurs again with another text. The first was taken (%d times).");
    private final AttributeReader attributes;
    private final SegReader segReader;
    private final SegWriter segWriter = new SegWriter();
    private final Kept element = new Kept();

    /** What the types of properties mean: the same few come in every unit. */
    private final Map<String, Optional<UnitProperty>> types = new HashMap<>();

    private Tu tu;

    TuReader(XmlFile file, Consumer<Problem> problems, Tally unknownElements, boolean keepOtherLanguages) {
        this.file = file;
        this.problems = problems;
        this.unknownElements = unknownElements;
        this.keepOtherLanguages = keepOtherLanguages;
        this.attributes = new AttributeReader(file, this::warn);
        this.segReader = new SegReader(file);
    }

    /**
     * The units of a {@code <tu>}: one, if it has one Korean and one English text; of each further one, another unit with
     * the first of the other language.
     *
     * @return empty after the reason for skipping it was reported
     */
    List<ImportedUnit> tu(TmxHeader header) throws XMLStreamException {
        tu = null; // what is wrong with this one is not said of the one before
        String srclang = file.attribute("srclang");
        Language source = srclang == null ? header.source() : language(srclang);
        tu = new Tu(
                file.line(),
                file.column(),
                isKept(srclang) ? srclang : null,
                source,
                new Description(attributes.stamp("creation"), attributes.stamp("change")));
        attributes.read(Kept.OF_TU, (name, value) -> tu.keep(tu.description.kept, name, value));
        boolean preserve = attributes.preserveSpace(false);
        while (file.nextChild()) {
            switch (file.xml().getLocalName()) {
                case "tuv" -> tuv(preserve);
                case "prop" -> prop(null, header);
                case "note" -> note(null);
                default -> unknown();
            }
        }
        return tu.finish(problems, segWriter);
    }

    /** A source that no text of the unit is in says nothing, but *all* does. */
    private boolean isKept(String srclang) {
        return srclang != null
                && srclang.length() <= LONGEST_TAG
                && (keepOtherLanguages || language(srclang) != null || srclang.equals("*all*"));
    }

    private void tuv(boolean preserve) throws XMLStreamException {
        String tag = file.attribute("xml:lang") != null ? file.attribute("xml:lang") : file.attribute("lang");
        Language language = language(tag);
        if (language == null && (!keepOtherLanguages || tag == null || tag.length() > LONGEST_TAG)) {
            otherLanguages.count(tag == null ? "" : tag, file.line(), file.column());
            file.xml().skipElement();
            return;
        }
        if (language == null ? !tu.hasRoom() : !isTaken(language)) {
            file.xml().skipElement();
            return;
        }
        String kept = tag.length() > LONGEST_TAG ? language.code() : tag;
        Tuv tuv = new Tuv(language, kept, new Description(attributes.stamp("creation"), attributes.stamp("change")));
        tu.add(tuv);
        attributes.read(Kept.OF_TUV, (name, value) -> tu.keep(tuv.description.kept, name, value));
        boolean preserveHere = attributes.preserveSpace(preserve);
        while (file.nextChild()) {
            switch (file.xml().getLocalName()) {
                case "seg" -> seg(tuv, preserveHere);
                case "prop" -> prop(tuv, TmxHeader.NONE);
                case "note" -> note(tuv);
                default -> unknown();
            }
        }
        if (language == null) {
            tu.countOther(tuv);
        }
    }

    /** Whether one more text of a language is. */
    private boolean isTaken(Language language) {
        int before = tu.count(language);
        if (before >= MOST_VARIANTS) {
            warn("Too many texts: '%s' occurs more than %d times in a unit. This one was left out."
                    .formatted(language.code(), MOST_VARIANTS));
            return false;
        }
        if (before > 0) {
            variants.count(language.code(), file.line(), file.column());
        }
        return true;
    }

    private void seg(Tuv tuv, boolean preserve) throws XMLStreamException {
        if (tuv.seg != null) {
            unknown();
            return;
        }
        file.forgetEntity();
        tuv.seg = segReader.seg(attributes.preserveSpace(preserve), tuv.language != null);
    }

    /** @param tuv where it stands; null for the whole unit */
    private void prop(Tuv tuv, TmxHeader header) throws XMLStreamException {
        String type = file.attribute("type");
        UnitProperty property = property(type, tuv);
        boolean own = property != null && property.type().equals(type) && property.isOfSource() == (tuv != null);
        boolean isPlain = file.xml().getAttributeCount() == 1;
        element.clear();
        attributes.read(Kept.OF_PROP, element::attribute);
        if (file.xml().getAttributeValue(null, "type") == null) {
            element.attribute("type", ""); // TMX wants one
        }
        String text = file.text(UnitReader.SEGMENT_LIMIT);
        if (text == null) {
            warn("Too long property: '%s' has more than '%d' characters. It was left out; shorten it."
                    .formatted(type == null ? "" : Problem.shorten(type), UnitReader.SEGMENT_LIMIT));
            return;
        }
        String value = property == null ? null : property.value(text);
        if (value == null && property == UnitProperty.POSITION && !text.isBlank()) {
            warn("Unreadable position: '%s'. It was left out; write it as a whole number from 0."
                    .formatted(Problem.shorten(text.strip())));
            return;
        }
        Description where = where(tuv);
        if (value != null && !where.take(property, value, own)) {
            secondValues.count(type, file.line(), file.column());
            return;
        }
        if (value == null || !own || !isPlain || !text.strip().equals(property.written(value))) {
            element.text(text);
            tu.keep(where.kept, element.written("prop"));
        }
        if (type != null && property == null && isOurs(tuv)) {
            where.stamp(type, text.strip());
            header.context(type, text, where);
        }
    }

    /** What a property says of the unit: neighbours must be in the source language. */
    private UnitProperty property(String type, Tuv tuv) {
        if (type == null || type.length() > LONGEST_TAG || !isOurs(tuv)) {
            return null;
        }
        if (types.size() > MOST_TYPES) {
            types.clear();
        }
        UnitProperty property = types.computeIfAbsent(type, t -> Optional.ofNullable(UnitProperty.of(t)))
                .orElse(null);
        boolean isOfTarget = tuv != null && !tu.isSource(tuv.language);
        return property != null && property.isOfSource() && isOfTarget ? null : property;
    }

    private void note(Tuv tuv) throws XMLStreamException {
        boolean isPlain = tuv == null && file.xml().getAttributeCount() == 0;
        element.clear();
        attributes.read(Kept.OF_NOTE, element::attribute);
        String text = file.text(UnitReader.SEGMENT_LIMIT);
        Description where = where(tuv);
        if (text == null || where.note().length() + text.length() >= UnitReader.SEGMENT_LIMIT) {
            warn("Too long note: more than '%d' characters. It was left out; shorten it."
                    .formatted(UnitReader.SEGMENT_LIMIT));
            return;
        }
        element.text(text);
        int from = where.kept.length();
        tu.keep(where.kept, element.written("note"));
        if (!text.isBlank() && isOurs(tuv)) {
            where.note(text.strip(), from, isPlain);
        }
    }

    /** Whether it becomes a part of the unit; of texts in other languages, only what is written back is needed. */
    private static boolean isOurs(Tuv tuv) {
        return tuv == null || tuv.language != null;
    }

    private Description where(Tuv tuv) {
        return tuv == null ? tu.description : tuv.description;
    }

    private void unknown() throws XMLStreamException {
        unknownElements.count(file.xml().getLocalName(), file.line(), file.column());
        file.xml().skipElement();
    }

    /** The language of a tag; null for {@code *all*} and for languages that are not taken. */
    static Language language(String tag) {
        try {
            return Language.of(tag);
        } catch (UnknownLanguageException e) {
            return null;
        }
    }

    /** Reports what was counted over all units. */
    void reportCounted() {
        otherLanguages.report(problems);
        variants.report(problems);
        secondValues.report(problems);
        attributes.reportCounted(problems);
        segReader.reportUnknownElements(problems);
    }

    /** What is known of the unit being read when the file breaks off. */
    String excerpt() {
        return tu == null ? "" : tu.excerpt();
    }

    private void warn(String message) {
        problems.accept(Problem.warning(file.line(), file.column(), message, tu == null ? "" : tu.excerpt()));
    }
}
