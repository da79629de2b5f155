package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.hangyeol.exchange.UnitFileWriter;
import org.hangyeol.memory.TranslationUnit;

/** Writes units as a table, one a row; the reader of tables of units reads them back. */
public final class UnitTableWriter implements UnitFileWriter {
    private static final List<String> COLUMNS = List.of(
            "ko",
            "en",
            "sourceLanguage",
            "document",
            "outlet",
            "position",
            "date",
            "author",
            "note",
            "status",
            "before",
            "after");

    private final RowWriter table;

    /** Writes the header row. */
    public UnitTableWriter(RowWriter table) throws IOException {
        this.table = table;
        table.header(COLUMNS);
    }

    /** @throws IOException also if the table has no room for the row */
    @Override
    public void write(TranslationUnit unit) throws IOException {
        if (table.isFull()) {
            throw new IOException("The sheet is full: unit %d was added meanwhile.".formatted(unit.id));
        }
        table.row(cells(unit).map(table::writable).toList());
    }

    /** In the order of the columns. */
    private static Stream<String> cells(TranslationUnit unit) {
        return Stream.of(
                        unit.ko,
                        unit.en,
                        unit.sourceLanguage.code(),
                        unit.document,
                        unit.outlet,
                        unit.position,
                        unit.changedAt,
                        unit.changedBy,
                        unit.note,
                        unit.status,
                        unit.contextBefore,
                        unit.contextAfter)
                .map(value -> value == null ? "" : value.toString());
    }

    @Override
    public List<String> leftOut(TranslationUnit unit) {
        List<String> kinds = UnitFileWriter.onlyInTmx(unit);
        if (!unit.koCodes.isEmpty() || !unit.enCodes.isEmpty()) {
            kinds.add("inline codes");
        }
        if (cells(unit).anyMatch(cell -> !cell.equals(table.writable(cell)))) {
            kinds.add(REPLACED);
        }
        if (cells(unit).anyMatch(cell -> cell.length() > table.longestCell())) {
            kinds.add("text of more than %,d characters".formatted(table.longestCell()));
        }
        return kinds;
    }

    @Override
    public void end() throws IOException {
        table.close();
    }
}
