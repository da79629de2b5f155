package org.hangyeol.exchange.tbx;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.hangyeol.exchange.XmlElement;

/** Texts and the small elements that every level of a TBX file has. */
final class TbxText {
    /** The elements whose attribute {@code type} names a data category. */
    static final Set<String> META =
            Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref");

    /** What a pretty-printer makes of a space. */
    private static final Pattern INDENTED_LINE_BREAK = Pattern.compile("[ \t]*\r?\n[ \t]+");

    private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}._-]*");

    private TbxText() {}

    /** The text of an element without the blanks around it, and with one space for a line break with indentation. */
    static String text(XmlElement element) {
        return INDENTED_LINE_BREAK.matcher(element.text()).replaceAll(" ").strip();
    }

    /** An element of a data category. */
    static XmlElement typed(String meta, String type, String text) {
        return XmlElement.of(meta, Map.of("type", type), text);
    }

    /** Whether it is an element of this data category that says nothing but a text. */
    static boolean is(XmlElement element, String meta, String type) {
        return element.name().equals(meta) && type.equals(element.attribute("type")) && isPlain(element, 1);
    }

    /** Whether it is a note that says nothing but a text. */
    static boolean isNote(XmlElement element) {
        return element.name().equals("note") && isPlain(element, 0);
    }

    /** Whether it has so many attributes, no elements and a text. */
    static boolean isPlain(XmlElement element, int attributes) {
        return element.attributes().size() == attributes
                && element.children().isEmpty()
                && !element.text().isBlank();
    }

    /** Whether a text can be the value of an XML id, by a rule that is a little stricter than that of XML. */
    static boolean isId(String text) {
        return XML_NAME.matcher(text).matches();
    }
}
