package org.hangyeol.exchange.tmx;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.stax.WstxOutputFactory;
import org.codehaus.stax2.XMLStreamWriter2;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Writes units as TMX 1.4, one by one in constant memory. {@link TmxReader} reads back all that it writes; of a time, the
 * whole seconds. What XML cannot hold becomes U+FFFD.
 */
public final class TmxWriter {
    /** The names of properties are our own: OmegaT takes a unit with its "prev" or "next" for one of a single place. */
    static final String POSITION = "x-position";

    static final String BEFORE = "x-context-before";
    static final String AFTER = "x-context-after";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String VERSION = "1";

    private final XMLStreamWriter2 xml;
    private final TmxCodes codes = new TmxCodes();

    /**
     * Writes the beginning of the file. The same units make the same file: it holds no date of its own.
     *
     * @param out not closed
     */
    public TmxWriter(OutputStream out) throws XMLStreamException {
        xml = (XMLStreamWriter2) new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeRaw("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Hangyeol");
        xml.writeAttribute("creationtoolversion", VERSION);
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Hangyeol");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", "*all*"); // each unit says its own
        xml.writeAttribute("datatype", "plaintext");
        xml.writeStartElement("body");
        xml.writeRaw("\n");
    }

    /** Writes one unit. Its memory need not be loaded. */
    public void write(TranslationUnit unit) throws XMLStreamException {
        xml.writeStartElement("tu");
        xml.writeAttribute("srclang", unit.sourceLanguage.code());
        stamp("creation", unit.createdAt, unit.createdBy);
        stamp("change", unit.changedAt, unit.changedBy);
        if (unit.note != null) {
            xml.writeStartElement("note");
            text(unit.note);
            xml.writeEndElement();
        }
        prop("x-document", unit.document);
        prop("x-outlet", unit.outlet);
        prop(POSITION, unit.position);
        prop(BEFORE, unit.contextBefore);
        prop(AFTER, unit.contextAfter);
        tuv(unit, unit.sourceLanguage);
        tuv(unit, unit.sourceLanguage.other());
        xml.writeEndElement();
        xml.writeRaw("\n");
    }

    /** Writes the end of the file. Without it the file is no XML, so nobody takes a part of it for the whole. */
    public void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    private void stamp(String what, Instant at, String by) throws XMLStreamException {
        if (at != null) {
            xml.writeAttribute(what + "date", DATE.format(at));
        }
        if (by != null) {
            xml.writeAttribute(what + "id", XmlElement.legal(by));
        }
    }

    private void prop(String type, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", type);
            text(value.toString());
            xml.writeEndElement();
        }
    }

    private void tuv(TranslationUnit unit, Language language) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", language.code());
        xml.writeStartElement("seg");
        seg(unit.segment(language));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void seg(Segment segment) throws XMLStreamException {
        List<String> written = codes.written(segment.codes());
        int from = 0;
        for (int i = 0; i < written.size(); i++) {
            InlineCode code = segment.codes().get(i);
            text(segment.text().substring(from, code.offset()));
            xml.writeRaw(written.get(i));
            from = code.offset();
        }
        text(segment.text().substring(from));
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(XmlElement.legal(text));
    }
}
