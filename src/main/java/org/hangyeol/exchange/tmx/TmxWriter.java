package org.hangyeol.exchange.tmx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hangyeol.exchange.UnitFileWriter;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.memory.TranslationUnit;

/**
 * Writes units as TMX 1.4, one by one in constant memory. {@link TmxReader} reads back all that it writes; of a time, the
 * whole seconds. What XML cannot hold becomes U+FFFD.
 */
public final class TmxWriter implements UnitFileWriter {
    private final OutputStream file;
    private final StringBuilder line = new StringBuilder();
    private final TuWriter units = new TuWriter(line);

    /**
     * Writes the beginning of the file. The same units and headers make the same file: it holds no date of its own.
     *
     * @param out not closed
     * @param headers what {@link TmxReader#headers} gave for the files that the units came from, in a lasting order
     */
    public TmxWriter(OutputStream out, List<String> headers) throws IOException {
        file = new BufferedOutputStream(out);
        line.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">");
        line.append(TmxHeader.merged(headers)).append("<body>\n");
        writeLine();
    }

    @Override
    public void write(TranslationUnit unit) throws IOException {
        units.tu(unit);
        line.append('\n');
        writeLine();
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
        line.append("</body></tmx>");
        writeLine();
        file.flush();
    }

    private void writeLine() throws IOException {
        file.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
