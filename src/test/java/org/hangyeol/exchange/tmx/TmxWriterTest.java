package org.hangyeol.exchange.tmx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.Reading;
import org.hangyeol.exchange.ValidXml;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.InlineCode.Kind;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is written is valid TMX 1.4, and the reader gives it back. */
class TmxWriterTest {

    @Test
    void everythingThatAUnitSaysComesBack() throws Exception {
        TranslationUnit unit = unit("로동신문은 사설을 실었다.", "Rodong Sinmun carried an editorial.");
        unit.sourceLanguage = Language.EN;
        unit.document = "2020-07-26/사설 & <1>.txt";
        unit.outlet = "NK \"뉴스\"";
        unit.position = 12;
        unit.contextBefore = "What stood before.";
        unit.contextAfter = "What stands\nafter.";
        unit.note = "두 줄\r\n two lines";
        unit.createdBy = "kim";
        unit.createdAt = Instant.parse("2019-01-02T03:04:05Z");
        unit.changedBy = "lee <이>";
        unit.changedAt = Instant.parse("2020-07-26T09:30:00.123456Z");

        UnitDraft read = read(unit);

        assertEquals(unit.ko, read.ko().text());
        assertEquals(unit.en, read.en().text());
        assertEquals(Language.EN, read.sourceLanguage());
        assertEquals(unit.document, read.place().document());
        assertEquals(unit.outlet, read.outlet());
        assertEquals(unit.position, read.place().position());
        assertEquals(unit.contextBefore, read.place().before());
        assertEquals(unit.contextAfter, read.place().after());
        assertEquals(unit.note, read.note());
        assertEquals(unit.changedBy, read.changed().by());
        assertEquals(Instant.parse("2020-07-26T09:30:00Z"), read.changed().at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "勞動新聞 😀 \u200Fشيء",
                "a/b\nc\r\td & <b> ]]> \"'",
                " blank at both ends ",
                "\uFEFFBOM and \u2028 separator"
            })
    void textComesBackAsItIs(String text) throws Exception {
        assertEquals(text, read(unit(text, "x")).ko().text());
    }

    @Test
    void aHundredThousandCharactersComeBack() throws Exception {
        String text = "가나다 라마. ".repeat(12_500);
        assertEquals(text, read(unit(text, "long")).ko().text());
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        assertEquals("a\uFFFDb", read(unit("a\u0001b", "x")).ko().text());
    }

    @Test
    void codesOfTmxAreWrittenAsTheyAre() throws Exception {
        TranslationUnit unit = unit("굵은 글", "bold text");
        unit.koCodes = List.of(
                new InlineCode(0, Kind.OPEN, "<bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>"),
                new InlineCode(2, Kind.CLOSE, "<ept i=\"1\"></ept>"),
                new InlineCode(2, Kind.OPEN, "<hi type=\"x\">"),
                new InlineCode(3, Kind.STANDALONE, "<ph x=\"1\"/>"),
                new InlineCode(3, Kind.OPEN, "<it pos=\"begin\">&amp;<sub>기사</sub></it>"),
                new InlineCode(4, Kind.CLOSE, "</hi>"));
        unit.enCodes = List.of(new InlineCode(4, Kind.STANDALONE, "<ut>{\\b</ut>"));
        UnitDraft read = read(unit);
        assertEquals(unit.koCodes, read.ko().codes());
        assertEquals(unit.enCodes, read.en().codes());
    }

    @Test
    void otherCodesBecomeNativeCodes() throws Exception {
        TranslationUnit unit = unit("굵은 글", "x");
        unit.koCodes = List.of(
                new InlineCode(0, Kind.OPEN, "<bpt i=\"1\">{</bpt>"),
                new InlineCode(0, Kind.OPEN, "<b>"),
                new InlineCode(1, Kind.STANDALONE, "<br/>"),
                new InlineCode(2, Kind.CLOSE, "</b>"),
                new InlineCode(2, Kind.CLOSE, "<ept i=\"1\">}</ept>"),
                new InlineCode(3, Kind.OPEN, "<bpt>no number</bpt>"),
                new InlineCode(4, Kind.CLOSE, "{0}"),
                new InlineCode(4, Kind.CLOSE, "</hi>"));
        String seg = "<seg><bpt i=\"1\">{</bpt><bpt i=\"2\" type=\"x-hangyeol\">&lt;b&gt;</bpt>굵"
                + "<ph type=\"x-hangyeol\">&lt;br/&gt;</ph>은<ept i=\"2\">&lt;/b&gt;</ept><ept i=\"1\">}</ept> "
                + "<bpt i=\"3\" type=\"x-hangyeol\">&lt;bpt&gt;no number&lt;/bpt&gt;</bpt>글<ept i=\"3\">{0}</ept>"
                + "<it pos=\"end\" type=\"x-hangyeol\">&lt;/hi&gt;</it></seg>";
        String file = new String(written(unit), StandardCharsets.UTF_8);
        assertTrue(file.contains(seg), file);
    }

