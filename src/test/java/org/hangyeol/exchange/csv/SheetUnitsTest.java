package org.hangyeol.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.exchange.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Units in workbooks. */
class SheetUnitsTest {
    private static final String STYLES = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"년\" m\"월\"'/>"
            + "<numFmt numFmtId='165' formatCode='[Red]0.00\" days\"'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='164'/>"
            + "<xf numFmtId='165'/></cellXfs><cellStyles/></styleSheet>";

    private final Map<String, String> parts = new LinkedHashMap<>();

    SheetUnitsTest() {
        parts.put("xl/styles.xml", STYLES);
    }

    @ParameterizedTest
    @CsvSource({
        // stored number, style, date of the unit
        "44038, 1, 2020-07-26T00:00:00Z",
        "44038.5, 2, 2020-07-26T12:00:00Z",
        "44038.999999, 2, 2020-07-27T00:00:00Z",
        "61, 3, 1900-03-01T00:00:00Z",
        "2020, 0, 2020-01-01T00:00:00Z",
        "44038, 4, ",
        "-5, 1, ",
        "1e300, 1, ",
        "NaN, 1, ",
        "44038, 99, "
    })
    void numbersShownAsDatesAreDates(String number, int style, String date) {
        sheet("1", row(text("ko"), text("en"), text("date")), row(text("가"), text("a"), number(number, style)));
        Reading reading = read(TableOptions.NONE);
        var at = reading.units().get(0).changed().at();
        assertEquals(date, at == null ? null : at.toString());
        assertEquals(date == null ? 1 : 0, reading.problems().size());
    }

    @Test
    void oldMacintoshesCountDaysFrom1904() {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
        sheet("1", row(text("ko"), text("en"), text("date")), row(text("가"), text("a"), number("42576", 1)));
        assertEquals(
                "2020-07-26T00:00:00Z",
                read(TableOptions.NONE).units().get(0).changed().at().toString());
    }

    @Test
    void numbersAndRowsOfAnyLengthAreTaken() {
        sheet(
                "1",
                row(text("  ")),
                row(text("no"), text("ko"), text("en"), text(""), text("note")),
                row(number("1.0", 0), text("가"), text("a")),
                row(number("x", 0), text("나"), number("12.5", 0), text("margin"), text("b"), text("far out")),
                row(number("3", 0), text("다")),
                row());
        Reading reading = read(TableOptions.NONE);
        assertEquals(List.of("가 | a", "나 | 12.5"), reading.texts());
        assertEquals(List.of(3L, 4L), reading.starts());
        assertEquals(1, reading.units().get(0).place().position());
        assertEquals("b", reading.units().get(1).note());
        assertEquals(
                List.of(
                        "WARNING 4:0 Unreadable position: 'x'. It was left out; write a whole number.",
                        "ERROR 5:0 Incomplete unit: the column 'en' is empty. Fill it in or remove the row."),
                reading.problemLines());
    }

    @Test
    void sheetWithoutAHeaderIsReadAsATextWouldBe() {
        sheet("1", row(text("One"), text("하나")), row(text("Two"), text("둘")));
        Reading reading = read(TableOptions.NONE);
        assertEquals(List.of("하나 | One", "둘 | Two"), reading.texts());
        assertTrue(
                reading.lines().get(0).startsWith("WARNING 1:0 No header row"),
                reading.lines().get(0));
        assertEquals(
                List.of("둘 | Two"),
                read(TableOptions.of("en,ko", "true", null, null, null, null)).texts());
    }

    @Test
    void anySheetCanBeSaid() {
        sheet("1", row(text("ko"), text("en")), row(text("가"), text("a")));
        sheet("2", row(text("ko"), text("en")), row(text("나"), text("b")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='뉴스' r:id='r1'/><sheet name='용어 2' r:id='r2'/></sheets>"
                        + "</workbook>");
        Reading first = read(TableOptions.NONE);
        assertEquals(List.of("가 | a"), first.texts());
        assertEquals(
                List.of("WARNING 0:0 Only the first sheet was read, '뉴스', not '용어 2'. Say sheet=… for another; of a"
                        + " glossary, put it first."),
                first.problemLines());
        assertEquals(List.of("나 | b"), readSheet("용어 2").texts());
        assertEquals(List.of("나 | b"), readSheet("2").texts());
        assertEquals(List.of(), readSheet("1").problemLines());
        assertEquals(
                List.of("UNREADABLE No sheet '3'. The workbook has '뉴스', '용어 2'; say one of them, or a number from 1."),
                readSheet("3").lines());
    }

    @Test
    void rowThatWouldFillTheMemoryIsSkipped() {
        String cell = text("x".repeat(100_000));
        sheet(
                "1",
                row(text("ko"), text("en")),
                row(cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell),
                row(text("가"), text("a")));
        Reading reading = read(TableOptions.NONE);
        assertEquals(List.of("가 | a"), reading.texts());
        assertEquals(
                List.of("ERROR 2:0 Row too long: more than '1000000' characters. Divide it."), reading.problemLines());
    }

    @Test
    void textsOfStylesAreNeverExpanded() {
        parts.put(
                "xl/styles.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><styleSheet><numFmts><numFmt numFmtId='164'"
                        + " formatCode='&b;'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs></styleSheet>");
        sheet("1", row(text("ko"), text("en")), row(text("가"), number("5", 0)));
        assertEquals(List.of("가 | 5"), read(TableOptions.NONE).texts());
    }

    @Test
    void damagedWorkbooksEndByThemselves() {
        sheet("1", row(text("ko"), text("en"), text("date")), row(text("가"), text("a"), number("44038", 1)));
        byte[] good = zip();
        Random random = new Random(20200726);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            read(bytes, TableOptions.NONE); // throws nothing but what Reading takes for UNREADABLE
        }
        for (int length = 1; length < good.length; length += 7) {
            Reading reading = read(Arrays.copyOf(good, length), TableOptions.NONE);
            assertEquals(1, reading.lines().size());
        }
    }

    private void sheet(String number, String... rows) {
        parts.putIfAbsent(
                "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/><Relationship Id='r2'"
                        + " Target='worksheets/sheet2.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String number(String number, int style) {
        return "<c s='%d'><v>%s</v></c>".formatted(style, number);
    }

    private byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private Reading readSheet(String sheet) {
        return read(TableOptions.of(null, null, null, null, null, sheet));
    }

    private Reading read(TableOptions options) {
        return read(zip(), options);
    }

    private static Reading read(byte[] file, TableOptions options) {
        return Reading.of(problems -> TableUnitReader.ofSheet(new ByteArrayInputStream(file), options, problems));
    }
}
