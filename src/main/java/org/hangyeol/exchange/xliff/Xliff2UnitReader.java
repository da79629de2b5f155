package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Segment;

/** Reads a {@code <unit>} of XLIFF 2. */
final class Xliff2UnitReader {
    /** What all texts of a unit may take together, in characters. */
    private static final int LONGEST = 10 * UnitReader.SEGMENT_LIMIT;

    private static final String TOO_LONG =
            "Unit too long: its segments have more than '%d' characters. Divide it.".formatted(LONGEST);

    /** What a segment takes in memory besides its texts, in characters, nearly. */
    private static final int COST = 100;

    private final XmlFile file;
    private final String prefix;
    private final Scope scope;
    private final Xliff2Unit unit;
    private final List<UnitSegment> segments = new ArrayList<>();

    private long length;

    private Xliff2UnitReader(XmlFile file, String prefix, TranslatedFile of, Scope around) throws XMLStreamException {
        this.file = file;
        this.prefix = prefix;
        this.scope = around.within(file);
        unit = new Xliff2Unit(
                of, file.line(), file.column(), prefix, Range.of(file).end());
    }

    /** Reads from the start tag, where the parser stands, to the end tag. */
    static Xliff2Unit read(XmlFile file, String prefix, TranslatedFile of, Scope around) throws XMLStreamException {
        file.forgetEntity();
        Xliff2UnitReader reader = new Xliff2UnitReader(file, prefix, of, around);
        reader.children();
        if (file.entity() != null) {
            reader.unit.defect = XmlFile.entityRefused(file.entity());
        }
        if (reader.unit.defect == null) {
            reader.unit.segments = reader.segments;
        }
        return reader.unit;
    }

    private String name() {
        String name = file.xml().getLocalName();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private void children() throws XMLStreamException {
        while (file.nextChild()) {
            String name = name();
            length += COST;
            if (length > LONGEST) {
                unit.defect = TOO_LONG;
                file.xml().skipElement();
            } else if (name.equals("segment")) {
                segment();
            } else if (name.equals("ignorable")) {
                unit.ids.add(file.attribute("id"));
                file.xml().skipElement();
            } else if (name.equals("notes")) {
                notes();
            } else if (name.endsWith(":matches")) {
                unit.matches = module(this::match);
            } else if (name.endsWith(":glossary")) {
                unit.glossary = module(this::glossEntry);
            } else {
                file.xml().skipElement();
            }
        }
    }

    private interface Element {
        void read() throws XMLStreamException;
    }

    private Xliff2Unit.Module module(Element child) throws XMLStreamException {
        boolean empty = file.xml().isEmptyElement();
        while (file.nextChild()) {
            child.read();
        }
        return new Xliff2Unit.Module(Range.of(file), empty);
    }

    private void match() throws XMLStreamException {
        String segment = String.valueOf(file.attribute("ref")).replaceFirst("^#", "");
        String origin = file.attribute("origin");
        while (file.nextChild()) {
            List<Run> runs = null;
            if (name().equals("target")) {
                runs = ContentReader.read(file, prefix);
            } else {
                file.xml().skipElement();
            }
            if (runs != null) {
                unit.remember(
                        "match",
                        segment,
                        origin,
                        runs.isEmpty() ? "" : runs.get(0).text());
            }
        }
    }

    private void glossEntry() throws XMLStreamException {
        while (file.nextChild()) {
            if (name().endsWith(":term")) {
                String termbase = file.attribute("source");
                unit.remember("term", termbase, file.text(UnitReader.SEGMENT_LIMIT));
            } else {
                file.xml().skipElement();
            }
        }
    }

    private void notes() throws XMLStreamException {
        while (file.nextChild()) {
            String note = file.text(UnitReader.SEGMENT_LIMIT);
            if (note != null && !note.isBlank()) {
                unit.addNote(note.strip());
            }
        }
    }

    private void segment() throws XMLStreamException {
        Range tag = Range.of(file);
        String id = file.attribute("id");
        String state = file.attribute("state");
        Scope within = scope.within(file);
        boolean keepSpace = within.keepSpace();
        boolean sourceSaysSpace = false;
        long sourceEnd = -1;
        Range targetPlace = null;
        List<Run> source = List.of();
        List<Run> target = null;
        unit.ids.add(id);
        while (file.nextChild()) {
            switch (name()) {
                case "source" -> {
                    keepSpace = within.keepsSpace(file);
                    sourceSaysSpace = "preserve".equals(file.attribute("xml:space"));
                    source = content();
                    if (unit.excerpt.isEmpty() && !source.isEmpty()) {
                        unit.excerpt = source.get(0).text();
                    }
                    sourceEnd = Range.of(file).end();
                }
                case "target" -> {
                    Range start = Range.of(file);
                    target = content();
                    targetPlace = start.to(Range.of(file));
                }
                default -> file.xml().skipElement();
            }
        }
        if (sourceEnd < 0 || unit.defect != null) {
            return;
        }
        unit.places.add(new Xliff2Unit.Places(tag, sourceEnd, sourceSaysSpace, targetPlace));
        segments.add(segment(id, state, source, target, keepSpace));
    }

    private List<Run> content() throws XMLStreamException {
        List<Run> runs = ContentReader.read(file, prefix);
        if (runs == null) {
            unit.defect = TransUnitReader.TOO_LONG;
            return List.of();
        }
        runs.forEach(run -> length += run.text().length());
        runs.forEach(run -> run.codes().forEach(code -> unit.ids.add(code.key())));
        return runs;
    }

    private UnitSegment segment(String id, String state, List<Run> source, List<Run> target, boolean keepSpace) {
        Map<String, Integer> numbers = new HashMap<>();
        Run run = source.isEmpty() ? new Run(false, null, "", -1, -1, "", List.of()) : source.get(0);
        Segment text = run.segment(keepSpace, numbers);
        boolean blank = target == null || target.stream().allMatch(Run::isBlank);
        Segment translation = blank ? null : target.get(0).segment(keepSpace, numbers);
        UnitStatus status = States.ofSegment(state);
        boolean copied = translation != null
                && (status == null || status == UnitStatus.DRAFT)
                && translation.text().equals(text.text());
        boolean isLeft = !scope.translate() || status != null && status.compareTo(UnitStatus.REVIEWED) >= 0;
        return new UnitSegment(
                id,
                run,
                text,
                copied ? null : translation,
                scope.translate(),
                isLeft,
                !isLeft && (translation == null || copied),
                status,
                Stamp.UNKNOWN);
    }
}
