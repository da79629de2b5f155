package org.hangyeol.exchange.tbx;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.glossary.DataCategory;
import org.hangyeol.glossary.Example;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.glossary.TermToSave;

/** Reads a {@code termSec}: what a term has a field for, and all else as data categories. */
final class TermSecReader {
    /** The name under which a note of ours says where among the terms of the concept a term stands. */
    static final String PLACE = "place";

    private static final int MOST_EXAMPLES = 50;
    private static final int LONGEST_OUTLET = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_EXAMPLE = 10_000;

    /**
     * A term of the file.
     *
     * @param place its place among the terms of its concept, or null if it is that in the file
     * @param leftOut what of it is in no field and no data category
     */
    record TermSec(TermToSave term, Integer place, List<String> leftOut) {}

    private final String language;
    private String text = "";
    private TermStatus status;
    private TermStatus oldStatus;
    private TermKind kind;
    private String partOfSpeech;
    private String outlet;
    private final List<Example> examples = new ArrayList<>();
    private final List<DataCategory> attributes = new ArrayList<>();
    private final List<DataCategory> termNotes = new ArrayList<>();
    private final List<DataCategory> others = new ArrayList<>();
    private final Notes notes = new Notes(LONGEST_NOTE);
    private final List<String> leftOut = new ArrayList<>();

    private TermSecReader(String language) {
        this.language = language;
    }

    static TermSec read(XmlElement termSec, String language) {
        TermSecReader reader = new TermSecReader(language);
        termSec.attributes().forEach((name, value) -> reader.attributes.add(Categories.ofAttribute(name, value)));
        termSec.children().forEach(reader::child);
        return reader.termSec();
    }

    private void child(XmlElement child) {
        switch (child.name()) {
            case "term" -> term(child);
            case "termNote" -> termNote(child);
            case "descrip", "descripGrp" -> example(child);
            case "admin" -> admin(child);
            case "note" -> note(child);
            case "termNoteGrp" -> termNotes.add(Categories.of(child));
            default -> others.add(Categories.of(child));
        }
    }

    private void term(XmlElement term) {
        text = TbxText.text(term);
        if (!term.children().isEmpty()) {
            leftOut.add("<%s> in a term".formatted(term.children().get(0).name()));
        }
        term.attributes().keySet().forEach(name -> leftOut.add("attribute '%s' of <term>".formatted(name)));
    }

    private void termNote(XmlElement termNote) {
        if (!takesStatus(termNote) && !takesPartOfSpeech(termNote) && !takesKind(termNote)) {
            termNotes.add(Categories.of(termNote));
        }
    }

    private boolean takesStatus(XmlElement termNote) {
        if (TbxText.is(termNote, "termNote", "normativeAuthorization")) {
            oldStatus = oldStatus == null ? Status.status(termNote.text()) : oldStatus;
            return false;
        }
        TermStatus known = TbxText.is(termNote, "termNote", "administrativeStatus") && status == null
                ? Status.status(termNote.text())
                : null;
        status = known != null ? known : status;
        return known != null;
    }

    private boolean takesPartOfSpeech(XmlElement termNote) {
        String known = TbxText.is(termNote, "termNote", "partOfSpeech") && partOfSpeech == null
                ? Status.partOfSpeech(termNote.text())
                : null;
        partOfSpeech = known != null ? known : partOfSpeech;
        return known != null;
    }

    /** Kinds of our own are taken; finer ones, as acronym, are kept beside ours. */
    private boolean takesKind(XmlElement termNote) {
        if (!TbxText.is(termNote, "termNote", "termType") || kind != null) {
            return false;
        }
        kind = Status.kind(termNote.text());
        return kind != null && Status.word(kind).equals(TbxText.text(termNote));
    }

    private void example(XmlElement child) {
        List<XmlElement> group = child.name().equals("descrip") ? List.of(child) : child.children();
        boolean plain = child.name().equals("descrip") || child.attributes().isEmpty();
        boolean known = plain
                && (group.size() == 1 || group.size() == 2 && TbxText.is(group.get(1), "admin", "source"))
                && TbxText.is(group.get(0), "descrip", "context");
        String source = known && group.size() == 2 ? TbxText.text(group.get(1)) : null;
        if (known
                && TbxText.text(group.get(0)).length() <= LONGEST_EXAMPLE
                && (source == null || source.length() <= ConceptEntryReader.LONGEST_SOURCE)
                && examples.size() < MOST_EXAMPLES) {
            examples.add(new Example(TbxText.text(group.get(0)), source, null, null));
        } else {
            others.add(Categories.of(child));
        }
    }

    private void admin(XmlElement admin) {
        String value = TbxText.text(admin);
        if (outlet == null && TbxText.is(admin, "admin", "customerSubset") && value.length() <= LONGEST_OUTLET) {
            outlet = value;
        } else {
            others.add(Categories.of(admin));
        }
    }

    private void note(XmlElement element) {
        if (!notes.takes(element)) {
            others.add(Categories.of(element));
        }
    }

    private TermSec termSec() {
        List<DataCategory> categories = new ArrayList<>(attributes);
        categories.addAll(termNotes);
        categories.addAll(others);
        TermToSave term = new TermToSave(
                language,
                text,
                status != null ? status : oldStatus != null ? oldStatus : TermStatus.PREFERRED,
                kind != null ? kind : TermKind.FULL,
                partOfSpeech,
                null,
                outlet,
                null,
                notes.note(),
                examples,
                categories);
        Integer place = null;
        for (ObjectNode fields : notes.own()) {
            JsonNode wanted = fields.remove(PLACE);
            place = wanted != null && wanted.isInt() ? Integer.valueOf(wanted.intValue()) : place;
            TermToSave whole = OwnNote.applied(fields, term, TermToSave.class);
            if (whole == null) {
                leftOut.add(OwnNote.UNREADABLE);
            }
            term = whole != null ? whole : term;
        }
        return new TermSec(term, place, leftOut);
    }
}
