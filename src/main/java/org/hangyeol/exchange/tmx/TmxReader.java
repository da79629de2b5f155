package org.hangyeol.exchange.tmx;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlReader;

/**
 * Reads TMX 1.1 to 1.4b in any dialect: UTF-8, UTF-16 or the declared encoding, with or without DOCTYPE, old
 * {@code lang} attributes, inline markup. Of each unit the Korean and the English text are taken; what is said of it goes
 * into its fields, and all that these do not hold into {@link org.hangyeol.memory.UnitDraft#tmx()}. Nothing is fetched and
 * no entity expanded. Memory does not depend on the size of the file.
 */
public final class TmxReader extends XmlReader<ImportedUnit> implements UnitReader {
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.4a", "1.4b");

    private final TuReader tuReader;
    private final Queue<ImportedUnit> further = new ArrayDeque<>();
    private TmxHeader header = TmxHeader.NONE;

    /** A reader that leaves out texts in other languages than Korean and English, and counts them. */
    public TmxReader(InputStream in, Consumer<Problem> problems) {
        this(in, problems, false);
    }

    /**
     * Reads up to the root element.
     *
     * @param in closed by {@link #close}
     * @param keepOtherLanguages whether texts in other languages are kept with the unit, to be exported again
     * @throws UnreadableFileException if this is not TMX at all
     */
    public TmxReader(InputStream in, Consumer<Problem> problems, boolean keepOtherLanguages) {
        super(in, problems, "TMX", List.of("tmx"));
        String version = file.attribute("version");
        if (version != null && !VERSIONS.contains(version.strip())) {
            problems.accept(Problem.warning(
                    file.line(),
                    file.column(),
                    "Unknown TMX version: '%s'. It was read as 1.4.".formatted(Problem.shorten(version)),
                    version));
        }
        tuReader = new TuReader(file, problems, unknownElements, keepOtherLanguages);
    }

    @Override
    public ImportedUnit next() {
        return further.isEmpty() ? super.next() : further.remove();
    }

    /**
     * The header as XML, for {@link TmxWriter}: known once a unit was read. None if there is none, or it was too long to
     * be kept (which was reported). At most {@value TmxHeader#LONGEST} characters.
     */
    @Override
    public Set<String> headers() {
        return header.xml() == null ? Set.of() : Set.of(header.xml().toString());
    }

    @Override
    protected ImportedUnit started(String name) throws XMLStreamException {
        switch (name) {
            case "tu" -> {
                further.addAll(tuReader.tu(header));
                return further.poll();
            }
            case "header" -> readHeader();
            case "body" -> {} // its units come one by one
            default -> skipUnknown(name);
        }
        return null;
    }

    private void readHeader() throws XMLStreamException {
        long line = file.line();
        long column = file.column();
        header = TmxHeader.read(file, unknownElements);
        if (header.xml() == null) {
            problems.accept(Problem.warning(
                    line,
                    column,
                    "Too long header: more than '%d' characters. It is not exported.".formatted(TmxHeader.LONGEST),
                    ""));
        }
    }

    @Override
    protected void reportCounted() {
        tuReader.reportCounted();
    }

    @Override
    protected String excerpt() {
        return tuReader.excerpt();
    }
}
