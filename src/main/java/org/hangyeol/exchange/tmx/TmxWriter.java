package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.stax.WstxOutputFactory;
import org.codehaus.stax2.XMLStreamWriter2;

import org.hangyeol.exchange.UnitFileWriter;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;

/**
 * Writes units as TMX 1.4, one by one in constant memory. {@link TmxReader} reads back all that it writes; of a time, the
 * whole seconds. What XML cannot hold becomes U+FFFD.
 */
public final class TmxWriter implements UnitFileWriter {
    private static final String VERSION = "1";

    private final XMLStreamWriter2 xml;
    private final TuWriter units;

    /**
     * Writes the beginning of the file. The same units make the same file: it holds no date of its own.
     *
     * @param out not closed
     */
    public TmxWriter(OutputStream out) throws IOException {
        try {
            xml = (XMLStreamWriter2) new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
            units = new TuWriter(xml);
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin() throws XMLStreamException {
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

    @Override
    public void write(TranslationUnit unit) throws IOException {
        try {
            units.tu(unit);
            xml.writeRaw("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<String> leftOut(TranslationUnit unit) {
        boolean legal = Stream.of(
                        unit.ko,
                        unit.en,
                        unit.contextBefore,
                        unit.contextAfter,
                        unit.document,
                        unit.outlet,
                        unit.note,
                        unit.createdBy,
                        unit.changedBy)
                .filter(Objects::nonNull)
                .allMatch(text -> text.equals(XmlElement.legal(text)));
        return legal ? List.of() : List.of(REPLACED);
    }

    /** Without its end the file is no XML, so nobody takes a part of it for the whole. */
    @Override
    public void end() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
