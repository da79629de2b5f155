package org.hangyeol.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import org.hangyeol.exchange.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Any table, written in any way that we take, is read as it was. */
class TableRoundTripTest {
    private static final List<String> DELIMITERS = List.of("\t", ",", ";", "|");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16);

    @Property(tries = 500)
    void textIsReadAsItWasWritten(
            @ForAll("cells") @Size(min = 3, max = 30) List<String> notes,
            @ForAll("delimiters") String delimiter,
            @ForAll("encodings") Charset encoding,
            @ForAll("lineEnds") String lineEnd) {
        StringBuilder text = new StringBuilder(String.join(delimiter, "\"ko\"", "\"en\"", "\"note\""));
        for (String note : notes) {
            text.append(lineEnd).append(String.join(delimiter, "가", "a", '"' + note.replace("\"", "\"\"") + '"'));
        }
        Reading reading = Reading.of(problems -> TableUnitReader.ofText(
                new ByteArrayInputStream(text.toString().getBytes(encoding)), TableOptions.NONE, problems));
        assertEquals(List.of(), reading.problemLines());
        assertEquals(
                notes,
                reading.units().stream()
                        .map(unit -> unit.note() == null ? "" : unit.note())
                        .toList());
    }

    @Property(tries = 100)
    void sheetIsReadAsItWasWritten(@ForAll("cells") @Size(min = 1, max = 30) List<String> notes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetRowWriter writer = new SheetRowWriter("Units", file);
        writer.header(List.of("ko", "en", "note"));
        for (String note : notes) {
            writer.row(List.of("가", "a", note));
        }
        writer.close();
        Reading reading = Reading.of(problems ->
                TableUnitReader.ofSheet(new ByteArrayInputStream(file.toByteArray()), TableOptions.NONE, problems));
        assertEquals(List.of(), reading.problemLines());
        assertEquals(
                notes,
                reading.units().stream()
                        .map(unit -> unit.note() == null ? "" : unit.note())
                        .toList());
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of(
                        "가", "로동신문", "a", "“", "\"", "'", ",", ";", "|", "\t", "\n", " ", "👩‍🚀", "\u200f", "ㅎㅏㄴ", "=")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .list();
    }

    @Provide
    Arbitrary<String> delimiters() {
        return Arbitraries.of(DELIMITERS);
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(ENCODINGS);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n");
    }
}
