package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.ValidXml;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.UnitDraft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file of every dialect goes in and comes out whole. The files are made by hand in the manner of the tool. */
class TmxDialectsTest {
    @ParameterizedTest
    @MethodSource("files")
    void whatGoesInComesOut(Path path) throws Exception {
        byte[] original = Files.readAllBytes(path);
        StoredTmx first = StoredTmx.of(original);
        assertTrue(
                first.reading().problems().stream().allMatch(problem -> problem.severity() == Problem.Severity.WARNING),
                first.reading().problemLines()::toString);

        byte[] file = first.written();
        ValidXml.assertValid("/exchange/tmx14.rnc", file);
        List<String> there = facts(new String(file, StandardCharsets.UTF_8));
        List<String> lost = new ArrayList<>(facts(new String(original, StandardCharsets.UTF_8)));
        there.forEach(lost::remove);
        assertEquals(List.of(), lost, () -> new String(file, StandardCharsets.UTF_8));

        StoredTmx second = StoredTmx.of(file);
        assertEquals(List.of(), second.reading().problemLines());
        assertEquals(first.drafts(), second.drafts());
        assertArrayEquals(file, second.written());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // file; unit; source; document; outlet; before; after; status; created; changed; note
                "trados.tmx;0;KO;사설 01.docx.sdlxliff;NK Desk;평양 5월 1일발 | 중앙통신;회의는 이틀간 진행되였다.;FINAL;"
                        + "DESK\\anna 2021-01-06T09:00:00Z;DESK\\bora 2021-01-08T10:11:12Z;",
                "trados.tmx;1;KO;;;;;DRAFT;DESK\\anna 2021-01-06T09:00:01Z;DESK\\anna 2021-01-06T09:00:01Z;",
                "workbench.tmx;0;KO;charter_1998;;;;REVIEWED;DESK 2006-10-03T09:09:57Z;DESK 2006-10-03T09:09:57Z;",
                "memoq.tmx;0;KO;2021/03/열병식 1.docx;통일일보;앞 문장 & 더.;뒤의 굵은 글;;jin 2021-02-03T04:05:06Z;"
                        + "park 2021-03-04T05:06:07Z;",
                "memoq.tmx;1;KO;;;;;;park 2021-03-04T05:06:08Z;park 2021-03-04T05:06:08Z;",
                "phrase.tmx;0;KO;congress.docx;NK News;앞 문단.;다음 {1>문단<1}.;;linguist.kim 2021-01-28T07:00:00Z;"
                        + "reviewer.lee 2021-01-30T10:00:00Z;",
                "omegat.tmx;0;KO;;;;;;lee 2020-07-25T00:00:00Z;kim 2020-07-26T09:30:00Z;한 줄⏎둘째 줄",
                "omegat.tmx;1;KO;news/a.txt;;앞 <f0>문장</f0>;뒤 문장;;null null;kim 2020-07-27T09:30:00Z;",
                "wordfast.tmx;0;KO;;;앞 구절;뒤 구절;;HONG 2019-09-11T12:00:00Z;HONG 2019-09-12T12:00:00Z;",
                "matecat.tmx;0;KO;공동사설.docx;;앞의 말;뒤의 말;REVIEWED;a@example.com 2022-03-01T01:02:03Z;"
                        + "a@example.com 2022-03-01T02:03:04Z;",
                "okapi.tmx;0;KO;ui/strings.properties;;;;;null null;null null;",
                "xtm.tmx;0;KO;;;앞;뒤;REVIEWED;20 2019-09-02T08:15:10Z;13388 2019-09-02T08:30:44Z;",
                "swordfish.tmx;0;EN;article.xlf;Agency;;;;user 2023-01-05T10:00:00Z;user 2023-01-05T10:00:00Z;"
                        + "from the desk⏎책상에서⏎said twice",
                "multilingual.tmx;0;EN;ui.rc;;;;;Kim 1997-02-12T15:34:01Z;Kim 1997-02-12T15:34:01Z;"
                        + "Text of a note at unit level.",
                "weblate.tmx;0;EN;;;;;;null null;null null;Developers: a verb⏎Translator: 동사",
                "tmx11.tmx;0;KO;;;;;;null 1999-05-01T12:00:00Z;null 1999-05-01T12:00:00Z;an old note",
            })
    void whatToolsSayIsUnderstood(
            String file,
            int unit,
            String source,
            String document,
            String outlet,
            String before,
            String after,
            String status,
            String created,
            String changed,
            String note) {
        UnitDraft draft = drafts(file).get(unit);
        assertEquals(source, draft.sourceLanguage().name());
        assertEquals(document, draft.place().document());
        assertEquals(outlet, draft.outlet());
        assertEquals(before, draft.place().before());
        assertEquals(after, draft.place().after());
        assertEquals(status, draft.status() == null ? null : draft.status().name());
        assertEquals(created, draft.created().by() + " " + draft.created().at());
        assertEquals(changed, draft.changed().by() + " " + draft.changed().at());
        assertEquals(note, draft.note() == null ? null : draft.note().replace('\n', '⏎'));
    }

    @Test
    void everyTextOfALanguageMakesAUnit() {
        assertEquals(
                List.of(
                        "자료 | data (with a non-standard character: \uF8FF).",
                        "자료 (북) | data (with a non-standard character: \uF8FF).",
                        "자료 | datum"),
                drafts("multilingual.tmx").stream()
                        .map(unit -> unit.ko().text() + " | " + unit.en().text())
                        .toList());
    }

    @Test
    void blanksAreTextWhereTheFileSaysSo() {
        assertEquals("\n줄 끝이 남는다.\n", drafts("weblate.tmx").get(1).ko().text());
    }

    private static List<UnitDraft> drafts(String file) {
        return StoredTmx.of(bytes(file)).reading().units();
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(
                    files().filter(path -> path.endsWith(file)).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All that a file says besides its texts: each attribute, property and note of header, units and their texts. */
    private static List<String> facts(String file) {
        List<String> facts = new ArrayList<>();
        XmlElement tmx = XmlElement.parse(file);
        XmlElement header = tmx.children().get(0);
        header.attributes().forEach((name, value) -> facts.add("prop {type=x-header-" + name + "} " + value));
        elements(header, facts);
        for (XmlElement tu : tmx.children().get(1).children()) {
            attributes(tu).forEach((name, value) -> facts.add(name + "=" + value));
            elements(tu, facts);
            for (XmlElement tuv : tu.children()) {
                if (tuv.name().equals("tuv")) {
                    attributes(tuv).forEach((name, value) -> facts.add(name + "=" + value));
                    elements(tuv, facts);
                }
            }
        }
        return facts;
    }

    private static void elements(XmlElement parent, List<String> facts) {
        for (XmlElement child : parent.children()) {
            switch (child.name()) {
                case "prop", "note" ->
                    facts.add(child.name() + " " + attributes(child) + " "
                            + child.text().strip());
                case "ude" -> facts.add(child.toString());
                default -> {}
            }
        }
    }

    private static Map<String, String> attributes(XmlElement element) {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes()
                .forEach((name, value) -> attributes.put(
                        name.equals("lang") ? "xml:lang" : name,
                        name.endsWith("date")
                                ? TmxTime.written(TmxTime.of(value).at())
                                : value));
        return attributes;
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(Path.of(
                TmxDialectsTest.class.getResource("/exchange/tmx/dialects").toURI()))) {
            return files.sorted().toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
