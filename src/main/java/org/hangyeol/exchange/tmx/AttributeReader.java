package org.hangyeol.exchange.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.XmlFile;
import org.hangyeol.memory.Stamp;

/** Reads the attributes of the element at which a file stands. */
final class AttributeReader {
    /** Those that are asked for by name. */
    private static final Set<String> READ =
            Set.of("srclang", "xml:lang", "lang", "xml:space", "creationdate", "creationid", "changedate", "changeid");

    private final XmlFile file;
    private final Consumer<String> warnings;
    private final Tally unknown = new Tally("Unknown attribute: '%s'. It was left out (%d times).");
    private final Tally withoutZone = new Tally("Time without a zone: '%s' was taken as UTC (%d times).");

    AttributeReader(XmlFile file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /** Hands over those that TMX knows at an element, as TMX 1.4 spells them, and counts those it does not. */
    void read(Set<String> names, BiConsumer<String, String> take) {
        for (int i = 0; i < file.xml().getAttributeCount(); i++) {
            String name = file.xml().getAttributeLocalName(i);
            String value = file.xml().getAttributeValue(i);
            if (name.equals("lang") && names.contains("xml:lang")) {
                take.accept("xml:lang", value); // so until TMX 1.3
            } else if (!names.contains(name)) {
                if (!READ.contains(name)) {
                    unknown.count(name, file.line(), file.column());
                }
            } else if (name.equals("lastusagedate")) {
                Instant time = time(name);
                if (time != null) {
                    take.accept(name, TmxTime.written(time));
                }
            } else if (name.equals("segtype") && !Kept.SEGTYPES.contains(value)) {
                warnings.accept("Unknown segtype: '%s'. It was left out; write block, paragraph, sentence or phrase."
                        .formatted(Problem.shorten(value)));
            } else {
                take.accept(name, value);
            }
        }
    }

    /** @param what "creation" or "change" */
    Stamp stamp(String what) {
        Instant at = time(what + "date");
        String by = file.attribute(what + "id");
        return at == null && by == null ? Stamp.UNKNOWN : new Stamp(at, by);
    }

    private Instant time(String attribute) {
        String value = file.attribute(attribute);
        if (value == null) {
            return null;
        }
        try {
            TmxTime time = TmxTime.of(value);
            if (!time.isZoned()) {
                withoutZone.count(attribute, file.line(), file.column());
            }
            return time.at();
        } catch (DateTimeException e) {
            warnings.accept("Unreadable %s: '%s'. It was left out; write it as 20200726T093000Z."
                    .formatted(attribute, Problem.shorten(value)));
            return null;
        }
    }

    /** Whether all blanks are text, by the element itself or else by that around it. */
    boolean preserveSpace(boolean around) {
        String space = file.attribute("xml:space");
        return space == null ? around : space.equals("preserve");
    }

    void reportCounted(Consumer<Problem> problems) {
        unknown.report(problems);
        withoutZone.report(problems);
    }
}
