package org.hangyeol.exchange.csv;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.exc.WstxLazyException;

import org.hangyeol.exchange.BoundedStream;
import org.hangyeol.exchange.BoundedZip;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlFile;

/**
 * An untrusted workbook (.xlsx): a zip file of XML files. What is unpacked is counted, whatever the zip file says of its
 * size. Own code, since the reader of the library that writes ours makes as many cells as the address of one says.
 */
final class Workbook implements Closeable {
    private static final long LARGEST_FILE = 200_000_000;
    private static final long LARGEST_PART = 1_000_000_000;
    private static final int LONGEST_STRINGS = 50_000_000;

    /** What a string takes in memory besides its text, in characters, nearly. */
    private static final long COST_OF_STRING = 40;

    private static final int MOST_SHEETS = 10_000;

    private final Path copy;
    private final ZipFile zip;
    private final long size;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean countsFrom1904;

    /**
     * @param in read to its end and closed; the list of what a zip file has stands there
     * @throws UnreadableFileException if it is no zip file, or too large for a workbook
     */
    Workbook(InputStream in) throws IOException {
        copy = Files.createTempFile("workbook", ".xlsx");
        try (in) {
            Files.copy(
                    new BoundedStream(in, LARGEST_FILE, Workbook::broken), copy, StandardCopyOption.REPLACE_EXISTING);
            size = Files.size(copy);
            zip = BoundedZip.open(copy, StandardCharsets.UTF_8);
        } catch (ZipException | EOFException e) {
            Files.delete(copy);
            throw broken(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
        try {
            readContents();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /** The names of its sheets, in their order; there is one at least. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /**
     * A sheet, on its beginning.
     *
     * @param name that of the sheet or its number, from 1; null for the first one
     * @throws UnreadableFileException if there is no such sheet
     */
    XmlFile sheet(String name) throws IOException {
        String relation = sheets.get(name == null ? sheets().get(0) : nameOf(name.strip()));
        try (XmlFile relations = part("xl/_rels/workbook.xml.rels")) {
            while (nextElement(relations)) {
                if (relation.equals(relations.attribute("Id"))) {
                    return part(path(relations.attribute("Target")));
                }
            }
            throw broken("it has no sheet", null);
        } catch (XMLStreamException | WstxLazyException e) {
            throw broken(e.getMessage(), e);
        }
    }

    private String nameOf(String nameOrNumber) {
        if (sheets.containsKey(nameOrNumber)) {
            return nameOrNumber;
        }
        int number = nameOrNumber.matches("\\d{1,4}") ? Integer.parseInt(nameOrNumber) : 0;
        if (number < 1 || number > sheets.size()) {
            throw new UnreadableFileException(
                    "No sheet '%s'. The workbook has '%s'; say one of them, or a number from 1."
                            .formatted(
                                    Problem.shorten(nameOrNumber),
                                    Problem.shorten(String.join("', '", sheets.keySet()))));
        }
        return sheets().get(number - 1);
    }

    /** The places of sheets among the relations of the workbook, by their names. */
    private void readContents() throws IOException {
        try (XmlFile book = part("xl/workbook.xml")) {
            while (nextElement(book)) {
                if (name(book).equals("sheet") && relation(book) != null && sheets.size() < MOST_SHEETS) {
                    sheets.put(String.valueOf(book.attribute("name")), relation(book));
                } else if (name(book).equals("workbookPr")) {
                    String from1904 = String.valueOf(book.attribute("date1904"));
                    countsFrom1904 = from1904.equals("1") || from1904.equals("true");
                }
            }
        } catch (XMLStreamException | WstxLazyException e) {
            throw broken(e.getMessage(), e);
        }
        if (sheets.isEmpty()) {
            throw broken("it has no sheet", null);
        }
    }

    /** Which numbers are dates. */
    CellDates dates() throws IOException {
        CellDates dates = new CellDates(countsFrom1904);
        if (zip.getEntry("xl/styles.xml") == null) {
            return dates;
        }
        try (XmlFile file = part("xl/styles.xml")) {
            boolean ofCells = false;
            while (nextElement(file)) {
                switch (name(file)) {
                    case "numFmt" -> dates.addFormat(file.attribute("numFmtId"), file.attribute("formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "cellStyles" -> ofCells = false;
                    case "xf" -> {
                        if (ofCells) {
                            dates.addStyle(file.attribute("numFmtId"));
                        }
                    }
                    default -> {} // colours, borders, fonts
                }
            }
            return dates;
        } catch (XMLStreamException | WstxLazyException e) {
            throw broken(e.getMessage(), e);
        }
    }

    /** The texts that cells refer to by number; there may be none. */
    List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return strings;
        }
        long length = 0;
        try (XmlFile file = part("xl/sharedStrings.xml")) {
            while (nextElement(file)) {
                if (name(file).equals("si")) {
                    strings.add(text(file));
                    length += strings.get(strings.size() - 1).length() + COST_OF_STRING;
                }
                if (length > LONGEST_STRINGS) {
                    throw broken("its texts have more than %d characters".formatted(LONGEST_STRINGS), null);
                }
            }
            return strings;
        } catch (XMLStreamException | WstxLazyException e) {
            throw broken(e.getMessage(), e);
        }
    }

    /** The text of the current element to its end, that of its runs together, without readings of characters. */
    static String text(XmlFile file) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (file.xml().next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (name(file).equals("rPh")) {
                        file.xml().skipElement();
                    } else if (name(file).equals("t")) {
                        String run = file.text(TableReader.CELL_LIMIT);
                        text.append(run == null ? " ".repeat(TableReader.CELL_LIMIT + 1) : run);
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {} // blanks between
            }
            text.setLength(Math.min(text.length(), TableReader.CELL_LIMIT + 1));
        }
        return text.toString();
    }

    /** The name of the current element without a prefix. */
    static String name(XmlFile file) {
        String name = file.xml().getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }

    static UnreadableFileException broken(String why, Exception cause) {
        return new UnreadableFileException(
                "Not a workbook (.xlsx): '%s'. Save it again as .xlsx, or as .csv."
                        .formatted(String.valueOf(why).lines().findFirst().orElse("")),
                cause);
    }

    private static boolean nextElement(XmlFile file) throws XMLStreamException {
        while (file.xml().hasNext()) {
            if (file.xml().next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The value of {@code r:id}, whatever its prefix is. */
    private static String relation(XmlFile sheet) {
        for (int i = 0; i < sheet.xml().getAttributeCount(); i++) {
            if (sheet.xml().getAttributeLocalName(i).endsWith(":id")) {
                return sheet.xml().getAttributeValue(i);
            }
        }
        return null;
    }

    private static String path(String target) {
        String path = String.valueOf(target);
        return path.startsWith("/") ? path.substring(1) : "xl/" + path;
    }

    private XmlFile part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken("it has no " + name, null);
        }
        try {
            return new XmlFile(new BoundedStream(zip.getInputStream(entry), LARGEST_PART, Workbook::broken));
        } catch (ZipException | EOFException e) {
            throw broken(e.getMessage(), e);
        }
    }
}
