package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.io.ReaderBootstrapper;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.util.SymbolTable;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An untrusted XML file as a stream of events. A DOCTYPE is skipped unread, nothing is ever fetched, and no entity is
 * expanded: a reference to one stays in the text as {@code &name;} and is remembered in {@link #entity()}. Prefixes
 * are part of the names, as they stand in the file.
 */
public final class XmlFile implements Closeable {
    /** Each open element costs memory; no real file comes near this. */
    private static final int DEPTH_LIMIT = 200_000;

    /**
     * An element may have so many attributes of such length; together they are kept in memory. Real ones have a dozen, and
     * none longer than a segment.
     */
    private static final int MOST_ATTRIBUTES = 200;

    private static final int LONGEST_ATTRIBUTE = 2 * UnitReader.SEGMENT_LIMIT;

    /** The parser keeps every name that it has met, of files before too (some thousands); real files have some dozens. */
    private static final int MOST_NAMES = 50_000;

    private static final int CHUNK = 8192;

    /** One for all, because it knows the names that were read before; a small text is read before another one is set up. */
    private static final WstxInputFactory FACTORY = factory();

    /** Null for a text. */
    private final StrictReader source;

    private final Tally replacedCharacters = new Tally(
            "Illegal character: '%s'. XML cannot hold it, so it was replaced by U+FFFD (%d times); check the text.");
    private final XMLStreamReader2 xml;
    private String wrongEncoding;
    private String entity;

    public XmlFile(InputStream in) throws IOException, XMLStreamException {
        source = new StrictReader(in, head -> XmlEncoding.of(head, declared -> wrongEncoding = declared));
        xml = reader(source, CHUNK);
    }

    /** A text that is in memory; what it says of its encoding does not count. */
    XmlFile(String text) throws XMLStreamException {
        source = null;
        xml = reader(new StringReader(text), Math.max(1, Math.min(text.length(), CHUNK)));
    }

    private XMLStreamReader2 reader(Reader text, int chunk) throws XMLStreamException {
        ReaderConfig config = FACTORY.createPrivateConfig();
        SymbolTable names = config.getSymbols();
        Reader legal = new FilterReader(new LegalXmlReader(text, chunk, replacedCharacters)) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                refuseTooMany(names.size());
                return super.read(target, offset, length);
            }
        };
        XMLStreamReader2 reader = FACTORY.createSR(
                config, (String) null, ReaderBootstrapper.getInstance(null, null, legal, null), false, false);
        XMLResolver keepReference = (publicId, systemId, baseUri, name) -> {
            entity = name;
            return new ByteArrayInputStream("&amp;%s;".formatted(name).getBytes(StandardCharsets.UTF_8));
        };
        reader.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, keepReference);
        return reader;
    }

    private static void refuseTooMany(int names) {
        if (names > MOST_NAMES) {
            throw new UnreadableFileException(
                    "Too many different names of elements, attributes and entities: more than '%d'. Expected those of a known format."
                            .formatted(MOST_NAMES));
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_LIMIT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        return factory;
    }

    /** The parser, standing on the current event. */
    public XMLStreamReader2 xml() {
        return xml;
    }

    /** Goes to the next child element (true) or to the end tag of the element around (false), over all text. */
    public boolean nextChild() throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = xml.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The text of the current element and of those within, up to its end tag; null if it is longer than the limit. */
    public String text(int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() <= limit) {
                        text.append(xml.getText());
                    }
                }
                default -> {} // comments and processing instructions
            }
        }
        return text.length() > limit ? null : text.toString();
    }

    /** The value of an attribute; null if it is absent or blank. */
    public String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() ? null : value;
    }

    public long line() {
        return xml.getLocation().getLineNumber();
    }

    public long column() {
        return xml.getLocation().getColumnNumber();
    }

    /** The last entity referred to since {@link #forgetEntity}, or null. */
    public String entity() {
        return entity;
    }

    public void forgetEntity() {
        entity = null;
    }

    /** What a reader throws whose file is no XML from its beginning on; a failure of the stream itself is thrown here. */
    public static UnreadableFileException notXml(XMLStreamException e, String format, String root) {
        failIfStreamFailed(e);
        return new UnreadableFileException(
                "Not a %s file: '%s'. Expected XML with the root element %s.".formatted(format, reason(e), root), e);
    }

    /** What a reader reports whose file cannot be read further; a failure of the stream itself is thrown here. */
    public Problem breakOff(XMLStreamException e, String excerpt) {
        failIfStreamFailed(e);
        Location place = e.getLocation() == null ? xml.getLocation() : e.getLocation();
        long line = place.getLineNumber();
        long column = Math.max(1, place.getColumnNumber()); // the parser says 0 right after a line break
        if (e.getCause() instanceof MalformedTextException malformed) {
            line = malformed.line();
            column = malformed.column();
        }
        return Problem.error(
                line,
                column,
                UnitReader.BREAKS_OFF
                        + " at line %d column %d: '%s'. All before it was read; mend it there or export it again."
                                .formatted(line, column, reason(e)),
                excerpt);
    }

    /** Bad bytes are the fault of the file; any other failure of the stream is not, and must not look like one. */
    private static void failIfStreamFailed(XMLStreamException e) {
        if (e.getCause() instanceof IOException cause && !(cause instanceof MalformedTextException)) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The parser's message without the place, which it puts on a line of its own. */
    private static String reason(XMLStreamException e) {
        String message =
                e.getCause() instanceof MalformedTextException ? e.getCause().getMessage() : e.getMessage();
        return Problem.shorten(message.lines().findFirst().orElse("").strip());
    }

    /** The message for a text that refers to an entity. */
    public static String entityRefused(String name) {
        return "Entity reference: '&%s;'. Entities are never expanded; write the text itself in its place."
                .formatted(Problem.shorten(name));
    }

    /** What was read otherwise than it stands in the file. */
    public void reportRepairs(Consumer<Problem> problems) {
        if (wrongEncoding != null) {
            problems.accept(Problem.warning(
                    1,
                    0,
                    "Wrong encoding: '%s' is declared, but the file is in UTF-8. It was read as that; correct the declaration."
                            .formatted(Problem.shorten(wrongEncoding)),
                    ""));
            wrongEncoding = null;
        }
        replacedCharacters.report(problems);
    }

    /** 0 for a text. */
    public long bytesRead() {
        return source == null ? 0 : source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
