package org.hangyeol.exchange.tbx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.DataCategory;
import org.hangyeol.glossary.TermToSave;

/**
 * Makes a {@code conceptEntry} of a concept. What {@link ConceptEntryReader} would not read from the elements as it was is said
 * once more, in an {@link OwnNote}; so everything comes back, and what another tool can use stands where it looks for it.
 */
final class ConceptEntryWriter {
    private final ConceptJson concept;
    private final Map<String, List<TermJson>> byLanguage = new LinkedHashMap<>();

    private ConceptEntryWriter(ConceptJson concept) {
        this.concept = concept;
        concept.terms()
                .forEach(term -> byLanguage
                        .computeIfAbsent(term.language(), none -> new ArrayList<>())
                        .add(term));
    }

    static XmlElement entry(ConceptJson concept) {
        return new ConceptEntryWriter(concept).entry();
    }

    private XmlElement entry() {
        List<TermJson> grouped =
                byLanguage.values().stream().flatMap(List::stream).toList();
        boolean moved = !grouped.equals(concept.terms());
        List<XmlElement> sections = new ArrayList<>();
        byLanguage.forEach((language, terms) -> {
            List<Object> content = categoriesOf(language);
            terms.forEach(term -> content.add(termSec(term, moved)));
            sections.add(element("langSec", language, content));
        });
        concept.categories().stream()
                .map(ConceptEntryWriter::otherLanguage)
                .filter(Objects::nonNull)
                .forEach(sections::add);
        XmlElement plain = conceptEntry(null, sections);
        ObjectNode difference = OwnNote.difference(
                tree(content(concept)), tree(ConceptEntryReader.read(plain).concept()));
        return difference.isEmpty() ? plain : conceptEntry(OwnNote.of(difference), sections);
    }

    /** The terms apart. */
    private static ObjectNode tree(ConceptToSave content) {
        return OwnNote.JSON.<ObjectNode>valueToTree(content).without("terms");
    }

    private static ConceptToSave content(ConceptJson concept) {
        return new ConceptToSave(
                concept.code(),
                concept.domain(),
                concept.definition(),
                concept.note(),
                concept.source(),
                concept.categories(),
                List.of(),
                null,
                null);
    }

