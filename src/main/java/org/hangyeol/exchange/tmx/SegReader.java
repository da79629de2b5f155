package org.hangyeol.exchange.tmx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLStreamReader2;

import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/**
 * Reads a {@code <seg>}: its plain text, and its markup as inline codes. Loops instead of recursion, because the
 * depth of the nesting is up to the file.
 */
final class SegReader {

    /**
     * @param segment the text without the line breaks and blanks a pretty-printer puts around it
     * @param defect why it cannot be taken; null if it can. The segment is then what could be read of it
     */
    record Seg(Segment segment, String defect, long line, long column) {}

    private static final String TOO_LONG =
            "Segment too long: more than '%d' characters. Split it into sentences.".formatted(UnitReader.SEGMENT_LIMIT);
    private static final String TOO_MUCH_MARKUP =
            "Too much markup in a segment: more than '%d' characters. Remove tags or split the segment."
                    .formatted(UnitReader.SEGMENT_LIMIT);

    private static final String PRESERVED = TmxCodes.NATIVE + "-preserve";

    private final XmlFile file;
    private final XMLStreamReader2 xml;
    private final Tally unknownElements =
            new Tally("Unknown inline element: '<%s>'. Its content was taken as text, its tags as codes (%d times).");
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    /** Numbers of pairs whose codes are native; see {@link TmxCodes#NATIVE}. */
    private final Set<String> nativePairs = new HashSet<>();

    private int markupLength;
    private boolean preserve;
    private String defect;

    SegReader(XmlFile file) {
        this.file = file;
        this.xml = file.xml();
    }

    /**
     * Reads from the start tag, where the parser stands, to the end tag.
     *
     * @param preservesSpace whether the file says that all blanks are text
     * @param needsText whether a segment without text is a defect
     */
    Seg seg(boolean preservesSpace, boolean needsText) throws XMLStreamException {
        long line = file.line();
        long column = file.column();
        text.setLength(0);
        codes.clear();
        nativePairs.clear();
        preserve = preservesSpace;
        markupLength = 0;
        defect = null;
        content();
        Segment segment = withoutIndentation();
        if (defect == null && needsText && segment.text().isBlank()) {
            defect = "Empty segment: '<seg>' has no text. Fill it in or remove the unit.";
        }
        if (file.entity() != null) {
            defect = XmlFile.entityRefused(file.entity());
        }
        return new Seg(segment, defect, line, column);
    }

    void reportUnknownElements(Consumer<Problem> problems) {
        unknownElements.report(problems);
    }

    private void content() throws XMLStreamException {
        int depth = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!code()) {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        return;
                    }
                    addCode(InlineCode.Kind.CLOSE, "</" + xml.getLocalName() + ">");
                }
                default -> {} // comments and processing instructions
            }
        }
    }

    private void text() throws XMLStreamException {
        if (text.length() <= UnitReader.SEGMENT_LIMIT) {
            text.append(xml.getText());
        }
        if (text.length() > UnitReader.SEGMENT_LIMIT) {
            defect = TOO_LONG;
        }
    }

    /** Reads an inline element whose content is markup, to its end tag; of others (hi) only the start tag: false. */
    private boolean code() throws XMLStreamException {
        String name = xml.getLocalName();
        switch (name) {
            case "bpt" -> {
                markupLength += isNative() ? number().length() : 0;
                boolean pair = isNative() && markupLength <= UnitReader.SEGMENT_LIMIT && nativePairs.add(number());
                markup(InlineCode.Kind.OPEN, pair);
            }
            case "ept" -> markup(InlineCode.Kind.CLOSE, nativePairs.remove(number()));
            case "it" -> markup(isolated(file.attribute("pos")), isNative());
            case "ph" -> {
                if (PRESERVED.equals(xml.getAttributeValue(null, "type"))) {
                    preserve = true;
                    xml.skipElement();
                } else {
                    markup(InlineCode.Kind.STANDALONE, isNative());
                }
            }
            case "ut" -> markup(InlineCode.Kind.STANDALONE, false);
            default -> {
                if (!name.equals("hi")) {
                    unknownElements.count(name, file.line(), file.column());
                }
                StringBuilder tag = new StringBuilder();
                Markup.startTag(tag, xml, false);
                addCode(InlineCode.Kind.OPEN, tag.toString());
                return false;
            }
        }
        return true;
    }

    private boolean isNative() {
        return TmxCodes.NATIVE.equals(xml.getAttributeValue(null, "type"));
    }

    private String number() {
        return String.valueOf(xml.getAttributeValue(null, "i"));
    }

    private static InlineCode.Kind isolated(String pos) {
        return switch (pos == null ? "" : pos) {
            case "begin" -> InlineCode.Kind.OPEN;
            case "end" -> InlineCode.Kind.CLOSE;
            default -> InlineCode.Kind.STANDALONE;
        };
    }

    private void markup(InlineCode.Kind kind, boolean isNative) throws XMLStreamException {
        if (!isNative) {
            addCode(kind, Markup.element(xml, UnitReader.SEGMENT_LIMIT));
            return;
        }
        String code = file.text(UnitReader.SEGMENT_LIMIT);
        addCode(kind, code == null ? "" : code);
        if (code == null) {
            defect = TOO_MUCH_MARKUP;
        }
    }

    private void addCode(InlineCode.Kind kind, String markup) {
        markupLength += Math.max(1, markup.length());
        if (markupLength <= UnitReader.SEGMENT_LIMIT) {
            codes.add(new InlineCode(Math.min(text.length(), UnitReader.SEGMENT_LIMIT), kind, markup));
            return;
        }
        markupLength = UnitReader.SEGMENT_LIMIT + 1; // stays over the limit without ever overflowing
        defect = TOO_MUCH_MARKUP;
    }

    private Segment withoutIndentation() {
        if (defect != null) {
            return Segment.of(text.toString());
        }
        Segment all = new Segment(text.toString(), codes);
        int start = preserve ? 0 : indentationAfter(all);
        int end = preserve ? text.length() : indentationBefore(all, start);
        if (start == 0) {
            return end == text.length() ? all : new Segment(text.substring(0, end), codes);
        }
        List<InlineCode> moved = codes.stream()
                .map(code -> new InlineCode(code.offset() - start, code.kind(), code.markup()))
                .toList();
        return new Segment(text.substring(start, end), moved);
    }

    /** Whether the text begins or ends as if a pretty-printer had indented it. */
    static boolean looksIndented(Segment segment) {
        int start = indentationAfter(segment);
        return start > 0 || indentationBefore(segment, start) < segment.text().length();
    }

    /** The end of the blanks before all codes, if there is a line break among them, else 0. */
    private static int indentationAfter(Segment segment) {
        String text = segment.text();
        List<InlineCode> codes = segment.codes();
        int limit = codes.isEmpty() ? text.length() : codes.get(0).offset();
        int end = 0;
        while (end < limit && isBlank(text.charAt(end))) {
            end++;
        }
        return end > 0 && text.lastIndexOf('\n', end - 1) >= 0 ? end : 0;
    }

    /** The start of the blanks behind all codes, if there is a line break among them, else the length. */
    private static int indentationBefore(Segment segment, int from) {
        String text = segment.text();
        List<InlineCode> codes = segment.codes();
        int last = codes.isEmpty() ? 0 : codes.get(codes.size() - 1).offset();
        int start = text.length();
        while (start > Math.max(from, last) && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return text.indexOf('\n', start) < 0 ? text.length() : start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
