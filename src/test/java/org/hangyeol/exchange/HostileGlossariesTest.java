package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.ConceptReader.ImportedConcept;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever the bytes are, a reader of glossaries ends by itself, in little memory, and throws nothing but
 * {@link UnreadableFileException}.
 */
class HostileGlossariesTest {
    private static final String ENTRY =
            "<termEntry id='c%d'><langSet xml:lang='ko'><tig><term>낱말%d</term></tig></langSet></termEntry>\n";
    private static final String TBX = "<?xml version='1.0' encoding='UTF-8'?>\n<martif type='TBX'><text><body>\n"
            + ENTRY.formatted(1, 1) + ENTRY.formatted(2, 2) + "</body></text></martif>";
    private static final String CHANGES = "<>&;\"'/!?[]\0\n\t, a\u0080#{";
    private static final Map<ConceptFormat, byte[]> GOOD = new LinkedHashMap<>();

    static {
        GOOD.put(ConceptFormat.TBX, utf8(TBX));
        GOOD.put(ConceptFormat.CSV, utf8("concept,language,term,examples\nC1,ko,씨앗,\"[{\"\"text\"\":\"\"a\"\"}]\"\n"));
        GOOD.put(ConceptFormat.UTX, utf8("#UTX 1.11; ko/en; 2020\n#src\ttgt\tterm status\n씨앗\tseed\tapproved\n"));
        GOOD.put(ConceptFormat.OMEGAT, utf8("씨앗\tseed\tcomment\n"));
        GOOD.put(ConceptFormat.DEEPL_CSV, utf8("씨앗,\"seed\"\n"));
        GOOD.put(
                ConceptFormat.XLSX,
                sheet("<row r='1'><c t='inlineStr'><is><t>ko</t></is></c><c t='inlineStr'><is><t>en"
                        + "</t></is></c></row><row r='2'><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"));
    }

    private final Random random = new Random(20200726);

    /** What a reader gave. */
    private record Taken(List<ImportedConcept> concepts, List<Problem> problems, String unreadable) {}

