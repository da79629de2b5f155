package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.exc.WstxLazyException;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlFile;

/**
 * Reads the first sheet of a workbook (.xlsx) as a table, row by row; a line is a row of the sheet. Formulas are read as
 * what they last gave, numbers as they are stored.
 */
public final class SheetReader implements Table {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final Consumer<Problem> problems;
    private final Workbook workbook;
    private final List<String> strings;
    private final XmlFile sheet;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private long rowNumber;
    private String defect;
    private boolean ended;

    /**
     * Reads the header row.
     *
     * @param in read to its end and closed
     * @throws UnreadableFileException if it is no workbook, or one whose first sheet is empty
     */
    public SheetReader(InputStream in, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        workbook = new Workbook(in);
        try {
            strings = workbook.strings();
            sheet = workbook.firstSheet();
            List<String> header = cells();
            if (header == null || defect != null) {
                throw Workbook.broken(defect != null ? defect : "its first sheet is empty", null);
            }
            for (int i = 0; i < header.size(); i++) {
                String title = header.get(i).strip();
                if (!title.isEmpty() && columns.putIfAbsent(Row.name(title), i) == null) {
                    titles.put(Row.name(title), title);
                }
            }
        } catch (XMLStreamException | WstxLazyException e) {
            workbook.close();
            throw Workbook.broken(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Set<String> columns() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    @Override
    public String title(String column) {
        return titles.get(column);
    }

    @Override
    public Row next() {
        try {
            while (!ended) {
                List<String> cells = cells();
                ended = cells == null;
                if (defect != null) {
                    problems.accept(Problem.error(rowNumber, 0, defect, cells == null ? "" : TextRows.excerpt(cells)));
                } else if (cells != null && !cells.stream().allMatch(String::isBlank)) {
                    return new Row(columns, rowNumber, cells);
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

    /** The cells of the next row, at least one for each column; null at the end. What is wrong with it is the defect. */
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
            defect = "Sheet too long: more than '%d' rows. The rest was not read; divide it.".formatted(MOST_ROWS);
            return null;
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        int column = -1;
        sheet.forgetEntity();
        while (sheet.nextChild()) {
            column = column(sheet.attribute("r"), column + 1);
            String text = cell();
            if (column >= MOST_COLUMNS) {
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
        String text = "";
        while (sheet.nextChild()) {
            switch (Workbook.name(sheet)) {
                case "v" -> text = value(type, sheet.text(TableReader.CELL_LIMIT));
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

    private String value(String type, String stored) {
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
            default -> {
                return stored;
            }
        }
    }
}
