package org.hangyeol.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Reading;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.InlineCode.Kind;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever texts the units have, the reader of tables gives them back. */
class UnitTableWriterTest {
    private static final Instant NOW = Instant.parse("2020-07-26T09:30:00.123456Z");

    private static TranslationUnit unit(String ko, String en) {
        TranslationUnit unit = new TranslationUnit();
        unit.ko = ko;
        unit.koCodes = List.of();
        unit.en = en;
        unit.enCodes = List.of();
        unit.sourceLanguage = Language.KO;
        unit.createdAt = NOW;
        unit.changedAt = NOW;
        return unit;
    }

    private static Reading read(List<TranslationUnit> units, char delimiter) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        UnitTableWriter writer = new UnitTableWriter(new CsvRowWriter(file, delimiter));
        for (TranslationUnit unit : units) {
            writer.write(unit);
        }
        writer.end();
        return Reading.of(problems -> reader(file.toByteArray(), problems));
    }

    private static UnitReader reader(byte[] file, Consumer<Problem> problems) {
        try {
            return TableUnitReader.ofText(new ByteArrayInputStream(file), TableOptions.NONE, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The draft that would make the unit, line breaks apart. */
    private static UnitDraft draft(TranslationUnit unit) {
        return new UnitDraft(
                Segment.of(lines(unit.ko)),
                Segment.of(lines(unit.en)),
                unit.sourceLanguage,
                new Place(lines(unit.document), unit.position, lines(unit.contextBefore), lines(unit.contextAfter)),
                lines(unit.outlet),
                lines(unit.note),
                unit.status,
                Stamp.UNKNOWN,
                new Stamp(unit.changedAt, lines(unit.changedBy)),
                null);
    }

    /** Null for an empty text too: a cell cannot say the difference. */
    private static String lines(String text) {
        return text == null || text.isEmpty()
                ? null
                : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Property(tries = 300)
    void everyUnitComesBack(@ForAll("units") List<TranslationUnit> units, @ForAll boolean tabs) throws IOException {
        Reading reading = read(units, tabs ? '\t' : ',');
        assertEquals(List.of(), reading.problemLines());
        assertEquals(units.stream().map(UnitTableWriterTest::draft).toList(), reading.units());
    }

    @Provide
    Arbitrary<List<TranslationUnit>> units() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("\"',;|\t\r\n =+-@가힣로동勞각e\u0301\u202E\uFEFF\u00A0")
                .ofMaxLength(12);
        Arbitrary<String> segment = text.filter(some -> !some.isBlank());
        Arbitrary<String> optional = text.injectNull(0.3);
        Arbitrary<TranslationUnit> unit = Combinators.combine(
                        segment,
                        segment,
                        optional,
                        optional,
                        Arbitraries.integers().between(0, 999_999_999).injectNull(0.3),
                        Arbitraries.of(UnitStatus.class).injectNull(0.3),
                        Arbitraries.of(Language.class),
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L))
                .as((ko, en, one, other, position, status, source, second) -> {
                    TranslationUnit made = unit(ko, en);
                    made.document = one;
                    made.note = other;
                    made.outlet = other;
                    made.changedBy = one;
                    made.contextBefore = one;
                    made.contextAfter = other;
                    made.position = position;
                    made.status = status;
                    made.sourceLanguage = source;
                    made.changedAt = Instant.ofEpochSecond(second);
                    return made;
                });
        return unit.list().ofMaxSize(5);
    }

    @Test
    void longestSegmentComesBack() throws IOException {
        String text = "가\"나\n".repeat(25_000);
        assertEquals(
                text, read(List.of(unit(text, "long")), ',').units().get(0).ko().text());
    }

    @Test
    void whatATableDoesNotHoldIsNamed() throws IOException {
        UnitTableWriter sheet = new UnitTableWriter(new SheetRowWriter("Units", new ByteArrayOutputStream()));
        TranslationUnit unit = unit("가\u0007", "a".repeat(32_768));
        unit.enCodes = List.of(new InlineCode(0, Kind.STANDALONE, "<br/>"));
        unit.tmx = "<tu tuid=\"1\"/>";
        unit.createdBy = "kim";
        assertEquals(
                List.of(
                        "properties of a TMX file",
                        "who made it first, and when",
                        "inline codes",
                        "characters that were replaced",
                        "text of more than 32,767 characters"),
                sheet.leftOut(unit));
        assertEquals(List.of(), sheet.leftOut(unit("가", "a\nb")));
    }
}
