package org.hangyeol.exchange.tbx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.exchange.tbx.TermSecReader.TermSec;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.DataCategory;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * Reads a {@code conceptEntry}: what a concept has a field for, and all else as data categories, those of the concept
 * before those of its languages. A section of another language than ours is kept as it stands.
 */
final class ConceptEntryReader {
    static final int LONGEST_SOURCE = 2000;
    private static final int LONGEST_DOMAIN = 200;
    private static final int LONGEST_TEXT = 4000;

    /** @param leftOut what of it is in no field and no data category */
    record Entry(ConceptToSave concept, List<String> leftOut) {}

    private String code;
    private String domain;
    private String definition;
    private String source;
    private final List<DataCategory> categories = new ArrayList<>();
    private final Map<String, List<DataCategory>> ofLanguages = new LinkedHashMap<>();
    private final List<DataCategory> otherLanguages = new ArrayList<>();
    private final List<TermSec> terms = new ArrayList<>();
    private final Notes notes = new Notes(LONGEST_TEXT);

    private ConceptEntryReader() {}

    /** The concept; its list of terms is empty if it has none in our languages. */
    static Entry read(XmlElement entry) {
        ConceptEntryReader reader = new ConceptEntryReader();
        entry.attributes().forEach(reader::attribute);
        entry.children().forEach(reader::child);
        return reader.entry();
    }

    private void attribute(String name, String value) {
        if (name.equals("id") && !value.isBlank()) {
            code = value.strip();
        } else {
            categories.add(Categories.ofAttribute(name, value));
        }
    }

    private void child(XmlElement child) {
        switch (child.name()) {
            case "langSec" -> langSec(child);
            case "descrip", "descripGrp" -> descrip(child);
            case "admin" -> admin(child);
            case "note" -> note(child);
            case "transacGrp" -> transacGrp(child);
            default -> categories.add(Categories.of(child));
        }
    }

    private void descrip(XmlElement child) {
        List<XmlElement> group = child.name().equals("descrip") ? List.of(child) : child.children();
        boolean plain = child.name().equals("descrip") || child.attributes().isEmpty();
        boolean sourced = group.size() == 2 && TbxText.is(group.get(1), "admin", "source");
        if (plain && (group.size() == 1 || sourced && source == null) && takes(group.get(0), sourced)) {
            source = sourced ? TbxText.text(group.get(1)) : source;
        } else {
            categories.add(Categories.of(child));
        }
    }

    private boolean takes(XmlElement descrip, boolean sourced) {
        String text = TbxText.text(descrip);
        if (TbxText.is(descrip, "descrip", "definition") && definition == null && text.length() <= LONGEST_TEXT) {
            definition = text;
            return true;
        }
        boolean isDomain = TbxText.is(descrip, "descrip", "subjectField")
                && !sourced
                && domain == null
                && text.length() <= LONGEST_DOMAIN;
        domain = isDomain ? text : domain;
        return isDomain;
    }

    private void admin(XmlElement admin) {
        String text = TbxText.text(admin);
        if (source == null && TbxText.is(admin, "admin", "source") && text.length() <= LONGEST_SOURCE) {
            source = text;
        } else {
            categories.add(Categories.of(admin));
        }
    }

    private void note(XmlElement element) {
        if (!notes.takes(element)) {
            categories.add(Categories.of(element));
        }
    }

    /** What a server of ours wrote is left to it: the next one has a history of its own. */
    private void transacGrp(XmlElement group) {
        if (!OwnNote.isOwnTransaction(group)) {
            categories.add(Categories.of(group));
        }
    }

    private void langSec(XmlElement langSec) {
        String tag = langSec.attribute("xml:lang");
        if (!isOurs(tag)) {
            otherLanguages.add(Categories.of(langSec));
            return;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
        List<DataCategory> here = ofLanguages.computeIfAbsent(language, none -> new ArrayList<>());
        langSec.attributes().forEach((name, value) -> {
            if (!name.equals("xml:lang")) {
                here.add(Categories.ofLanguage(language, Categories.ofAttribute(name, value)));
            }
        });
        for (XmlElement child : langSec.children()) {
            if (child.name().equals("termSec")) {
                terms.add(TermSecReader.read(child, language));
            } else {
                here.add(Categories.ofLanguage(language, Categories.of(child)));
            }
        }
    }

    static boolean isOurs(String tag) {
        try {
            Language.of(tag);
            return true;
        } catch (UnknownLanguageException e) {
            return false;
        }
    }

    private Entry entry() {
        if (terms.stream().allMatch(term -> term.place() != null)) {
            terms.sort(Comparator.comparing(TermSec::place));
        }
        List<String> leftOut = new ArrayList<>(
                terms.stream().flatMap(term -> term.leftOut().stream()).toList());
        List<TermToSave> inOrder = terms.stream().map(TermSec::term).toList();
        Stream<String> tags = Stream.concat(inOrder.stream().map(TermToSave::language), ofLanguages.keySet().stream());
        tags.distinct().forEach(tag -> categories.addAll(ofLanguages.getOrDefault(tag, List.of())));
        categories.addAll(otherLanguages);
        ConceptToSave concept =
                new ConceptToSave(code, domain, definition, notes.note(), source, categories, inOrder, null, null);
        for (ObjectNode fields : notes.own()) {
            fields.remove("terms");
            ConceptToSave whole = OwnNote.applied(fields, concept, ConceptToSave.class);
            if (whole == null) {
                leftOut.add(OwnNote.UNREADABLE);
            }
            concept = whole != null ? whole : concept;
        }
        return new Entry(concept, leftOut);
    }
}
