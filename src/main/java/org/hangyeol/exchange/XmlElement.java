package org.hangyeol.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.exc.WstxLazyException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An element with all it contains, in memory: for pieces of a file that are small. Line breaks between elements, which
 * only a pretty-printer makes, are no part of it.
 *
 * @param content elements and texts ({@link String}) in their order
 */
public record XmlElement(String name, Map<String, String> attributes, List<Object> content) {
    private static final int DEEPEST = 100;
    private static final String INDENT = "  ";

    /** What an element takes in memory besides its texts, in characters, nearly. */
    private static final int COST = 20;

    /** An element of the elements and texts given; of texts, what XML cannot hold becomes U+FFFD. */
    public static XmlElement of(String name, Object... content) {
        return of(name, Map.of(), content);
    }

    public static XmlElement of(String name, Map<String, String> attributes, Object... content) {
        return new XmlElement(
                name,
                attributes,
                Arrays.stream(content)
                        .map(part -> part instanceof String text ? legal(text) : part)
                        .filter(part -> !part.equals(""))
                        .toList());
    }

    /**
     * Reads from the start tag, where the parser stands, to the end tag.
     *
     * @param limit the most characters of names and texts
     * @return null if it is longer, or deeper than any real one; it was skipped then
     */
    public static XmlElement read(XmlFile file, int limit) throws XMLStreamException {
        return read(file, limit, false);
    }

    private static XmlElement read(XmlFile file, int limit, boolean isText) throws XMLStreamException {
        XMLStreamReader2 xml = file.xml();
        Deque<XmlElement> open = new ArrayDeque<>();
        long length = start(xml, open);
        int skipped = 0;
        while (true) {
            boolean fits = length <= limit && open.size() <= DEEPEST;
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (fits && skipped == 0) {
                        length += start(xml, open);
                    } else {
                        length = limit + 1L;
                        skipped++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                        continue;
                    }
                    XmlElement ended = open.pop().ended(isText);
                    if (open.isEmpty()) {
                        return length <= limit ? ended : null;
                    }
                    open.peek().content.add(ended);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (fits) {
                        length += xml.getTextLength();
                        open.peek().addText(xml.getText());
                    }
                }
                default -> {} // comments and processing instructions
            }
        }
    }

    /** The element that a text is, or null if it is none. */
    public static XmlElement parse(String text) {
        return parse(text, false);
    }

    /** Likewise for an element that is text with tags in it: line breaks between tags are a part of it. */
    public static XmlElement parseText(String text) {
        return parse(text, true);
    }

    private static XmlElement parse(String text, boolean isText) {
        try (XmlFile file = new XmlFile(text)) {
            while (file.xml().next() != XMLStreamConstants.START_ELEMENT) {}
            XmlElement element = read(file, COST * text.length(), isText);
            while (file.xml().hasNext()) {
                file.xml().next();
            }
            return file.entity() == null ? element : null;
        } catch (XMLStreamException | WstxLazyException | UnreadableFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with U+FFFD in place of what XML cannot hold; the same object if that is nothing. */
    public static String legal(String text) {
        if (firstIllegal(text) < 0) {
            return text;
        }
        return text.codePoints()
                .map(c -> LegalXmlReader.isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Where a text holds a character that XML cannot: its offset, or -1 if there is none. In a loop, for it sees every text
     * of a memory that is imported or exported.
     */
    static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (!LegalXmlReader.isLegal(c)) {
                return i;
            }
        }
        return -1;
    }

    /** The elements in it, over all text. */
    public List<XmlElement> children() {
        if (content.isEmpty()) {
            return List.of();
        }
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** All text within, that of elements too. */
    public String text() {
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part instanceof XmlElement element ? element.text() : part));
        return text.toString();
    }

    /** The value of an attribute, or null. */
    public String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The same with another name and other attributes, and the content given. */
    public XmlElement with(String otherName, Map<String, String> otherAttributes, List<Object> otherContent) {
        return new XmlElement(otherName, otherAttributes, otherContent);
    }

    /** The XML of it in one line, apart from line breaks in texts. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out, null);
        return out.toString();
    }

    /** Writes it on lines of its own, indented; elements that have text in them on one line. */
    public void print(StringBuilder out, int depth) {
        write(out.append(INDENT.repeat(depth)), INDENT.repeat(depth + 1));
        out.append('\n');
    }

    /** @param indent of the content; null for none */
    private void write(StringBuilder out, String indent) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Markup.escape(out, value, true);
            out.append('"');
        });
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean onLines = indent != null && content.stream().allMatch(XmlElement.class::isInstance);
        for (Object part : content) {
            if (onLines) {
                out.append('\n').append(indent);
            }
            if (part instanceof XmlElement element) {
                element.write(out, onLines ? indent + INDENT : null);
            } else {
                Markup.escape(out, (String) part, false);
            }
        }
        if (onLines) {
            out.append('\n').append(indent, 0, indent.length() - INDENT.length());
        }
        out.append("</").append(name).append('>');
    }

    private static long start(XMLStreamReader2 xml, Deque<XmlElement> open) {
        Map<String, String> attributes = new LinkedHashMap<>();
        long length = COST + xml.getLocalName().length();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            length += xml.getAttributeLocalName(i).length()
                    + xml.getAttributeValue(i).length();
        }
        open.push(new XmlElement(xml.getLocalName(), attributes, new ArrayList<>()));
        return length;
    }

    private void addText(String text) {
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof StringBuilder before) {
            before.append(text);
        } else {
            content.add(new StringBuilder(text));
        }
    }

    /** What it is when its end tag is reached: its texts were gathered piece by piece. */
    private XmlElement ended(boolean isText) {
        content.replaceAll(part -> part instanceof StringBuilder text ? text.toString() : part);
        if (!isText && !children().isEmpty()) {
            content.removeIf(part -> part instanceof String text && text.isBlank() && text.indexOf('\n') >= 0);
        }
        return this;
    }
}
