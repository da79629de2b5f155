package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Segment;

/** Reads a {@code <trans-unit>} of XLIFF 1.2, also as Trados Studio, memoQ and Phrase write it. */
final class TransUnitReader {
    static final String TOO_LONG =
            "Unit too long: a text of it has more than '%d' characters with its markup. Divide it."
                    .formatted(UnitReader.SEGMENT_LIMIT);
    private static final String AMBIGUOUS =
            "Ambiguous segments: '%s' is the mid of more than one <mrk> of a text. Give each its own.";
    private static final Set<String> OF_TOOLS = Set.of(
            "mq:status",
            "mq:percent",
            "mq:locked",
            "mq:lastchanginguser",
            "mq:lastchangedtimestamp",
            "m:confirmed",
            "m:locked",
            "m:score",
            "m:gross-score",
            "m:trans-origin",
            "m:modified-at");
    private static final Set<String> NOT_LOCKED = Set.of("", "no", "false", "0");

    private final XmlFile file;
    private final String prefix;
    private final Scope scope;
    private final boolean approved;
    private final TransUnit unit;
    private final Map<String, Definition> definitions = new HashMap<>();
    private List<Run> source;
    private List<Run> divided;
    private boolean keepSpace;
    private String state;

    /** What Trados Studio says of a segment. */
    private record Definition(String conf, boolean locked, Stamp changed) {}

    private TransUnitReader(XmlFile file, String prefix, TranslatedFile of, Scope around) throws XMLStreamException {
        this.file = file;
        this.prefix = prefix;
        this.scope = around.within(file);
        this.approved = "yes".equals(file.attribute("approved"));
        this.keepSpace = scope.keepSpace();
        unit = new TransUnit(of, file.line(), file.column(), prefix, Range.of(file));
        for (String name : OF_TOOLS) {
            if (file.attribute(name) != null) {
                unit.ofTool.put(name, file.attribute(name));
            }
        }
    }

    /** Reads from the start tag, where the parser stands, to the end tag. */
    static TransUnit read(XmlFile file, String prefix, TranslatedFile of, Scope around) throws XMLStreamException {
        file.forgetEntity();
        TransUnitReader reader = new TransUnitReader(file, prefix, of, around);
        reader.children();
        if (file.entity() != null) {
            reader.unit.defect = XmlFile.entityRefused(file.entity());
        }
        reader.finish();
        return reader.unit;
    }

    private void children() throws XMLStreamException {
        while (file.nextChild()) {
            String name = file.xml().getLocalName();
            switch (name.startsWith(prefix) ? name.substring(prefix.length()) : name) {
                case "source" -> {
                    unit.sourceSaysSpace = "preserve".equals(file.attribute("xml:space"));
                    keepSpace = scope.keepsSpace(file);
                    source = content();
                    unit.excerpt = text(source);
                    unit.sourceEnd = Range.of(file).end();
                }
                case "seg-source" -> {
                    divided = content();
                    unit.sourceEnd = Range.of(file).end();
                }
                case "target" -> target();
                case "alt-trans" -> match();
                case "note" -> note();
                case "sdl:seg-defs" -> definitions();
                default -> file.xml().skipElement();
            }
        }
    }

    private List<Run> content() throws XMLStreamException {
        List<Run> runs = ContentReader.read(file, prefix);
        if (runs == null) {
            unit.defect = TOO_LONG;
            return List.of();
        }
        return runs;
    }

    private void target() throws XMLStreamException {
        state = file.attribute("state");
        unit.targetTag = Range.of(file);
        unit.target = content();
        unit.targetElement = unit.targetTag.to(Range.of(file));
    }

    private void match() throws XMLStreamException {
        String origin = file.attribute("origin");
        String segment = file.attribute("mid");
        while (file.nextChild()) {
            if (file.xml().getLocalName().equals(prefix + "target")) {
                List<Run> runs = ContentReader.read(file, prefix);
                if (runs != null) {
                    unit.remember("match", segment, origin, text(runs));
                }
            } else {
                file.xml().skipElement();
            }
        }
    }

    private static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private void note() throws XMLStreamException {
        boolean ours = TransUnit.NOTE_FROM.equals(file.attribute("from"));
        String note = file.text(UnitReader.SEGMENT_LIMIT);
        if (note != null && ours) {
            unit.remember("note", note);
        } else if (note != null && !note.isBlank()) {
            unit.addNote(note.strip());
        }
    }

    private void definitions() throws XMLStreamException {
        while (file.nextChild()) {
            String id = file.attribute("id");
            if (!file.xml().getLocalName().equals("sdl:seg") || id == null || definitions.size() > 10_000) {
                file.xml().skipElement();
                continue;
            }
            unit.segmentTags.put(id, Range.of(file));
            definitions.put(id, definition());
        }
    }

