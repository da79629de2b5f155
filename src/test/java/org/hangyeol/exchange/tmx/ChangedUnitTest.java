package org.hangyeol.exchange.tmx;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.ValidXml;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A unit of a TMX file that was changed after its import: what the unit says now counts, the rest of the file stays. */
class ChangedUnitTest {
    private static final String TU = "<tu tuid='7' srclang='ko-KP' changedate='20200101T000000Z' changeid='kim'>"
            + "<prop type='file'>a.txt</prop><prop type='x-ConfirmationLevel'>RejectedSignOff</prop>"
            + "<prop type='project'>p</prop><note xml:lang='ko'>하나</note><note>two</note>"
            + "<tuv xml:lang='ko-KP'><prop type='x-context-pre'>&lt;seg&gt;앞 &lt;ph/&gt;글&lt;/seg&gt;</prop>"
            + "<seg>가</seg></tuv><tuv xml:lang='en'><note>three</note><seg>a</seg></tuv></tu>";

    @Test
    void unchangedUnitSaysWhatTheFileSaid() throws Exception {
        UnitDraft same = changed(unit -> {});
        assertEquals("a.txt", same.place().document());
        assertEquals("앞 글", same.place().before());
        assertEquals(UnitStatus.DRAFT, same.status());
        assertEquals("하나\ntwo\nthree", same.note());
    }

    @Test
    void whatIsSaidAnewCountsBeforeTheFile() throws Exception {
        UnitDraft draft = changed(unit -> {
            unit.document = "b.txt";
            unit.status = UnitStatus.FINAL;
            unit.note = "mine";
            unit.contextBefore = "다른 앞";
            unit.changedAt = Instant.parse("2021-05-05T05:05:05Z");
            unit.changedBy = "lee";
        });
        assertEquals("b.txt", draft.place().document());
        assertEquals(UnitStatus.FINAL, draft.status());
        assertEquals("mine", draft.note());
        assertEquals("다른 앞", draft.place().before());
        assertEquals(Instant.parse("2021-05-05T05:05:05Z"), draft.changed().at());
        assertEquals("lee", draft.changed().by());
        assertEquals(
                "<tu tuid=\"7\"><prop type=\"file\">a.txt</prop><prop type=\"project\">p</prop>"
                        + "<tuv xml:lang=\"ko-KP\"/></tu>",
                draft.tmx());
    }

    @Test
    void whatIsTakenAwayDoesNotComeBack() throws Exception {
        UnitDraft draft = changed(unit -> {
            unit.document = null;
            unit.status = null;
            unit.note = null;
            unit.contextBefore = null;
        });
        assertNull(draft.place().document());
        assertNull(draft.status());
        assertNull(draft.note());
        assertNull(draft.place().before());
        assertTrue(draft.tmx().contains("project"), draft::tmx);
    }

    @Test
    void otherSourceLanguageIsNamedAsItsTextIs() throws Exception {
        UnitDraft draft = changed(unit -> unit.sourceLanguage = Language.EN);
        assertEquals(Language.EN, draft.sourceLanguage());
    }

    @Test
    void otherTextsLoseNothingOfTheRest() throws Exception {
        UnitDraft draft = changed(unit -> {
            unit.ko = "나";
            unit.en = "b";
        });
        assertEquals("나", draft.ko().text());
        assertEquals("하나\ntwo\nthree", draft.note());
    }

    @Test
    void noteThatIsTooLongIsExported() throws Exception {
        String note = "긴 글 ".repeat(1500).strip();
        StoredTmx read = StoredTmx.of(file("<tu><note>" + note + "</note>" + TU.substring(TU.indexOf("<tuv"))));
        assertEquals(1, read.reading().problemLines().size());
        assertNull(read.drafts().get(0).note());
        String written = new String(read.written(), StandardCharsets.UTF_8);
        assertTrue(written.contains("<note>" + note + "</note>") && written.contains("<note>three</note>"), written);
    }

