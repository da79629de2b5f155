package org.hangyeol.exchange.tmx;

import java.io.StringWriter;
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

/** Writes a {@code <tu>} of TMX 1.4, into a file or as a text of its own. What XML cannot hold becomes U+FFFD. */
public final class TuWriter {
    /** The names of properties are our own: OmegaT takes a unit with its "prev" or "next" for one of a single place. */
    static final String POSITION = "x-position";

    static final String BEFORE = "x-context-before";
    static final String AFTER = "x-context-after";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Answers of a look-up are written by the hundred; making one takes longer than writing a unit. */
    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

    private final XMLStreamWriter2 xml;
    private final TmxCodes codes = new TmxCodes();

    TuWriter(XMLStreamWriter2 xml) {
        this.xml = xml;
    }

    /** A unit as a {@code <tu>} whose {@code tuid} is its number. Its memory need not be loaded. */
    public static String text(TranslationUnit unit) {
        return text(writer -> writer.tu(unit, String.valueOf(unit.id)));
    }

    /** One side of a unit as a {@code <tuv>}. */
    public static String text(TranslationUnit unit, Language language) {
        return text(writer -> writer.tuv(unit, language));
    }

    /** A time as TMX writes it. */
    public static String date(Instant time) {
        return DATE.format(time);
    }

    private interface Part {
        void write(TuWriter writer) throws XMLStreamException;
    }

    private static String text(Part part) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter2 xml = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(text);
            part.write(new TuWriter(xml));
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing can fail in writing into a text.", e);
        }
    }

    void tu(TranslationUnit unit) throws XMLStreamException {
        tu(unit, null);
    }

    private void tu(TranslationUnit unit, String id) throws XMLStreamException {
        xml.writeStartElement("tu");
        if (id != null) {
            xml.writeAttribute("tuid", id);
        }
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
    }

    private void stamp(String what, Instant at, String by) throws XMLStreamException {
        if (at != null) {
            xml.writeAttribute(what + "date", date(at));
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
