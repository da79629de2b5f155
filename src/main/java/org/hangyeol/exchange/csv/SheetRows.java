package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.exc.WstxLazyException;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer.Cells;
import org.hangyeol.exchange.RowReader;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlFile;

/**
 * Reads a sheet of a workbook (.xlsx) row by row; a line is a row of the sheet. Formulas are read as what they last gave,
 * dates as 2020-07-26 or 2020-07-26T09:30:00, other numbers as they are stored.
 */
public final class SheetRows implements RowReader {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /** The longest row, in characters; a sheet has so many columns that its texts could fill the memory. */
    private static final int ROW_LIMIT = 1_000_000;

    private final Consumer<Problem> problems;
    private final Workbook workbook;
    private final List<String> strings;
    private final CellDates dates;
    private final XmlFile sheet;
    private long rowNumber;
    private String defect;
    private boolean ended;

    /**
     * @param in read to its end and closed
     * @param name that of a sheet or its number, from 1; null for the first one
     * @throws UnreadableFileException if it is no workbook, or has no such sheet
     */
    public SheetRows(InputStream in, String name, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        workbook = new Workbook(in);
        try {
            strings = workbook.strings();
            dates = workbook.dates();
            sheet = workbook.sheet(name);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
        if (name == null && sheets().size() > 1) {
            String others = String.join("', '", sheets().subList(1, sheets().size()));
            problems.accept(Problem.warning(
                    0,
                    0,
                    "Only the first sheet was read, '%s', not '%s'. Say sheet=… for another; of a glossary, put it first."
                            .formatted(Problem.shorten(sheets().get(0)), Problem.shorten(others)),
                    ""));
        }
    }

    /** The names of all sheets, in their order. */
    public List<String> sheets() {
        return workbook.sheets();
    }

    @Override
    public Cells header() {
        Cells first = nextOfText();
        if (first == null) {
            throw Workbook.broken("the sheet is empty", null);
        }
        return first;
    }

    @Override
    public Cells next() {
        for (Cells row = nextOfText(); row != null; row = nextOfText()) {
            if (row.defect() == null) {
                return row;
            }
            problems.accept(Problem.error(row.line(), 0, row.defect(), TextRows.excerpt(row.texts())));
        }
        return null;
    }

    @Override
    public boolean isRagged() {
        return true;
    }

    /** The next row with any text, perhaps with a defect; null at the end. */
    private Cells nextOfText() {
        try {
            while (!ended) {
                List<String> cells = cells();
                ended = cells == null;
                if (ended) {
                    sheet.reportRepairs(problems);
                }
                if (cells != null && (defect != null || !cells.stream().allMatch(String::isBlank))) {
                    return new Cells(rowNumber, cells, defect);
                }
            }
        } catch (XMLStreamException e) {
            breaksOff(e);
        } catch (WstxLazyException e) {
            breaksOff((XMLStreamException) e.getCause());
        } catch (UnreadableFileException e) {
            ended = true;
            problems.accept(Problem.error(
                    rowNumber,
                    0,
                    "%s after row %d: '%s'. All rows before it were read."
                            .formatted(UnitReader.BREAKS_OFF, rowNumber, e.getMessage()),
                    ""));
        }
        return null;
    }

    private void breaksOff(XMLStreamException e) {
        ended = true;
        problems.accept(sheet.breakOff(e, "row %d of the sheet".formatted(rowNumber)));
    }

    @Override
    public long bytesRead() {
        return workbook.size();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }

    /** The cells of the next row, null at the end. What is wrong with it is the defect. */
    private List<String> cells() throws XMLStreamException {
        defect = null;
        while (sheet.xml().hasNext()) {
            if (sheet.xml().next() == XMLStreamConstants.START_ELEMENT
                    && Workbook.name(sheet).equals("row")) {
                return row();
            }
        }
        return null;
    }

    private List<String> row() throws XMLStreamException {
        String number = sheet.attribute("r");
        rowNumber = number != null && number.matches("\\d{1,9}") ? Long.parseLong(number) : rowNumber + 1;
        if (rowNumber > MOST_ROWS) {
            String message =
                    "Sheet too long: more than '%d' rows. The rest was not read; divide it.".formatted(MOST_ROWS);
            problems.accept(Problem.error(rowNumber, 0, message, ""));
            return null;
        }
        List<String> cells = new ArrayList<>();
        int length = 0;
        int column = -1;
        sheet.forgetEntity();
        while (sheet.nextChild()) {
            column = column(sheet.attribute("r"), column + 1);
            String text = cell();
            length = Math.min(length + text.length(), ROW_LIMIT + 1);
            if (length > ROW_LIMIT) {
                defect = "Row too long: more than '%d' characters. Divide it.".formatted(ROW_LIMIT);
            } else if (column >= MOST_COLUMNS) {
                defect = "Cell beyond the last column of a sheet: '%d'. Check the file.".formatted(column);
            } else if (!text.isEmpty()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, text);
            }
        }
        if (sheet.entity() != null) {
            defect = XmlFile.entityRefused(sheet.entity());
        }
        return cells;
    }

    /** The number of the column in an address such as AB12, from 0. */
    private static int column(String address, int otherwise) {
        if (address == null || !address.matches("[A-Z]{1,7}\\d*")) {
            return otherwise;
        }
        long column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return (int) Math.min(column - 1, MOST_COLUMNS);
    }

    private String cell() throws XMLStreamException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        String text = "";
        while (sheet.nextChild()) {
            switch (Workbook.name(sheet)) {
                case "v" -> text = value(type, style, sheet.text(TableReader.CELL_LIMIT));
                case "is" -> text = Workbook.text(sheet);
                default -> sheet.xml().skipElement(); // formulas
            }
        }
        if (text == null || text.length() > TableReader.CELL_LIMIT) {
            defect = "Cell too long: more than '%d' characters. Divide it.".formatted(TableReader.CELL_LIMIT);
            return "";
        }
        return text;
    }

    private String value(String type, String style, String stored) {
        if (stored == null) {
            return null;
        }
        switch (type == null ? "n" : type) {
            case "s" -> {
                int index = stored.strip().matches("\\d{1,9}") ? Integer.parseInt(stored.strip()) : strings.size();
                if (index >= strings.size()) {
                    defect = "Text that the workbook does not have: '%s'. Save it again."
                            .formatted(Problem.shorten(stored));
                    return "";
                }
                return strings.get(index);
            }
            case "b" -> {
                return stored.strip().equals("1") ? "TRUE" : "FALSE";
            }
            case "e" -> {
                defect = "Formula that failed: '%s'. Mend it or write its value.".formatted(Problem.shorten(stored));
                return stored;
            }
            case "n" -> {
                return dates.show(stored, style);
            }
            default -> {
                return stored;
            }
        }
    }
}
