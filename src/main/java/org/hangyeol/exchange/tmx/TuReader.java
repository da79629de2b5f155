package org.hangyeol.exchange.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.memory.Stamp;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/** Reads a {@code <tu>}. One method per element, each from its start tag to its end tag. */
final class TuReader {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final XmlFile file;
    private final Consumer<Problem> problems;
    private final Tally unknownElements;
    private final Tally otherLanguages =
            new Tally("Other language: '%s'. Only ko and en are taken; it was left out (%d times).");
    private final SegReader segReader;
    private Tu draft;

    TuReader(XmlFile file, Consumer<Problem> problems, Tally unknownElements) {
        this.file = file;
        this.problems = problems;
        this.unknownElements = unknownElements;
        this.segReader = new SegReader(file);
    }

    /**
     * @param headerSource source language by the header, null if it leaves it open
     * @return the unit, or null after the reason for skipping it was reported
     */
    ImportedUnit tu(Language headerSource) throws XMLStreamException {
        String ownSource = file.attribute("srclang");
        draft = new Tu(file.line(), file.column(), ownSource == null ? headerSource : source(ownSource));
        stamps();
        while (file.nextChild()) {
            switch (file.xml().getLocalName()) {
                case "tuv" -> tuv();
                case "prop" -> prop();
                case "note" -> note();
                default -> unknown();
            }
        }
        return draft.finish(problems);
    }

    private void tuv() throws XMLStreamException {
        Language language = language();
        if (language == null) {
            file.xml().skipElement();
            return;
        }
        if (draft.has(language)) {
            warn("Second translation: '%s' occurs twice in a unit. The first was taken; make units of the others."
                    .formatted(language.code()));
            file.xml().skipElement();
            return;
        }
        stamps();
        while (file.nextChild()) {
            switch (file.xml().getLocalName()) {
                case "seg" -> seg(language);
                case "prop" -> prop();
                case "note" -> note();
                default -> unknown();
            }
        }
    }

    private void seg(Language language) throws XMLStreamException {
        if (draft.has(language)) {
            unknown();
            return;
        }
        file.forgetEntity();
        draft.put(language, segReader.seg());
    }

    private void prop() throws XMLStreamException {
        String type = String.valueOf(file.attribute("type")).toLowerCase(Locale.ROOT);
        switch (type) {
            case "document", "x-document" -> prop("document", draft::document);
            case "outlet", "x-outlet" -> prop("outlet", draft::outlet);
            case TuWriter.POSITION -> prop("position", this::position);
            case TuWriter.BEFORE -> prop("segment before", draft::before);
            case TuWriter.AFTER -> prop("segment after", draft::after);
            default -> file.xml().skipElement();
        }
    }

    private void prop(String what, Consumer<String> take) throws XMLStreamException {
        String text = file.text(UnitReader.SEGMENT_LIMIT);
        if (text == null) {
            tooLong(what);
        } else {
            take.accept(text.strip());
        }
    }

    private void position(String text) {
        if (text.matches("[0-9]{1,9}")) {
            draft.position(Integer.parseInt(text));
        } else {
            warn("Unreadable position: '%s'. It was left out; write it as a whole number from 0."
                    .formatted(Problem.shorten(text)));
        }
    }

    private void note() throws XMLStreamException {
        String note = file.text(UnitReader.SEGMENT_LIMIT);
        if (note == null || !draft.note(note.strip(), UnitReader.SEGMENT_LIMIT)) {
            tooLong("note");
        }
    }

    private void unknown() throws XMLStreamException {
        unknownElements.count(file.xml().getLocalName(), file.line(), file.column());
        file.xml().skipElement();
    }

    private void stamps() {
        draft.changed(new Stamp(date("changedate"), file.attribute("changeid")));
        draft.created(new Stamp(date("creationdate"), file.attribute("creationid")));
    }

    private Instant date(String attribute) {
        String value = file.attribute(attribute);
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.strip(), DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            warn("Unreadable %s: '%s'. It was left out; write it as 20200726T093000Z."
                    .formatted(attribute, Problem.shorten(value)));
            return null;
        }
    }

    /** The language of the current element, or null if it is neither Korean nor English. */
    private Language language() {
        String tag = file.attribute("xml:lang") != null ? file.attribute("xml:lang") : file.attribute("lang");
        Language language = known(tag);
        if (language == null) {
            otherLanguages.count(tag == null ? "" : tag, file.line(), file.column());
        }
        return language;
    }

    /** The language a {@code srclang} names; null for {@code *all*} and for languages that are not taken. */
    static Language source(String srclang) {
        return known(srclang);
    }

    private static Language known(String tag) {
        try {
            return Language.of(tag);
        } catch (UnknownLanguageException e) {
            return null;
        }
    }

    /** Reports what was counted over all units. */
    void reportCounted() {
        otherLanguages.report(problems);
        segReader.reportUnknownElements(problems);
    }

    /** What is known of the unit being read when the file breaks off. */
    String excerpt() {
        return draft == null ? "" : draft.excerpt();
    }

    private void tooLong(String what) {
        warn("Too long %s: more than '%d' characters. It was left out; shorten it."
                .formatted(what, UnitReader.SEGMENT_LIMIT));
    }

    private void warn(String message) {
        problems.accept(Problem.warning(file.line(), file.column(), message, draft.excerpt()));
    }
}