    private static Taken read(ConceptFormat format, InputStream in) {
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), null);
        try (ConceptReader reader = format.reader(in, Language.KO, taken.problems::add)) {
            for (ImportedConcept concept = reader.next(); concept != null; concept = reader.next()) {
                taken.concepts.add(concept);
            }
        } catch (UnreadableFileException e) {
            return new Taken(taken.concepts, taken.problems, e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return taken;
    }

    private static Taken read(ConceptFormat format, byte[] file) {
        return read(format, new ByteArrayInputStream(file));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet with these rows, and the shared strings 씨앗 and seed. */
    private static byte[] sheet(String rows) {
        return zip(Map.of(
                "xl/workbook.xml",
                utf8("<workbook xmlns:r='r'><sheets><sheet name='a' r:id='rId1'/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"),
                "xl/sharedStrings.xml",
                utf8("<sst><si><r><t>씨</t></r><r><t>앗</t></r><rPh><t>ssi</t></rPh></si><si><t>seed</t></si></sst>"),
                "xl/worksheets/sheet1.xml",
                utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void goodFilesAreGood() {
        GOOD.forEach((format, file) -> {
            Taken taken = read(format, file);
            assertEquals(List.of(), taken.problems, format.code());
            assertFalse(taken.concepts.isEmpty(), format.code());
        });
        assertEquals(
                "씨앗",
                read(ConceptFormat.XLSX, GOOD.get(ConceptFormat.XLSX))
                        .concepts
                        .get(0)
                        .concept()
                        .terms()
                        .get(0)
                        .text());
    }

    @Test
    void damagedFilesAreRead() {
        GOOD.forEach((format, good) -> {
            for (int i = 0; i < 300; i++) {
                byte[] bytes = good.clone();
                for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) CHANGES.charAt(random.nextInt(CHANGES.length()));
                }
                read(format, bytes);
                read(format, Arrays.copyOf(good, random.nextInt(good.length)));
                byte[] junk = new byte[random.nextInt(300)];
                random.nextBytes(junk);
                read(format, junk);
            }
        });
    }

    @Test
    void truncatedTbxGivesWhatWasBeforeAndOneMoreError() {
        byte[] good = utf8(TBX);
        for (int length = 0; length < good.length; length++) {
            Taken taken = read(ConceptFormat.TBX, Arrays.copyOf(good, length));
            assertTrue(taken.unreadable != null || taken.problems.size() == 1, "cut after %d bytes".formatted(length));
        }
    }

    @Test
    void entitiesAreNeverExpanded() {
        String bomb = "<!DOCTYPE martif [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM"
                + " 'file:///etc/passwd'>]><martif type='TBX'><text><body>"
                + "<termEntry id='c1'><langSet xml:lang='ko'><tig><term>&b;</term></tig></langSet></termEntry>"
                + "<termEntry id='c2'><note>&f;</note><langSet xml:lang='ko'><tig><term>앞</term></tig></langSet></termEntry>"
                + ENTRY.formatted(3, 3) + "</body></text></martif>";
        Taken taken = read(ConceptFormat.TBX, utf8(bomb));
        assertEquals(
                List.of(
                        "Entity reference: '&b;'. Entities are never expanded; write the text itself in its place.",
                        "Entity reference: '&f;'. Entities are never expanded; write the text itself in its place."),
                taken.problems.stream().map(Problem::message).toList());
        assertEquals(1, taken.concepts.size());
    }

    @Test
    void encodingsAreFoundOrRefused() {
        for (String encoding : List.of("UTF-16LE", "UTF-16BE", "EUC-KR")) {
            String file = TBX.replace("encoding='UTF-8'", "encoding='%s'".formatted(encoding));
            Taken taken = read(ConceptFormat.TBX, file.getBytes(Charset.forName(encoding)));
            assertEquals(2, taken.concepts.size(), encoding);
        }
        Taken wrong = read(ConceptFormat.TBX, TBX.getBytes(Charset.forName("EUC-KR")));
        assertEquals(1, wrong.problems.size());
        assertTrue(wrong.problems.get(0).message().startsWith(UnitReader.BREAKS_OFF));
        Taken words = read(ConceptFormat.OMEGAT, "씨앗\tseed\n".getBytes(Charset.forName("EUC-KR")));
        assertTrue(words.unreadable != null || words.problems.size() == 1);
    }

    @Test
    void endlessEntryIsSkippedInLittleMemory() {
        String begin = "<martif><text><body><termEntry id='big'><note>";
        String end = "</note></termEntry>" + ENTRY.formatted(1, 1) + "</body></text></martif>";
        Taken taken = read(ConceptFormat.TBX, around(begin, "가나다라마바사아자차카타파하 ".repeat(2000), 5000, end));
        assertEquals(1, taken.concepts.size());
        assertTrue(taken.problems.get(0).message().startsWith("Entry too large: 'big'"));
        Taken deep = read(
                ConceptFormat.TBX,
                utf8("<martif><text><body><termEntry>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</termEntry>"
                        + ENTRY.formatted(1, 1) + "</body></text></martif>"));
        assertEquals(1, deep.concepts.size());
        assertEquals(1, deep.problems.size());
        Taken many = read(
                ConceptFormat.TBX,
                around("<martif><text><body><termEntry>", "<a/>".repeat(10_000), 1000, end.replace("</note>", "")));
        assertEquals(1, many.concepts.size());
    }

    /** A stream of some hundred megabytes that is nowhere in memory. */
    private static InputStream around(String begin, String repeated, int times, String end) {
        byte[] middle = utf8(repeated);
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(utf8(begin)));
        Stream.generate(() -> new ByteArrayInputStream(middle)).limit(times).forEach(parts::add);
        parts.add(new ByteArrayInputStream(utf8(end)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void sheetThatUnpacksToAHugeOneIsReadInLittleMemory() {
        String header = "<row><c t='inlineStr'><is><t>ko</t></is></c><c t='inlineStr'><is><t>en</t></is></c></row>";
        byte[] longCell = sheet(header + "<row><c t='inlineStr'><is><t>" + "a".repeat(100_000_000)
                + "</t></is></c></row>" + "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
        assertTrue(longCell.length < 1_000_000);
        Taken taken = read(ConceptFormat.XLSX, longCell);
        assertEquals(1, taken.concepts.size());
        assertEquals(
                "Cell too long: more than '100000' characters. Divide it.",
                taken.problems.get(0).message());
    }

    @Test
    void cellsAreWhereTheirAddressSaysWithinASheet() {
        Taken taken = read(
                ConceptFormat.XLSX,
                sheet(
                        "<row r='3'><c r='A3' t='inlineStr'><is><t>en</t></is></c><c r='C3' t='inlineStr'><is><t>ko</t></is>"
                                + "</c></row><row r='7'><c r='C7' t='s'><v>0</v></c><c r='A7'><v>42</v></c></row>"
                                + "<row r='8'><c r='A8' t='s'><v>1</v></c><c r='ZZZZZZ8'><v>1</v></c></row>"
                                + "<row r='9'><c r='A9' t='s'><v>99</v></c></row><row r='10'><c r='A10' t='e'><v>#REF!</v></c></row>"));
        assertEquals(
                List.of("42", "씨앗"),
                List.of(
                        taken.concepts.get(0).concept().terms().get(1).text(),
                        taken.concepts.get(0).concept().terms().get(0).text()));
        assertEquals(7, taken.concepts.get(0).line());
        assertEquals(
                List.of(
                        "8 Cell beyond the last column of a sheet: '16384'. Check the file.",
                        "9 Text that the workbook does not have: '99'. Save it again.",
                        "10 Formula that failed: '#REF!'. Mend it or write its value."),
                taken.problems.stream()
                        .map(problem -> problem.line() + " " + problem.message())
                        .toList());
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertTrue(read(ConceptFormat.XLSX, utf8("ko,en\n")).unreadable.startsWith("Not a workbook (.xlsx)"));
        assertTrue(read(ConceptFormat.XLSX, zip(Map.of("a", new byte[3])))
                .unreadable
                .startsWith("Not a workbook"));
        assertThrows(UnsupportedFormatException.class, () -> ConceptFormat.ofFile("old.xls"));
    }
}
