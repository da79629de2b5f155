package org.hangyeol.check.consistency;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.hangyeol.check.consistency.Inconsistency.Rendering;
import org.hangyeol.check.consistency.Inconsistency.UnitReference;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.memory.TranslationUnit;

/** Counts the units that have one rendering; its size does not grow with them. */
final class RenderingTally {
    private final String source;
    private final String text;
    private final TermStatus status;
    private long count;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private final Set<String> outlets = new TreeSet<>();
    private final List<UnitReference> units = new ArrayList<>();

    RenderingTally(String source, String text, TermStatus status) {
        this.source = source;
        this.text = text;
        this.status = status;
    }

    void add(TranslationUnit unit) {
        count++;
        LocalDate day = dayOf(unit);
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
        if (unit.outlet != null && outlets.size() < Rendering.MOST_OUTLETS) {
            outlets.add(unit.outlet);
        }
        if (units.size() < Rendering.MOST_UNITS) {
            units.add(new UnitReference(unit.memory.name, unit.id));
        }
    }

    /** The day on which a unit was translated; a later correction does not make it younger. */
    static LocalDate dayOf(TranslationUnit unit) {
        return unit.createdAt.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    long count() {
        return count;
    }

    Rendering rendering() {
        return new Rendering(source, text, status, count, first, last, List.copyOf(outlets), List.copyOf(units));
    }
}
