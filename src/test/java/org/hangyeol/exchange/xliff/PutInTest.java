package org.hangyeol.exchange.xliff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever a unit looks like, what is put in leaves it well-formed, its sources as they were, and nothing open. */
class PutInTest {
    private static final Offer OFFER = new Offer("m<\"&>", 100, false, "s", "t", "t <x id=\"9\"/>&amp;", "t", true);

    @Property(tries = 500)
    void version12(@ForAll("units12") String unit) throws IOException {
        putIn(Desk.xliff12(unit));
    }

    @Property(tries = 500)
    void version2(@ForAll("units2") String unit) throws IOException {
        putIn(Desk.xliff2(unit));
    }

    private static void putIn(String file) throws IOException {
        List<Unit> before = units(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean anyOpen = false;
        try (FileEditor editor = new FileEditor(in(file), out)) {
            for (Unit unit : before) {
                anyOpen |= unit.segments.stream().anyMatch(segment -> segment.isWanted() && segment.isOpen());
                List<Answer> answers = unit.segments.stream()
                        .map(segment -> segment.isWanted() ? new Answer(List.of(OFFER), List.of()) : Answer.NOTHING)
                        .toList();
                editor.apply(unit.edits(answers, 100));
            }
            editor.finish();
        }
        List<Unit> after = units(out.toString(StandardCharsets.UTF_8));
        assertEquals(sources(before), sources(after));
        boolean stillOpen = after.stream()
                .flatMap(unit -> unit.segments.stream())
                .anyMatch(segment -> segment.isWanted() && segment.isOpen());
        assertEquals(false, stillOpen, out.toString(StandardCharsets.UTF_8));
        assertEquals(anyOpen, out.toString(StandardCharsets.UTF_8).contains("t <x id=\"9\"/>&amp;</"));
    }

    private static ByteArrayInputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Unit> units(String file) throws IOException {
        List<Unit> all = new ArrayList<>();
        try (XliffUnits units = new XliffUnits(in(file), problem -> {
            throw new AssertionError(problem + file);
        })) {
            for (Unit unit = units.next(); unit != null; unit = units.next()) {
                all.add(unit);
            }
        }
        assertTrue(all.stream().allMatch(unit -> unit.defect == null));
        return all;
    }

    private static List<String> sources(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.segments.stream())
                .map(segment -> segment.id() == null || segment.id().startsWith("hangyeol")
                        ? segment.source().toString()
                        : segment.id() + segment.source())
                .toList();
    }

    @Provide
    Arbitrary<String> units12() {
        Arbitrary<String> begin = Arbitraries.of("<trans-unit id='1'>", "<trans-unit mq:status = 'New'\n id=\"1\" >");
        Arbitrary<String> source =
                Arbitraries.of("", "\n <source>\n가<x id='1'/></source>", "<source xml:space='preserve'>가 </source>");
        Arbitrary<String> divided = Arbitraries.of(
                "",
                "<seg-source/>",
                "<seg-source><mrk mtype='seg' mid='1'>가</mrk></seg-source>",
                "<seg-source><g id='1'>\n<mrk mtype='seg' mid='1'> 가<x id='3'/></mrk> &lt; <mrk mtype='seg' mid='2'/></g></seg-source>");
        Arbitrary<String> target = Arbitraries.of(
                "",
                "<target/>",
                "<target state='new'>\n</target >",
                "<target state='new'>가</target>",
                "<target state='new'><mrk mtype='seg' mid='1'>가</mrk></target>",
                "<target><mrk mtype='seg' mid='1'/> <mrk mtype='seg' mid='2'/></target>",
                "<target>b</target>",
                "<target a='>'><g id='1'><mrk mtype='seg' mid='1' /><mrk mtype='seg' mid='2'>b</mrk></g></target>");
        Arbitrary<String> more = Arbitraries.of(
                "",
                "<note>n</note>",
                "<!-- c --><alt-trans><source>가</source><target>x</target></alt-trans>",
                "<sdl:seg-defs><sdl:seg id='1' /><sdl:seg id='2' conf='Draft'></sdl:seg></sdl:seg-defs>");
        return Combinators.combine(begin, source, divided, target, more)
                .as((b, s, d, t, m) -> b + s + (s.isEmpty() ? "" : d) + t + m + "</trans-unit>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(units -> String.join("\r\n", units));
    }

    @Provide
    Arbitrary<String> units2() {
        Arbitrary<String> modules = Arbitraries.of(
                "",
                " \n",
                "<mtc:matches/>",
                "<mtc:matches a='/'></mtc:matches ><notes><note>n</note></notes>",
                "<mtc:matches>\n<mtc:match ref='#s'><source>x</source><target>y</target></mtc:match>\n</mtc:matches>");
        Arbitrary<String> segments = Arbitraries.of(
                        "<segment><source>가<ph id='1'/></source></segment>",
                        "<segment id='s' state='initial' ><source xml:space='preserve'>가 </source><target/></segment>",
                        "<segment\nstate = \"translated\"><source>\n가</source><target>b</target></segment>",
                        "<segment><source>가</source><target>\n</target></segment>",
                        "<segment state='final'><source>가</source><target>b</target></segment>",
                        "<segment/>",
                        "<segment><source/></segment>",
                        "<ignorable><source> </source></ignorable>")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        return Combinators.combine(modules, segments)
                .as((m, s) -> "<unit id='u'>" + m + s + "</unit>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(units -> String.join("\n", units));
    }
}
