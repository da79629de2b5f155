package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.exchange.LeftOut;
import org.hangyeol.exchange.TermFileWriter;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.DataCategory;

/**
 * Writes concepts as a table with one row a term, which {@link TableConceptReader} reads back as they were. Data
 * categories of terms have columns of their own, by name, as long as a row of cells can say them; else they are in one
 * cell together, as those of concepts are.
 */
public final class TableConceptWriter implements TermFileWriter {
    private static final int MOST_OWN_COLUMNS = 50;

    private final RowWriter table;
    private final Consumer<LeftOut> leftOut;
    private List<String> ownColumns = List.of();
    private boolean begun;

    public TableConceptWriter(RowWriter table, Consumer<LeftOut> leftOut) {
        this.table = table;
        this.leftOut = leftOut;
    }

    /** Finds the data categories that get columns of their own. */
    @Override
    public void prepare(Iterable<ConceptJson> concepts) {
        Set<String> names = new LinkedHashSet<>();
        for (ConceptJson concept : concepts) {
            for (TermJson term : concept.terms()) {
                term.categories().stream()
                        .map(DataCategory::name)
                        .filter(name -> names.size() < MOST_OWN_COLUMNS && canBeColumn(name))
                        .forEach(names::add);
            }
        }
        Set<String> inAnyCase = new LinkedHashSet<>();
        ownColumns =
                names.stream().filter(name -> inAnyCase.add(Row.name(name))).toList();
    }

    private static boolean canBeColumn(String name) {
        return name.equals(name.strip()) && !TermColumns.isKnown(name) && !name.matches("(?s).*[\"\t\r\n,;].*");
    }

    @Override
    public void write(ConceptJson concept) throws IOException {
        begin();
        if (TermColumns.isLabel(concept.code())) {
            leftOut.accept(LeftOut.of("code that looks like a label", concept));
        }
        for (int place = 0; place < concept.terms().size(); place++) {
            TermJson term = concept.terms().get(place);
            if (table.isFull()) {
                leftOut.accept(LeftOut.of("term beyond the last row of a sheet", concept, term));
            } else {
                row(concept, term, place == 0);
            }
        }
    }

    private void begin() throws IOException {
        if (!begun) {
            List<String> header = new ArrayList<>(TermColumns.ALL);
            header.addAll(ownColumns);
            table.header(header);
            begun = true;
        }
    }

    private void row(ConceptJson concept, TermJson term, boolean first) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        TermColumns.ALL.forEach(column -> cells.put(column, null));
        cells.put("concept", LeftOut.label(concept));
        if (first) {
            cells.put("domain", concept.domain());
            cells.put("definition", concept.definition());
            cells.put("note", concept.note());
            cells.put("source", concept.source());
            cells.put("categories", TermColumns.cell(concept.categories()));
        }
        cells.put("language", term.language());
        cells.put("term", term.text());
        cells.put("status", term.status().name().toLowerCase(Locale.ROOT));
        cells.put("kind", term.kind().name().toLowerCase(Locale.ROOT));
        cells.put("pos", term.partOfSpeech());
        cells.put("valid", term.validity());
        cells.put("outlet", term.outlet());
        cells.put("stop", String.join(";", term.stops()));
        cells.put("termNote", term.note());
        cells.put("examples", TermColumns.cell(term.examples()));
        ownColumns.forEach(column -> cells.put(column, null));
        if (haveColumns(term.categories())) {
            term.categories().forEach(category -> cells.put(category.name(), category.value()));
        } else {
            cells.put("termCategories", TermColumns.cell(term.categories()));
        }
        List<String> texts = new ArrayList<>();
        cells.forEach((column, text) -> texts.add(cell(column, text, concept, term)));
        table.row(texts);
    }

    /** Whether cells of a row say the same as the list: each name once, in their order, none without a value. */
    private boolean haveColumns(List<DataCategory> categories) {
        List<Integer> places = categories.stream()
                .map(category -> category.value().isEmpty() ? -1 : ownColumns.indexOf(category.name()))
                .toList();
        List<Integer> ordered = places.stream().distinct().sorted().toList();
        return ordered.equals(places) && !places.contains(-1);
    }

    private String cell(String column, String text, ConceptJson concept, TermJson term) {
        if (text == null) {
            return "";
        }
        if (text.length() > table.longestCell()) {
            leftOut.accept(
                    LeftOut.of("%s of more than %d characters".formatted(column, table.longestCell()), concept, term));
            return "";
        }
        String writable = table.writable(text);
        if (!writable.equals(text)) {
            leftOut.accept(LeftOut.of("characters that were replaced in " + column, concept, term));
        }
        return writable;
    }

    @Override
    public void close() throws IOException {
        try {
            begin();
        } finally {
            table.close();
        }
    }
}
