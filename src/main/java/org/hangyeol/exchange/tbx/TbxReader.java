package org.hangyeol.exchange.tbx;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.ConceptReader;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.exchange.XmlReader;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.DataCategory;
import org.hangyeol.glossary.TermToSave;

/**
 * Reads TBX of version 3, with data categories as attributes or as tags, and of version 2. Nothing is fetched and no
 * entity expanded. One entry is in memory at a time, and one that is too large for that is skipped and reported.
 */
public final class TbxReader extends XmlReader<ConceptReader.ImportedConcept> implements ConceptReader {
    /** The longest entry, in characters; all texts of a concept together have 100,000 at most. */
    private static final int LONGEST_ENTRY = 2_000_000;

    private static final int LONGEST_VALUE = 20_000;
    private static final int MOST_CATEGORIES = 100;

    private final Map<String, String> prefixes = new HashMap<>();
    private final Tally leftOut = new Tally("Left out: '%s' (%d times). There is no place for it here.");
    private String lastTerm = "";

    /**
     * Reads up to the root element.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if this is not TBX at all
     */
    public TbxReader(InputStream in, Consumer<Problem> problems) {
        super(in, problems, "TBX", List.of("tbx", "martif"));
        for (int i = 0; i < file.xml().getAttributeCount(); i++) {
            prefixes.put(file.xml().getAttributeLocalName(i), file.xml().getAttributeValue(i));
        }
        prefixes.keySet().removeIf(name -> !name.startsWith("xmlns:"));
    }

    @Override
    protected ImportedConcept started(String name) throws XMLStreamException {
        switch (name) {
            case "conceptEntry", "termEntry" -> {
                return entry();
            }
            case "tbxHeader", "martifHeader" -> file.xml().skipElement();
            case "text", "body" -> {} // their entries come one by one
            default -> skipUnknown(name);
        }
        return null;
    }

    /** The concept of an entry, or null after the reason for leaving it out was reported. */
    private ImportedConcept entry() throws XMLStreamException {
        long line = file.line();
        long column = file.column();
        String id = file.attribute("id");
        file.forgetEntity();
        XmlElement element = XmlElement.read(file, LONGEST_ENTRY);
        String defect = element == null
                ? "Entry too large: '%s' has more than %d characters or elements in elements without end. Divide it."
                        .formatted(id == null ? "" : Problem.shorten(id), LONGEST_ENTRY)
                : file.entity() != null ? XmlFile.entityRefused(file.entity()) : null;
        ConceptEntryReader.Entry entry =
                defect == null ? ConceptEntryReader.read(TbxDialect.canonical(element, prefixes)) : null;
        if (entry != null && entry.concept().terms().isEmpty()) {
            defect = "Concept without a term in Korean or English: '%s'. Add one, or leave it out."
                    .formatted(id == null ? "" : Problem.shorten(id));
        }
        if (defect != null) {
            problems.accept(Problem.error(line, column, defect, id));
            return null;
        }
        entry.leftOut().forEach(what -> leftOut.count(what, line, column));
        ConceptToSave concept = within(entry.concept(), line, column);
        lastTerm = concept.terms().get(0).text();
        return new ImportedConcept(line, concept);
    }

    /** The concept with as many data categories as one can have. */
    private ConceptToSave within(ConceptToSave concept, long line, long column) {
        List<TermToSave> terms = concept.terms().stream()
                .map(term -> term.withCategories(within(term.categories(), line, column)))
                .toList();
        return new ConceptToSave(
                concept.code(),
                concept.domain(),
                concept.definition(),
                concept.note(),
                concept.source(),
                within(concept.categories(), line, column),
                terms,
                null,
                null);
    }

    private List<DataCategory> within(List<DataCategory> categories, long line, long column) {
        categories.stream()
                .filter(TbxReader::isTooLong)
                .forEach(category -> warn(
                        "Data category too long: '%s' has more than %d characters. It was left out; shorten it."
                                .formatted(Problem.shorten(category.name()), LONGEST_VALUE),
                        category,
                        line,
                        column));
        List<DataCategory> kept =
                categories.stream().filter(category -> !isTooLong(category)).toList();
        kept.stream()
                .skip(MOST_CATEGORIES)
                .filter(Objects::nonNull)
                .forEach(category -> warn(
                        "Too many data categories: '%s' is beyond the first %d. It was left out; divide the concept."
                                .formatted(Problem.shorten(category.name()), MOST_CATEGORIES),
                        category,
                        line,
                        column));
        return kept.stream().limit(MOST_CATEGORIES).toList();
    }

    /** What has no value at all, as a note that only looks like ours can make it, is refused later with the concept. */
    private static boolean isTooLong(DataCategory category) {
        return category != null && category.value() != null && category.value().length() > LONGEST_VALUE;
    }

    private void warn(String message, DataCategory category, long line, long column) {
        problems.accept(Problem.warning(line, column, message, category.value()));
    }

    @Override
    protected void reportCounted() {
        leftOut.report(problems);
    }

    @Override
    protected String excerpt() {
        return lastTerm;
    }
}
