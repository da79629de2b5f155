package org.hangyeol.exchange.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLStreamReader2;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.segment.InlineCode;

/**
 * Reads a {@code <source>}, {@code <seg-source>} or {@code <target>}: its text, and its markup as inline codes.
 * Annotations are no codes: only those that mark segments are heeded, and deleted text is left out. Loops instead of
 * recursion, because the depth of the nesting is up to the file.
 */
final class ContentReader {
    /** What a code says of itself, whatever it is called in its file. */
    private static final Set<String> TELLING = Set.of("ctype", "equiv-text", "pos", "type", "subType", "equiv", "disp");

    /** What refers to other parts of the unit. */
    private static final Predicate<String> REFERS =
            name -> name.startsWith("dataRef") || name.startsWith("subFlows") || name.equals("copyOf");

    /** What an element takes in memory besides its texts, in characters, nearly. */
    private static final int COST = 50;

    private final XMLStreamReader2 xml;
    private final String prefix;
    private final List<Run> runs = new ArrayList<>();
    private final Deque<Runnable> atEnds = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private List<FileCode> codes = new ArrayList<>();
    private int deleted;
    private boolean inSegment;
    private long length;

    private ContentReader(XmlFile file, String prefix) {
        this.xml = file.xml();
        this.prefix = prefix;
    }

    /**
     * Reads from the start tag, where the parser stands, to the end tag.
     *
     * @param prefix of the elements of XLIFF, with the colon; empty if they have none
     * @return null if it holds more than {@link UnitReader#SEGMENT_LIMIT} characters
     */
    static List<Run> read(XmlFile file, String prefix) throws XMLStreamException {
        ContentReader reader = new ContentReader(file, prefix);
        reader.content();
        return reader.isTooLong() ? null : reader.runs;
    }

    private boolean isTooLong() {
        return length > UnitReader.SEGMENT_LIMIT;
    }

    private void content() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.START_ELEMENT -> {
                    length += COST;
                    if (isTooLong()) {
                        xml.skipElement();
                    } else {
                        element(localName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (atEnds.isEmpty()) {
                        finishRun(false, null, "", -1, -1);
                        return;
                    }
                    atEnds.pop().run();
                }
                default -> {} // comments and processing instructions
            }
        }
    }

    private String localName() {
        String name = xml.getLocalName();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private void text() throws XMLStreamException {
        length += xml.getTextLength();
        if (!isTooLong() && deleted == 0) {
            text.append(xml.getText());
        }
    }

    private void element(String name) throws XMLStreamException {
        switch (name) {
            case "g", "pc" -> pair();
            case "bpt", "bx", "sc" -> code(InlineCode.Kind.OPEN);
            case "ept", "ex", "ec" -> code(InlineCode.Kind.CLOSE);
            case "it" -> code(isolated(xml.getAttributeValue(null, "pos")));
            case "mrk" -> mark(String.valueOf(xml.getAttributeValue(null, "mtype")));
            case "sm", "em" -> xml.skipElement();
            default -> code(InlineCode.Kind.STANDALONE);
        }
    }

    private static InlineCode.Kind isolated(String pos) {
        return switch (String.valueOf(pos)) {
            case "open" -> InlineCode.Kind.OPEN;
            case "close" -> InlineCode.Kind.CLOSE;
            default -> InlineCode.Kind.STANDALONE;
        };
    }

    private void mark(String type) throws XMLStreamException {
        if (type.equals("seg") && !inSegment) {
            finishRun(false, null, "", -1, -1);
            inSegment = true;
            String id = xml.getAttributeValue(null, "mid");
            String tag = tag(name -> true, null, false);
            long start = xml.getLocationInfo().getStartingCharOffset();
            atEnds.push(() -> {
                inSegment = false;
                finishRun(true, id, tag, start, endOffset(xml));
            });
        } else if (type.equals("x-sdl-deleted")) {
            deleted++;
            atEnds.push(() -> deleted--);
        } else {
            atEnds.push(() -> {});
        }
    }

    /** Where the element ends whose end the parser has reached, in characters of the file. */
    static long endOffset(XMLStreamReader2 xml) {
        try {
            return xml.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An end tag that was read has no end.", e);
        }
    }

    private void finishRun(boolean segment, String id, String tag, long start, long end) {
        if (segment || !text.isEmpty() || !codes.isEmpty()) {
            runs.add(new Run(segment, id, tag, start, end, text.toString(), codes));
        }
        text = new StringBuilder();
        codes = new ArrayList<>();
    }

    /** An element with text in it, whose tags are two codes. */
    private void pair() {
        String key = key();
        String name = xml.getLocalName();
        add(
                InlineCode.Kind.OPEN,
                key,
                tag(attribute -> true, null, false),
                tag(REFERS.negate(), null, false),
                tag(TELLING::contains, FileCode.NUMBER, false));
        atEnds.push(() -> {
            String end = "</" + name + ">";
            add(InlineCode.Kind.CLOSE, key, end, end, "</" + name.substring(prefix.length()) + ">");
        });
    }

    /** An element whose content, if any, is markup; read to its end tag. */
    private void code(InlineCode.Kind kind) throws XMLStreamException {
        boolean empty = xml.isEmptyElement();
        String key = key();
        String tag = tag(attribute -> true, null, empty);
        String tagInMatch = tag(REFERS.negate(), null, empty);
        String keptTag = tag(TELLING::contains, FileCode.NUMBER, empty);
        String markup = Markup.element(xml, UnitReader.SEGMENT_LIMIT);
        String content = markup.substring(tag.length());
        add(kind, key, markup, tagInMatch + content, keptTag + content.replace("</" + prefix, "</"));
    }

    private String key() {
        for (String name : List.of("rid", "startRef", "id")) {
            String value = xml.getAttributeValue(null, name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** @param number what to call the code in place of its own name and prefix; null to leave them as they are */
    private String tag(Predicate<String> attributes, String number, boolean empty) {
        StringBuilder tag = new StringBuilder("<");
        tag.append(number == null ? xml.getLocalName() : localName());
        if (number != null) {
            tag.append(" id=\"").append(number).append('"');
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (attributes.test(xml.getAttributeLocalName(i))) {
                tag.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
                Markup.escape(tag, xml.getAttributeValue(i), true);
                tag.append('"');
            }
        }
        return tag.append(empty ? "/>" : ">").toString();
    }

    private void add(InlineCode.Kind kind, String key, String markup, String inMatch, String kept) {
        length += markup.length();
        if (!isTooLong() && deleted == 0) {
            codes.add(new FileCode(text.length(), kind, key, markup, inMatch, kept));
        }
    }
}
