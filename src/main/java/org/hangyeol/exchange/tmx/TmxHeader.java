package org.hangyeol.exchange.tmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.segment.Language;

/**
 * The {@code <header>} of a file.
 *
 * @param source the source language, null if it leaves it open
 * @param xml all that it says; null if it is longer than {@value #LONGEST} characters
 * @param nextIsAfter whether the second part of a context of Trados is the segment after, and not the translation of the
 *     one before
 */
record TmxHeader(Language source, XmlElement xml, boolean nextIsAfter) {
    static final TmxHeader NONE = new TmxHeader(null, null, false);

    /** The longest that is kept, in UTF-16 code units. */
    static final int LONGEST = 100_000;

    private static final String TOOL = "Hangyeol";
    private static final String VERSION = "1";

    /** How the attributes of other headers are called as properties of ours. */
    private static final String PREFIX = "x-header-";

    /** All headers of many imports together. */
    private static final int LONGEST_MERGED = 1_000_000;

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "header",
            Set.of(
                    "creationtool",
                    "creationtoolversion",
                    "segtype",
                    "o-tmf",
                    "adminlang",
                    "srclang",
                    "datatype",
                    "o-encoding",
                    "creationdate",
                    "creationid",
                    "changedate",
                    "changeid"),
            "note",
            Kept.OF_NOTE,
            "prop",
            Kept.OF_PROP,
            "ude",
            Set.of("name", "base"),
            "map",
            Set.of("unicode", "code", "ent", "subst"));

    /** Reads from the start tag, where the parser stands, to the end tag. */
    static TmxHeader read(XmlFile file, Tally unknown) throws XMLStreamException {
        Language source = TuReader.language(file.attribute("srclang"));
        long line = file.line();
        long column = file.column();
        XmlElement read = XmlElement.read(file, LONGEST / 2);
        XmlElement xml = read == null ? null : allowed(read, unknown, line, column);
        if (xml == null || xml.toString().length() > LONGEST) {
            return new TmxHeader(source, null, false);
        }
        boolean nextIsAfter = xml.children().stream()
                .anyMatch(child -> "x-TextContextMatchType".equalsIgnoreCase(child.attribute("type"))
                        && child.text().strip().equalsIgnoreCase("PrecedingAndFollowingSource"));
        return new TmxHeader(source, xml, nextIsAfter);
    }

    /** The element with all in it that TMX 1.4 knows. */
    private static XmlElement allowed(XmlElement element, Tally unknown, long line, long column) {
        Set<String> names = ATTRIBUTES.get(element.name());
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            String now = name.equals("lang") ? "xml:lang" : name; // so until TMX 1.3
            if (names.contains(now)) {
                attributes.putIfAbsent(now, value);
            }
        });
        if (element.name().equals("prop")) {
            attributes.putIfAbsent("type", "");
        }
        if (element.name().equals("note") || element.name().equals("prop")) {
            return XmlElement.of(element.name(), attributes, element.text());
        }
        List<Object> content = new ArrayList<>();
        for (XmlElement child : element.children()) {
            boolean fits = element.name().equals("ude")
                    ? child.name().equals("map") && child.attribute("unicode") != null
                    : Set.of("note", "prop", "ude").contains(child.name());
            if (fits) {
                content.add(allowed(child, unknown, line, column));
            } else {
                unknown.count(child.name(), line, column);
            }
        }
        return new XmlElement(element.name(), attributes, content);
    }

    /**
     * Takes the neighbours that Trados has written into one property: the segment before, its codes, the segment after or
     * the translation of the one before, its codes; a bar in them is written twice.
     */
    void context(String type, String text, Description description) {
        if (!type.equalsIgnoreCase("x-ContextContent")) {
            return;
        }
        String[] parts = text.split(" \\| ", -1);
        if (parts.length == 4) {
            neighbour(UnitProperty.BEFORE, parts[0], description);
            if (nextIsAfter) {
                neighbour(UnitProperty.AFTER, parts[2], description);
            }
        }
    }

    private static void neighbour(UnitProperty property, String text, Description description) {
        if (!text.isBlank()) {
            description.take(property, text.replace("||", "|"), false);
        }
    }

    /**
     * Our header, with what the headers of imported files say: their properties, notes and encodings as they are, once
     * each, and their attributes as properties. The format of the original memory is theirs if all agree, because Trados
     * and others look there whether they know the properties of the units.
     */
    static String merged(List<String> headers) {
        Set<String> formats = new LinkedHashSet<>();
        Set<String> content = new LinkedHashSet<>();
        Map<String, String> encodings = new LinkedHashMap<>();
        for (String header : headers) {
            XmlElement xml = XmlElement.parse(header);
            if (xml != null) {
                boolean ours = TOOL.equals(xml.attribute("creationtool"));
                formats.add(String.valueOf(xml.attribute("o-tmf")));
                if (!ours) {
                    attributes(xml, content);
                }
                xml.children().stream()
                        .filter(child -> !child.name().equals("ude"))
                        .map(XmlElement::toString)
                        .forEach(content::add);
                xml.children().stream()
                        .filter(child ->
                                child.name().equals("ude") && !child.content().isEmpty())
                        .forEach(child -> encoding(child, encodings));
            }
        }
        content.addAll(encodings.values());
        boolean agree = formats.size() == 1 && !formats.contains("null");
        return written(agree ? formats.iterator().next() : TOOL, content);
    }

    private static void attributes(XmlElement header, Set<String> content) {
        header.attributes()
                .forEach((name, value) -> content.add(XmlElement.of("prop", Map.of("type", PREFIX + name), value)
                        .toString()));
    }

    /** Names of encodings must not come twice. */
    private static void encoding(XmlElement ude, Map<String, String> encodings) {
        String name = ude.attributes().getOrDefault("name", "ude");
        for (int i = 1; true; i++) {
            Map<String, String> attributes = new LinkedHashMap<>(ude.attributes());
            attributes.put("name", i == 1 ? name : name + "-" + i);
            String written = ude.with("ude", attributes, ude.content()).toString();
            String before = encodings.putIfAbsent(attributes.get("name"), written);
            if (before == null || before.equals(written)) {
                return;
            }
        }
    }

    private static String written(String format, Set<String> content) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("creationtool", TOOL);
        attributes.put("creationtoolversion", VERSION);
        attributes.put("segtype", "sentence");
        attributes.put("o-tmf", format);
        attributes.put("adminlang", "en");
        attributes.put("srclang", "*all*"); // each unit says its own
        attributes.put("datatype", "plaintext");
        Kept header = new Kept();
        attributes.forEach(header::attribute);
        for (String element : content) {
            if (header.length() + element.length() > LONGEST_MERGED) {
                header.xml("<note>More headers of imported files were left out.</note>");
                break;
            }
            header.xml(element);
        }
        return header.written("header");
    }
}
