package org.hangyeol.exchange.tmx;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.stax.WstxOutputFactory;
import org.codehaus.stax2.XMLStreamWriter2;

import org.hangyeol.memory.TranslationUnit;

/**
 * Writes units as TMX 1.4, one by one in constant memory. {@link TmxReader} reads back all that it writes; of a time, the
 * whole seconds. What XML cannot hold becomes U+FFFD.
 */
public final class TmxWriter {
    private static final String VERSION = "1";

    private final XMLStreamWriter2 xml;
    private final TuWriter units;

    /**
     * Writes the beginning of the file. The same units make the same file: it holds no date of its own.
     *
     * @param out not closed
     */
    public TmxWriter(OutputStream out) throws XMLStreamException {
        xml = (XMLStreamWriter2) new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
        units = new TuWriter(xml);
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
        units.tu(unit);
        xml.writeRaw("\n");
    }

    /** Writes the end of the file. Without it the file is no XML, so nobody takes a part of it for the whole. */
    public void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }
}
