package org.hangyeol.exchange.tmx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.ValidXml;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever a unit says: what is written of it is valid, says the same when it is read, and is written the same again. */
class TmxRoundTripTest {
    private static final Map<String, List<String>> VALUES = Map.of(
            "tuid", List.of("1", "a&b", " "),
            "srclang", List.of("ko", "KO-kp", "*all*", "fr", "en-US"),
            "usagecount", List.of("3", "many"),
            "segtype", List.of("sentence", "block", "nonsense"),
            "lastusagedate", List.of("20200101T000000Z", "2020-01-01", "never"),
            "creationdate", List.of("20190101T000000Z", "20190101T000001Z", "x"),
            "creationid", List.of("kim", "lee <이>"),
            "changedate", List.of("20200101T000000Z", "20200101T000001Z"),
            "changeid", List.of("kim", "\"park\""));

    @Property(tries = 500)
    void everythingComesBack(@ForAll("units") String tu) throws Exception {
        String file = "<tmx version=\"1.4\"><header srclang=\"ko\"/><body>" + tu + "</body></tmx>";
        StoredTmx first = StoredTmx.of(file.getBytes(StandardCharsets.UTF_8));
        byte[] written = first.written();
        ValidXml.assertValid("/exchange/tmx14.rnc", written);
        StoredTmx second = StoredTmx.of(written);
        assertEquals(List.of(), second.reading().problemLines(), () -> new String(written, StandardCharsets.UTF_8));
        assertEquals(first.drafts(), second.drafts());
        assertArrayEquals(written, second.written());
        for (TranslationUnit unit : first.units()) {
            if (unit.tmx != null) {
                assertEquals(unit.tmx, XmlElement.parseText(unit.tmx).toString());
                assertTrue(unit.tmx.length() <= TranslationUnit.LONGEST_TMX);
            }
        }
    }

    @Provide
    Arbitrary<String> units() {
        Arbitrary<String> content = Arbitraries.oneOf(props(), props(), notes())
                .list()
                .ofMaxSize(5)
                .map(children -> String.join("", children));
        Arbitrary<String> tuv = Combinators.combine(
                        Arbitraries.of("ko", "ko-KP", "KO_kr", "en", "en-US", "fr-FR", "ja"),
                        attributes(
                                "usagecount", "lastusagedate", "creationdate", "creationid", "changedate", "changeid"),
                        content,
                        Arbitraries.of(
                                "가",
                                "a",
                                " x ",
                                "\n나\n",
                                "<bpt i=\"1\"></bpt>b<ept i=\"1\"/>",
                                "<ph>\n</ph>\n<ph/>",
                                "<g>c</g>",
                                ""))
                .as((language, attributes, inner, seg) -> "<tuv xml:lang=\"" + language + "\"" + attributes + ">"
                        + inner + "<seg>" + seg + "</seg></tuv>");
        Arbitrary<String> attributes = attributes(VALUES.keySet().toArray(String[]::new));
        return Combinators.combine(attributes, content, tuv.list().ofMinSize(1).ofMaxSize(5))
                .as(
                        (all, inner, tuvs) -> "<tu" + all + ">" + inner + String.join("", tuvs)
                                + "<tuv xml:lang=\"en-GB\"><seg>last</seg></tuv><tuv xml:lang=\"ko-KR\"><seg>끝</seg></tuv></tu>");
    }

    private static Arbitrary<String> attributes(String... names) {
        return Arbitraries.of(names)
                .flatMap(name -> Arbitraries.of(VALUES.get(name)).map(value -> Map.entry(name, value)))
                .list()
                .ofMaxSize(4)
                .map(entries -> entries.stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)))
                .map(map -> map.entrySet().stream()
                        .map(entry -> " " + entry.getKey() + "=\"" + escaped(entry.getValue()) + "\"")
                        .collect(Collectors.joining()));
    }

    private static Arbitrary<String> props() {
        Arbitrary<String> types = Arbitraries.of(
                "x-document",
                "X-Document",
                "document",
                "file",
                "Txt::FileName",
                "client",
                "outlet",
                "x-position",
                "x-context-pre",
                "x-context-post",
                "prev",
                "context_next",
                "x-ContextContent",
                "x-ConfirmationLevel",
                "x-MateCAT-status",
                "x-Status:SinglePicklist",
                "created_at",
                "modified_by",
                "project",
                "");
        Arbitrary<String> texts = Arbitraries.of(
                "",
                " ",
                "a",
                "b & <c>",
                "12",
                "Draft",
                "ApprovedTranslation",
                "RejectedSignOff",
                "<seg>앞</seg>",
                "<seg>&lt;<ph/>뒤</seg>",
                "<seg>",
                "1611817200000",
                "p |  | n | ",
                "줄\n줄",
                " both ends ");
        return Combinators.combine(types, Arbitraries.of("", " xml:lang=\"ko\"", " lang=\"en\""), texts)
                .as((type, language, text) ->
                        "<prop type=\"" + type + "\"" + language + ">" + escaped(text) + "</prop>");
    }

    private static Arbitrary<String> notes() {
        return Combinators.combine(
                        Arbitraries.of("", " xml:lang=\"ko\"", " o-encoding=\"x\""),
                        Arbitraries.of("", " ", "one", "두 줄\n lines", "<&>", " both ends "))
                .as((attributes, text) -> "<note" + attributes + ">" + escaped(text) + "</note>");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Markup.escape(escaped, text, true);
        return escaped.toString();
    }
}