    private XmlElement conceptEntry(XmlElement ownNote, List<XmlElement> sections) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (concept.code() != null && TbxText.isId(concept.code())) {
            attributes.put("id", concept.code());
        }
        attributes.putAll(Categories.attributes(concept.categories()));
        List<Object> content = new ArrayList<>();
        content.add(transaction("origination", concept.createdAt(), concept.createdBy()));
        if (!Objects.equals(concept.changedAt(), concept.createdAt())) {
            content.add(transaction("modification", concept.changedAt(), concept.changedBy()));
        }
        addTyped(content, "descrip", "subjectField", concept.domain());
        addSourced(content, "definition", concept.definition(), concept.source());
        addNote(content, concept.note());
        content.addAll(categoriesOf(null));
        if (ownNote != null) {
            content.add(ownNote);
        }
        content.addAll(sections);
        return new XmlElement("conceptEntry", attributes, content);
    }

    private static XmlElement transaction(String type, Instant at, String by) {
        List<Object> content = new ArrayList<>();
        content.add(TbxText.typed("transac", "transactionType", type));
        content.add(
                XmlElement.of("date", at.atZone(ZoneOffset.UTC).toLocalDate().toString()));
        if (by != null && !by.isBlank()) {
            content.add(TbxText.typed("transacNote", "responsibility", by));
        }
        content.add(XmlElement.of("note", OwnNote.MARK));
        return new XmlElement("transacGrp", Map.of(), content);
    }

    /** The data categories of a language, or of the concept itself, as far as they are elements. */
    private List<Object> categoriesOf(String language) {
        return elements(concept.categories().stream()
                .filter(category -> Objects.equals(Categories.language(category), language))
                .filter(category -> otherLanguage(category) == null)
                .map(Categories::withoutLanguage)
                .toList());
    }

    private static List<Object> elements(List<DataCategory> categories) {
        List<Object> elements = new ArrayList<>();
        categories.stream()
                .map(Categories::element)
                .filter(Objects::nonNull)
                .filter(element -> !element.name().matches("langSec|termSec|term"))
                .forEach(elements::add);
        return elements;
    }

    private static XmlElement otherLanguage(DataCategory category) {
        XmlElement element = category.name().equals(Categories.XML) ? Categories.element(category) : null;
        boolean other = element != null
                && element.name().equals("langSec")
                && !ConceptEntryReader.isOurs(element.attribute("xml:lang"));
        return other ? element : null;
    }

    private XmlElement element(String name, String language, List<Object> content) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xml:lang", language);
        attributes.putAll(Categories.attributes(concept.categories().stream()
                .filter(category -> language.equals(Categories.language(category)))
                .map(Categories::withoutLanguage)
                .toList()));
        return new XmlElement(name, attributes, content);
    }

    private XmlElement termSec(TermJson term, boolean moved) {
        XmlElement plain = termSec(term, (XmlElement) null);
        ObjectNode difference = OwnNote.difference(
                OwnNote.JSON.valueToTree(term),
                OwnNote.JSON.valueToTree(
                        withDefaults(TermSecReader.read(plain, term.language()).term())));
        if (moved) {
            difference.put(TermSecReader.PLACE, concept.terms().indexOf(term));
        }
        return difference.isEmpty() ? plain : termSec(term, OwnNote.of(difference));
    }

    /** What a termbase makes of nothing. */
    private static TermToSave withDefaults(TermToSave term) {
        return new TermToSave(
                term.language(),
                term.text(),
                term.status(),
                term.kind(),
                term.partOfSpeech(),
                "",
                term.outlet(),
                term.stops(),
                term.note(),
                term.examples(),
                term.categories());
    }

    private static XmlElement termSec(TermJson term, XmlElement ownNote) {
        List<Object> content = new ArrayList<>();
        content.add(XmlElement.of("term", term.text()));
        addUnlessThere(content, term, "administrativeStatus", Status.word(term.status()));
        addUnlessThere(content, term, "termType", Status.word(term.kind()));
        if (term.partOfSpeech() != null) {
            addUnlessThere(content, term, "partOfSpeech", Status.word(term.partOfSpeech()));
        }
        List<Object> others = elements(term.categories());
        others.stream().filter(ConceptEntryWriter::isTermNote).forEach(content::add);
        addTyped(content, "admin", "customerSubset", term.outlet());
        term.examples().forEach(example -> addSourced(content, "context", example.text(), example.source()));
        addNote(content, term.note());
        others.stream().filter(element -> !isTermNote(element)).forEach(content::add);
        if (ownNote != null) {
            content.add(ownNote);
        }
        return new XmlElement("termSec", Categories.attributes(term.categories()), content);
    }

    private static boolean isTermNote(Object element) {
        return ((XmlElement) element).name().startsWith("termNote");
    }

    /** A finer word that a file used stands in place of ours. */
    private static void addUnlessThere(List<Object> content, TermJson term, String type, String word) {
        boolean there =
                term.categories().stream().anyMatch(category -> category.name().equals("termNote/" + type));
        if (!there) {
            content.add(TbxText.typed("termNote", type, word));
        }
    }

    private static void addTyped(List<Object> content, String meta, String type, String text) {
        if (text != null && !text.isBlank()) {
            content.add(TbxText.typed(meta, type, text));
        }
    }

    private static void addSourced(List<Object> content, String type, String text, String source) {
        boolean hasText = text != null && !text.isBlank();
        boolean hasSource = source != null && !source.isBlank();
        if (hasText && hasSource) {
            content.add(XmlElement.of(
                    "descripGrp", TbxText.typed("descrip", type, text), TbxText.typed("admin", "source", source)));
        } else if (hasText) {
            content.add(TbxText.typed("descrip", type, text));
        } else if (hasSource) {
            content.add(TbxText.typed("admin", "source", source));
        }
    }

    private static void addNote(List<Object> content, String note) {
        if (note != null && !note.isBlank()) {
            content.add(XmlElement.of("note", note));
        }
    }
}
