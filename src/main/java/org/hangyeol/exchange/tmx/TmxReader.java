package org.hangyeol.exchange.tmx;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlReader;
import org.hangyeol.segment.Language;

/**
 * Reads TMX 1.1 to 1.4b in any dialect: UTF-8, UTF-16 or the declared encoding, with or without DOCTYPE, old
 * {@code lang} attributes, inline markup. Of each unit the Korean and the English text are taken. Nothing is fetched
 * and no entity expanded. Memory does not depend on the size of the file.
 */
public final class TmxReader extends XmlReader<ImportedUnit> implements UnitReader {
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.4a", "1.4b");

    private final TuReader tuReader;
    private Language headerSource;

    /**
     * Reads up to the root element.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if this is not TMX at all
     */
    public TmxReader(InputStream in, Consumer<Problem> problems) {
        super(in, problems, "TMX", List.of("tmx"));
        String version = file.attribute("version");
        if (version != null && !VERSIONS.contains(version.strip())) {
            problems.accept(Problem.warning(
                    file.line(),
                    file.column(),
                    "Unknown TMX version: '%s'. It was read as 1.4.".formatted(Problem.shorten(version)),
                    version));
        }
        tuReader = new TuReader(file, problems, unknownElements);
    }

    @Override
    protected ImportedUnit started(String name) throws XMLStreamException {
        switch (name) {
            case "tu" -> {
                return tuReader.tu(headerSource);
            }
            case "header" -> {
                headerSource = TuReader.source(file.attribute("srclang"));
                file.xml().skipElement();
            }
            case "body" -> {} // its units come one by one
            default -> skipUnknown(name);
        }
        return null;
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
