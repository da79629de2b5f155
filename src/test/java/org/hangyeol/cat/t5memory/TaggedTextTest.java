package org.hangyeol.cat.t5memory;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class TaggedTextTest {
    @Test
    void tagsAreInlineCodesBetweenTheText() {
        Segment segment =
                TaggedText.parse("<bx id=\"1\" rid=\"1\"/>국경<ex id=\"2\" rid=\"1\"/> 경비대<x id=\"3\"/> R&amp;D");
        assertEquals("국경 경비대 R&D", segment.text());
        assertEquals(
                List.of(
                        new InlineCode(0, InlineCode.Kind.OPEN, "<bx id=\"1\" rid=\"1\"/>"),
                        new InlineCode(2, InlineCode.Kind.CLOSE, "<ex id=\"2\" rid=\"1\"/>"),
                        new InlineCode(6, InlineCode.Kind.STANDALONE, "<x id=\"3\"/>")),
                segment.codes());
    }

    @Test
    void tagsAroundTextOpenAndClose() {
        Segment segment = TaggedText.parse("a<g id=\"1\">나</g><ph x=\"2\">{0}</ph>");
        assertEquals("a나", segment.text());
        assertEquals(
                List.of(
                        new InlineCode(1, InlineCode.Kind.OPEN, "<g id=\"1\">"),
                        new InlineCode(2, InlineCode.Kind.CLOSE, "</g>"),
                        new InlineCode(2, InlineCode.Kind.STANDALONE, "<ph x=\"2\">{0}</ph>")),
                segment.codes());
    }

    /** A number that only translate5 can read would be found by nobody else. */
    @Test
    void protectedNumbersAreText() {
        Segment segment = TaggedText.parse("주민 <t5:n id=\"1\" r=\"09eI\" n=\"1,200\"/>명이 모였다.");
        assertEquals(Segment.of("주민 1,200명이 모였다."), segment);
    }

    @Test
    void lineBreaksBetweenTagsAreText() {
        assertEquals(
                "3\n5",
                TaggedText.parse("<t5:n id=\"1\" n=\"3\"/>\n<t5:n id=\"2\" n=\"5\"/>")
                        .text());
        assertEquals(
                "A\n B", TaggedText.parse("A<x id=\"1\"/>\n <x id=\"2\"/>B").text());
    }

    @Test
    void textWithoutTagsNeedNotBeXml() {
        assertEquals(Segment.of("R&D, 3 > 2"), TaggedText.parse("R&D, 3 > 2"));
        assertEquals(Segment.of("R&D"), TaggedText.parse("R&amp;D"));
        assertEquals(Segment.of(""), TaggedText.parse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "a</seg><seg>b",
                "3 < 2",
                "<x id=1/>",
                "<?xml version='1.0'?><!DOCTYPE seg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x/>&a;",
                "<x/>&passwords;"
            })
    void whatIsNoXmlIsNone(String text) {
        assertNull(TaggedText.parse(text));
    }

    @Test
    void deepNestingIsNone() {
        assertNull(TaggedText.parse("<g>".repeat(50_000) + "a" + "</g>".repeat(50_000)));
    }

    @Test
    void codesOfTheQueryTakeThePlaceOfThoseThatCorrespond() {
        Segment stored = TaggedText.parse("<bx id=\"7\"/>가<ex id=\"8\"/> 나<x id=\"9\"/>");
        Segment translation = TaggedText.parse("<x id=\"9\"/>b <bx id=\"7\"/>a<ex id=\"8\"/>");
        Segment query = TaggedText.parse("<bx id=\"1\"/>가<ex id=\"2\"/> 나<x id=\"3\"/>");
        assertEquals("<bx id=\"1\"/>가<ex id=\"2\"/> 나<x id=\"3\"/>", TaggedText.of(stored, stored, query));
        assertEquals("<x id=\"3\"/>b <bx id=\"1\"/>a<ex id=\"2\"/>", TaggedText.of(translation, stored, query));
    }

    /** Codes that are the same by their markup are told apart by their order. */
    @Test
    void equalCodesAreTakenInTurn() {
        Segment stored = TaggedText.parse("<ph/>가<ph/>");
        Segment query = TaggedText.parse("<x id=\"1\"/>가<x id=\"2\"/>");
        assertEquals("<x id=\"1\"/>가<x id=\"2\"/>", TaggedText.of(stored, stored, query));
    }

    @Test
    void codesAreNumberedInTheirOrder() {
        List<Segment> numbered = TaggedText.numbered(
                TaggedText.parse("<bx id=\"7\" rid=\"3\"/>가<ex id=\"8\" rid=\"3\"/><x id=\"9\"/><ph x=\"9\"/>"),
                TaggedText.parse("<x id=\"9\"/><x id=\"10\"/>a<bx id=\"7\" rid=\"3\"/>"));
        assertEquals(
                List.of("<bx id=\"1\" rid=\"1\"/>", "<ex id=\"2\" rid=\"1\"/>", "<x id=\"3\"/>", "<ph x=\"9\"/>"),
                numbered.get(0).codes().stream().map(InlineCode::markup).toList());
        assertEquals(
                List.of("<x id=\"3\"/>", "<x id=\"5\"/>", "<bx id=\"1\" rid=\"1\"/>"),
                numbered.get(1).codes().stream().map(InlineCode::markup).toList());
    }

    @Test
    void codesThatTheQueryHasNotAreNoneOfItsOwn() {
        Segment stored = TaggedText.parse("<x id=\"1\"/>가<x id=\"2\"/> <g id=\"3\">나</g>");
        assertEquals(
                "<x id=\"5\"/>가<ph/> <bpt/>나<ept/>", TaggedText.of(stored, stored, TaggedText.parse("<x id=\"5\"/>가")));
        Segment half = TaggedText.parse("<g id=\"1\">가</g>");
        Segment begin = TaggedText.parse("<bx id=\"1\"/>가");
        assertEquals("<bx id=\"1\"/>가<ept/>", TaggedText.of(half, half, begin));
        Segment opened = new Segment("가", List.of(new InlineCode(0, InlineCode.Kind.OPEN, "<g id=\"9\">")));
        assertEquals("<bpt/>가", TaggedText.of(opened, opened, half));
    }

    @Test
    void storedUnitsHaveTheirOwnCodesOrThoseOfTmx() {
        assertEquals("<x id=\"1\"/>가 &lt; R&amp;D", TaggedText.of(TaggedText.parse("<x id=\"1\"/>가 &lt; R&amp;D")));
        Segment html = new Segment(
                "가",
                List.of(
                        new InlineCode(0, InlineCode.Kind.OPEN, "<b>"),
                        new InlineCode(1, InlineCode.Kind.CLOSE, "</b>"),
                        new InlineCode(1, InlineCode.Kind.STANDALONE, "{0}")));
        assertEquals("<bpt/>가<ept/><ph/>", TaggedText.of(html));
    }

    /** Also Hangul, emoji, marks of direction, what XML cannot hold and halves of a pair. */
    @Property
    void whateverIsWrittenIsXmlAndReadAsTheSameText(@ForAll String text) {
        String written = TaggedText.of(Segment.of(text));
        assertNotNull(XmlElement.parse("<seg>" + written + "</seg>"));
        assertEquals(XmlElement.legal(text), TaggedText.parse(written).text());
    }

    @Property
    void noTextIsTooOdd(@ForAll String text) {
        Segment read = TaggedText.parse(text);
        if (text.indexOf('<') < 0) {
            assertNotNull(read);
        }
    }
}
