package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.exc.WstxLazyException;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.segment.Language;

/**
 * Reads TMX 1.1 to 1.4b in any dialect: UTF-8, UTF-16 or the declared encoding, with or without DOCTYPE, old
 * {@code lang} attributes, inline markup. Of each unit the Korean and the English text are taken. Nothing is fetched
 * and no entity expanded. Memory does not depend on the size of the file.
 */
public final class TmxReader implements UnitReader {
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.4a", "1.4b");

    private final Consumer<Problem> problems;
    private final XmlFile file;
    private final TuReader tuReader;
    private final Tally unknownElements = new Tally("Unknown element: '<%s>'. It was left out (%d times).");
    private Language headerSource;
    private boolean ended;

    /**
     * Reads up to the root element.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if this is not TMX at all
     */
    public TmxReader(InputStream in, Consumer<Problem> problems) {
        this.problems = problems;
        try {
            file = new XmlFile(in);
            tmx();
        } catch (XMLStreamException e) {
            throw XmlFile.notXml(e, "TMX", "<tmx>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tuReader = new TuReader(file, problems, unknownElements);
    }

    @Override
    public ImportedUnit next() {
        ImportedUnit unit = null;
        try {
            while (unit == null && !ended) {
                unit = element();
            }
        } catch (XMLStreamException e) {
            breaksOff(e);
        } catch (WstxLazyException e) {
            breaksOff((XMLStreamException) e.getCause());
        }
        return unit;
    }

    @Override
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void tmx() throws XMLStreamException {
        while (file.xml().next() != XMLStreamConstants.START_ELEMENT) {}
        String root = file.xml().getLocalName();
        if (!root.equals("tmx")) {
            throw new UnreadableFileException(
                    "Not a TMX file: its root element is '<%s>'. Expected <tmx>.".formatted(Problem.shorten(root)));
        }
        String version = file.attribute("version");
        if (version != null && !VERSIONS.contains(version.strip())) {
            problems.accept(Problem.warning(
                    file.line(),
                    file.column(),
                    "Unknown TMX version: '%s'. It was read as 1.4.".formatted(Problem.shorten(version)),
                    version));
        }
    }

    /** Reads one element below the root; null if that gave no unit. */
    private ImportedUnit element() throws XMLStreamException {
        switch (file.xml().hasNext() ? file.xml().next() : XMLStreamConstants.END_DOCUMENT) {
            case XMLStreamConstants.START_ELEMENT -> {
                return startedElement();
            }
            case XMLStreamConstants.END_DOCUMENT -> finish();
            default -> {} // blanks, comments, the end tags of body and tmx
        }
        return null;
    }

    private ImportedUnit startedElement() throws XMLStreamException {
        String name = file.xml().getLocalName();
        switch (name) {
            case "tu" -> {
                return tuReader.tu(headerSource);
            }
            case "header" -> header();
            case "body" -> {} // its units come one by one
            default -> {
                unknownElements.count(name, file.line(), file.column());
                file.xml().skipElement();
            }
        }
        return null;
    }

    private void header() throws XMLStreamException {
        headerSource = TuReader.source(file.attribute("srclang"));
        file.xml().skipElement();
    }

    private void finish() {
        ended = true;
        tuReader.reportCounted();
        unknownElements.report(problems);
        file.reportReplacedCharacters(problems);
    }

    private void breaksOff(XMLStreamException e) {
        problems.accept(file.breakOff(e, tuReader.excerpt()));
        finish();
    }
}