    private Definition definition() throws XMLStreamException {
        String conf = file.attribute("conf");
        boolean locked = "true".equals(file.attribute("locked"));
        Map<String, String> values = new HashMap<>();
        while (file.nextChild()) {
            String key = file.attribute("key");
            if (key != null && file.xml().getLocalName().equals("sdl:value")) {
                String value = file.text(1000);
                values.put(key, value == null ? "" : value.strip());
            } else {
                file.xml().skipElement();
            }
        }
        String by = values.getOrDefault("last_modified_by", values.get("created_by"));
        String at = values.getOrDefault("modified_on", values.get("created_on"));
        return new Definition(conf, locked, new Stamp(States.time(at), by));
    }

    /** Pairs the segments of source and target. */
    private void finish() {
        unit.source = divided != null ? divided : source != null ? source : List.of();
        if (unit.defect != null || unit.sourceEnd < 0) {
            return;
        }
        List<Run> runs = unit.source.stream().filter(Run::segment).toList();
        List<Run> targets = unit.target == null
                ? List.of()
                : unit.target.stream().filter(Run::segment).toList();
        boolean targetIsBlank = unit.target == null || unit.target.stream().allMatch(Run::isBlank);
        if (runs.isEmpty() || targets.isEmpty() && !targetIsBlank) {
            Run whole = whole(runs.isEmpty() || source == null ? unit.source : source);
            unit.segments = List.of(segment(null, whole, targetIsBlank ? null : whole(unit.target), true));
            return;
        }
        Map<String, Run> byId = byId(targets);
        if (byId(runs) == null || byId == null) {
            return;
        }
        List<UnitSegment> segments = new ArrayList<>();
        for (Run run : runs) {
            segments.add(segment(run.id(), run, byId.get(run.id()), targets.isEmpty() || byId.containsKey(run.id())));
        }
        unit.segments = segments;
    }

    /** Segments by what they are called; null, and the unit has a defect, if two are called the same or nothing. */
    private Map<String, Run> byId(List<Run> segments) {
        Map<String, Run> byId = new HashMap<>();
        for (Run run : segments) {
            if (byId.put(run.id(), run) != null) {
                unit.defect = AMBIGUOUS.formatted(run.id() == null ? "" : Problem.shorten(run.id()));
                return null;
            }
        }
        return byId;
    }

    /** All runs as one: a text that is not divided is one already. */
    private static Run whole(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        List<FileCode> codes = new ArrayList<>();
        for (Run run : runs) {
            run.codes().forEach(code -> codes.add(code.at(text.length() + code.offset())));
            text.append(run.text());
        }
        return new Run(false, null, "", -1, -1, text.toString(), codes);
    }

    /** @param hasPlace whether there is a place for its translation */
    private UnitSegment segment(String id, Run run, Run target, boolean hasPlace) {
        Map<String, Integer> numbers = new HashMap<>();
        Segment text = run.segment(keepSpace, numbers);
        Segment translation = target == null || target.isBlank() ? null : target.segment(keepSpace, numbers);
        boolean copied = translation != null
                && States.ofTarget(state) == UnitStatus.DRAFT
                && translation.text().equals(text.text());
        UnitStatus status = status(id);
        boolean isLeft =
                !scope.translate() || isLocked(id) || status != null && status.compareTo(UnitStatus.REVIEWED) >= 0;
        return new UnitSegment(
                id,
                run,
                text,
                copied ? null : translation,
                scope.translate(),
                isLeft,
                hasPlace && !isLeft && (translation == null || copied),
                status,
                changed(id));
    }

    private boolean isLocked(String id) {
        return definitions.containsKey(id) && definitions.get(id).locked()
                || !NOT_LOCKED.contains(unit.ofTool.getOrDefault("mq:locked", ""))
                || !NOT_LOCKED.contains(unit.ofTool.getOrDefault("m:locked", ""));
    }

    private UnitStatus status(String id) {
        if (definitions.containsKey(id)) {
            return States.ofTrados(definitions.get(id).conf());
        }
        if (unit.ofTool.containsKey("mq:status")) {
            return States.ofMemoq(unit.ofTool.get("mq:status"));
        }
        if (unit.ofTool.containsKey("m:confirmed")) {
            return States.ofPhrase(unit.ofTool.get("m:confirmed"));
        }
        UnitStatus status = States.ofTarget(state);
        return approved && status != UnitStatus.FINAL ? UnitStatus.REVIEWED : status;
    }

    private Stamp changed(String id) {
        if (definitions.containsKey(id)) {
            return definitions.get(id).changed();
        }
        String at = unit.ofTool.getOrDefault("mq:lastchangedtimestamp", unit.ofTool.get("m:modified-at"));
        return new Stamp(States.time(at), unit.ofTool.get("mq:lastchanginguser"));
    }
}
