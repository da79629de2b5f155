package org.hangyeol.exchange.xliff;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlReader;

/** The units of an XLIFF file, 1.0 to 2.2, also as CAT tools write it. */
final class XliffUnits extends XmlReader<Unit> {
    private static final Set<String> VERSIONS_1 = Set.of("1.0", "1.1", "1.2");
    private static final Set<String> VERSIONS_2 = Set.of("2.0", "2.1", "2.2");

    private final String prefix;
    private final boolean isVersion2;
    private final String sourceLanguage;
    private final String targetLanguage;
    /** What the elements hand down in which the parser stands, and how deep they are. */
    private final Deque<Level> levels = new ArrayDeque<>();

    private TranslatedFile current;
    private String excerpt = "";

    private record Level(int depth, Scope scope) {}

    /**
     * Reads up to the root element.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if this is not XLIFF, or of a version that is not known
     */
    XliffUnits(InputStream in, Consumer<Problem> problems) {
        super(in, problems, "XLIFF", List.of("xliff", "xlf:xliff", "xliff:xliff"));
        String root = file.xml().getLocalName();
        prefix = root.substring(0, root.length() - "xliff".length());
        String version = String.valueOf(file.attribute("version")).strip();
        isVersion2 = VERSIONS_2.contains(version);
        if (!isVersion2 && !VERSIONS_1.contains(version)) {
            throw new UnreadableFileException("Unknown XLIFF version: '%s'. Save the file as 1.2, 2.0, 2.1 or 2.2."
                    .formatted(Problem.shorten(version)));
        }
        sourceLanguage = file.attribute("srcLang");
        targetLanguage = file.attribute("trgLang");
        levels.push(new Level(file.xml().getDepth(), Scope.OF_FILE.within(file)));
    }

    @Override
    protected Unit started(String name) throws XMLStreamException {
        switch (name.startsWith(prefix) ? name.substring(prefix.length()) : name) {
            case "file" -> {
                enter();
                current = isVersion2
                        ? TranslatedFile.of(document(), sourceLanguage, targetLanguage)
                        : TranslatedFile.of(
                                document(), file.attribute("source-language"), file.attribute("target-language"));
            }
            case "body", "group" -> enter();
            case "trans-unit" -> {
                return isVersion2 || current == null
                        ? skip(name)
                        : read(TransUnitReader.read(file, prefix, current, scope()));
            }
            case "unit" -> {
                return !isVersion2 || current == null
                        ? skip(name)
                        : read(Xliff2UnitReader.read(file, prefix, current, scope()));
            }
            default -> file.xml().skipElement(); // headers, skeletons, extensions
        }
        return null;
    }

    /** A unit of the other version, or outside of a file. */
    private Unit skip(String name) throws XMLStreamException {
        skipUnknown(name);
        return null;
    }

    private Unit read(Unit unit) {
        excerpt = unit.excerpt;
        return unit;
    }

    private String document() {
        return file.attribute("original") != null ? file.attribute("original") : file.attribute("id");
    }

    private void enter() {
        Scope within = scope().within(file);
        levels.push(new Level(file.xml().getDepth(), within));
    }

    /** What the element around hands down to the one that has just begun. */
    private Scope scope() {
        while (levels.peek().depth() >= file.xml().getDepth()) {
            levels.pop();
        }
        return levels.peek().scope();
    }

    @Override
    protected void reportCounted() {}

    @Override
    protected String excerpt() {
        return excerpt;
    }
}
