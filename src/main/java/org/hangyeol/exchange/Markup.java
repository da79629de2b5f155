package org.hangyeol.exchange;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLStreamReader2;

/** Elements written back as the XML text they were read from: names, attributes in order, content. */
public final class Markup {
    private Markup() {}

    /**
     * The current element with all it contains, read to its end tag. Beyond the limit nothing more is written; the
     * text is then longer than the limit, but not much.
     */
    public static String element(XMLStreamReader2 xml, int limit) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        boolean empty = xml.isEmptyElement();
        startTag(out, xml, empty);
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            boolean write = out.length() <= limit;
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                empty = xml.isEmptyElement();
                if (write) {
                    startTag(out, xml, empty);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (write && !empty) {
                    out.append("</").append(xml.getLocalName()).append('>');
                }
                empty = false;
            } else if (write && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                escape(out, xml.getText(), false);
            }
        }
        return out.toString();
    }

    /** @param empty whether the tag is the whole element, as in {@code <ph x="1"/>} */
    public static void startTag(StringBuilder out, XMLStreamReader2 xml, boolean empty) {
        out.append('<').append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            out.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
            escape(out, xml.getAttributeValue(i), true);
            out.append('"');
        }
        out.append(empty ? "/>" : ">");
    }

    /** Writes a text so that it is read back as it is. */
    public static void escape(StringBuilder out, String text, boolean attribute) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i), attribute);
            if (escaped != null) {
                out.append(text, written, i).append(escaped);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    /** Null for a character that stands for itself. */
    private static String escaped(char c, boolean attribute) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : null;
            case '\r' -> "&#13;"; // a raw one would be read back as a line feed
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }
}
