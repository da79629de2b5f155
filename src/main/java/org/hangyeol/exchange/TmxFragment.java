package org.hangyeol.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.access.Caller;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.tmx.TmxReader;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;

/** A {@code <tu>} that came alone, without the file around it. */
public final class TmxFragment {
    private TmxFragment() {}

    /**
     * The unit as it can be saved; read as one of a file is. If it names no document, its {@code tuid} is taken for one
     * with this segment only: tools make it of the place where the segment stands. Its author is the caller, unless a
     * program names another.
     *
     * @param field where it stood in the request
     * @throws InvalidFieldException if it cannot be read, lacks Korean or English, or is not exactly one pair
     */
    public static UnitDraft unit(String field, String tu) {
        List<String> errors = new ArrayList<>();
        try (UnitReader units = new TmxReader(file(tu), problem -> keepError(problem, errors))) {
            ImportedUnit unit = units.next();
            boolean more = units.next() != null;
            ImportedUnit fitting =
                    unit == null ? null : new UnitLimits(problem -> keepError(problem, errors)).fit(unit);
            if (fitting != null && !more && errors.isEmpty()) {
                return placed(fitting.draft(), id(tu));
            }
        } catch (UnreadableFileException e) {
            errors.add(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String reason = errors.isEmpty()
                ? "It must hold exactly one <tu>, with one Korean and one English text."
                : errors.get(0);
        throw new InvalidFieldException(field, "Invalid '%s': %s".formatted(field, reason));
    }

    private static void keepError(Problem problem, List<String> errors) {
        if (problem.severity() == Problem.Severity.ERROR) {
            errors.add(problem.message());
        }
    }

    private static UnitDraft placed(UnitDraft draft, String id) {
        Place place = draft.place();
        boolean fits = place.document() == null && id != null && id.length() <= UnitToSave.LONGEST_DOCUMENT;
        return draft.at(fits ? new Place(id, 0, place.before(), place.after()) : place)
                .changed(new Stamp(
                        draft.changed().at(),
                        Caller.current().author(draft.changed().by())));
    }

    /** Null if it has none. */
    private static String id(String tu) throws IOException {
        try (XmlFile xml = new XmlFile(file(tu))) {
            while (!xml.xml().isStartElement() || !xml.xml().getLocalName().equals("tu")) {
                xml.xml().next();
            }
            return xml.attribute("tuid");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("It was read before.", e);
        }
    }

    private static InputStream file(String tu) {
        String file = "<tmx version=\"1.4\"><body>" + tu + "</body></tmx>";
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