    @Test
    void tooManyPropertiesAreReported() throws Exception {
        String props = "<prop type='x'>%s</prop>".formatted("y".repeat(900)).repeat(200);
        StoredTmx read = StoredTmx.of(file(TU.replace("<prop type='file'>", props + "<prop type='file'>")));
        assertTrue(read.reading().problemLines().get(0).contains("Too many properties"), read.reading()::toString);
        TranslationUnit unit = read.units().get(0);
        assertTrue(unit.tmx.length() > 90_000 && unit.tmx.length() <= TranslationUnit.LONGEST_TMX);
        ValidXml.assertValid("/exchange/tmx14.rnc", read.written());
    }

    @Test
    void plainUnitKeepsNothing() {
        StoredTmx read = StoredTmx.of(file("<tu srclang='ko' creationdate='20200101T000000Z' creationid='kim'>"
                + "<note>n</note><prop type='x-document'>d</prop><prop type='client'>c</prop>"
                + "<prop type='x-ConfirmationLevel'>Translated</prop>"
                + "<tuv xml:lang='ko'><prop type='x-context-pre'>&lt;seg&gt;앞 &amp;amp; 뒤&lt;/seg&gt;</prop><seg>가</seg>"
                + "</tuv><tuv xml:lang='en' changedate='20200102T000000Z' changeid='lee'><seg>a</seg></tuv></tu>"));
        assertEquals("앞 & 뒤", read.drafts().get(0).place().before());
        assertNull(read.drafts().get(0).tmx());
    }

    @Test
    void headersOfManyFilesAreOne() throws Exception {
        String one = "<header creationtool=\"A\" o-tmf=\"T\"><prop type=\"x\">1</prop>"
                + "<ude name=\"e\"><map unicode=\"#xF8FF\"/></ude></header>";
        String other = "<header creationtool=\"B\" o-tmf=\"T\"><note>n</note><prop type=\"x\">1</prop>"
                + "<ude name=\"e\"><map unicode=\"#xF8FE\"/></ude></header>";
        byte[] file = StoredTmx.written(List.of(), List.of(one, other, one));
        ValidXml.assertValid("/exchange/tmx14.rnc", file);
        XmlElement header = XmlElement.parse(new String(file, StandardCharsets.UTF_8))
                .children()
                .get(0);
        assertEquals("Hangyeol", header.attribute("creationtool"));
        assertEquals("T", header.attribute("o-tmf"));
        assertEquals(
                List.of(
                        "<prop type=\"x-header-creationtool\">A</prop>",
                        "<prop type=\"x-header-o-tmf\">T</prop>",
                        "<prop type=\"x\">1</prop>",
                        "<prop type=\"x-header-creationtool\">B</prop>",
                        "<note>n</note>",
                        "<ude name=\"e\"><map unicode=\"#xF8FF\"/></ude>",
                        "<ude name=\"e-2\"><map unicode=\"#xF8FE\"/></ude>"),
                header.children().stream().map(XmlElement::toString).toList());
    }

    @Test
    void filesOfDifferentFormatsMakeOneOfOurs() throws Exception {
        byte[] file = StoredTmx.written(List.of(), List.of("<header o-tmf=\"T\"/>", "<header o-tmf=\"U\"/>"));
        assertTrue(new String(file, StandardCharsets.UTF_8).contains(" o-tmf=\"Hangyeol\""));
    }

    @Test
    void hugeHeaderIsReported() {
        String file = "<tmx><header srclang='en'><prop type='x'>" + "y".repeat(200_000) + "</prop></header><body>" + TU
                + "</body></tmx>";
        StoredTmx read = StoredTmx.of(file.getBytes(StandardCharsets.UTF_8));
        assertNull(read.header());
        assertTrue(read.reading().problemLines().get(0).contains("Too long header"), read.reading()::toString);
        assertEquals(1, read.drafts().size());
    }

    private static UnitDraft changed(Consumer<TranslationUnit> change) throws Exception {
        TranslationUnit unit = StoredTmx.of(file(TU)).units().get(0);
        change.accept(unit);
        byte[] file = StoredTmx.written(List.of(unit), List.of());
        ValidXml.assertValid("/exchange/tmx14.rnc", file);
        StoredTmx read = StoredTmx.of(file);
        assertEquals(List.of(), read.reading().problemLines());
        return read.drafts().get(0);
    }

    private static byte[] file(String tu) {
        return ("<tmx version='1.4'><header srclang='ko'/><body>" + tu + "</body></tmx>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