    /** Whatever codes somebody has saved over the API: the file is valid, and they come back. */
    @Property(tries = 1000)
    void anyCodesComeBack(@ForAll("codes") List<InlineCode> codes, @ForAll("ends") String end) throws Exception {
        TranslationUnit unit = unit(end + "가나다라" + end, "text");
        unit.koCodes = codes;
        UnitDraft read = read(unit);
        assertEquals(unit.ko, read.ko().text());
        assertEquals(
                codes.stream()
                        .map(code -> new InlineCode(
                                code.offset(), code.kind(), code.markup().replace('\u0001', '\uFFFD')))
                        .toList(),
                read.ko().codes());
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("", " ", "\n", "\n  ", "\t", "\r", " \n ");
    }

    @Provide
    Arbitrary<List<InlineCode>> codes() {
        Arbitrary<String> markup = Arbitraries.of(
                "<b>",
                "</b>",
                "<hi>",
                "<hi x=\"1\">",
                "<hi a=\"1\">",
                "</hi>",
                "<hi/>",
                "<bpt i=\"1\">a</bpt>",
                "<bpt/>",
                "<ept i=\"1\"/>",
                "<ept i=\"2\"></ept>",
                "<it pos=\"begin\"/>",
                "<it pos=\"end\"/>",
                "<it/>",
                "<ph/>",
                "<ph a=\"1\"/>",
                "<ph><ph/></ph>",
                "<ph><sub><ph/></sub></ph>",
                "<ph>\n</ph>",
                "<ph><![CDATA[<]]></ph>",
                "<ph type=\"x-hangyeol\">x</ph>",
                "<ph type=\"x-hangyeol-preserve\"/>",
                "<x:ph/>",
                "<ph x:x=\"1\"/>",
                "<!--<ph/>-->",
                "<?xml version=\"1.0\"?><ph/>",
                "<!DOCTYPE ph><ph/>",
                "<ph>&e;</ph>",
                "]]>",
                "&",
                "",
                " ",
                "\u0001",
                "<ph>\u0001</ph>",
                "<ph x='1'/>",
                "<ut>{\\b }</ut>");
        Arbitrary<InlineCode> code = Combinators.combine(
                        Arbitraries.integers().between(0, 4), Arbitraries.of(Kind.class), markup)
                .as(InlineCode::new);
        return code.list().ofMaxSize(8).map(list -> {
            InlineCode[] sorted = list.toArray(InlineCode[]::new);
            Arrays.sort(sorted, (one, other) -> Integer.compare(one.offset(), other.offset()));
            return List.of(sorted);
        });
    }

    @Test
    void fileWithoutItsEndIsRefused() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TmxWriter writer = new TmxWriter(file, List.of());
        for (int i = 0; i < 500; i++) {
            writer.write(unit("끝이 없다 " + i, "no end " + i));
        }
        Reading reading = Reading.of(problems -> new TmxReader(new ByteArrayInputStream(file.toByteArray()), problems));
        assertTrue(
                reading.problemLines().stream().anyMatch(line -> line.startsWith("ERROR")), reading.lines()::toString);
    }

    private static TranslationUnit unit(String ko, String en) {
        TranslationUnit unit = new TranslationUnit();
        unit.ko = ko;
        unit.koCodes = List.of();
        unit.en = en;
        unit.enCodes = List.of();
        unit.sourceLanguage = Language.KO;
        return unit;
    }

    private static byte[] written(TranslationUnit unit) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TmxWriter writer = new TmxWriter(out, List.of());
        writer.write(unit);
        writer.end();
        return out.toByteArray();
    }

    private static UnitDraft read(TranslationUnit unit) throws Exception {
        byte[] file = written(unit);
        ValidXml.assertValid("/exchange/tmx14.rnc", file);
        Reading reading = Reading.of(problems -> new TmxReader(new ByteArrayInputStream(file), problems));
        assertEquals(List.of(), reading.problemLines(), () -> new String(file, StandardCharsets.UTF_8));
        assertEquals(1, reading.units().size());
        return reading.units().get(0);
    }
}
