package org.hangyeol.exchange.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.Tally;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;

/**
 * Reads the translated segments of an XLIFF file, 1.0 to 2.2, also as Trados Studio, memoQ and Phrase write it. Each is
 * a unit, with its document, place, neighbours, state, note, and who changed it last where the file says so.
 */
public final class XliffReader implements UnitReader {
    private final Consumer<Problem> problems;
    private final PlacedUnits units;
    private final Queue<ImportedUnit> ready = new ArrayDeque<>();
    private final Tally leftOut = new Tally("No unit: %s. Such segments were left out (%d times).");
    private boolean ended;

    /**
     * Reads up to the first unit.
     *
     * @param in closed by {@link #close}
     * @throws org.hangyeol.exchange.UnreadableFileException if this is not XLIFF at all
     */
    public XliffReader(InputStream in, Consumer<Problem> problems) {
        this.problems = problems;
        units = new PlacedUnits(new XliffUnits(in, problems));
    }

    @Override
    public ImportedUnit next() {
        while (ready.isEmpty() && units.hasNext()) {
            take(units.next());
        }
        if (ready.isEmpty() && !ended) {
            ended = true;
            leftOut.report(problems);
        }
        return ready.poll();
    }

    private void take(PlacedUnits.PlacedUnit placed) {
        Unit unit = placed.unit();
        if (unit.defect != null) {
            problems.accept(Problem.error(unit.line, unit.column, unit.defect, unit.excerpt));
        } else if (!unit.file.isOurs()) {
            leave("it is translated from %s, and only ko and en are taken".formatted(unit.file.languages()), unit);
        } else {
            for (int i = 0; i < unit.segments.size(); i++) {
                take(unit, unit.segments.get(i), placed.places().get(i));
            }
        }
    }

    private void take(Unit unit, UnitSegment segment, Place place) {
        if (segment.source().text().isBlank()) {
            return; // nothing but codes, or nothing at all
        }
        if (!segment.isTranslatable()) {
            leave("it is not to be translated (translate=\"no\")", unit);
        } else if (segment.target() == null) {
            leave("it has no translation", unit);
        } else {
            boolean fromKorean = unit.file.source() == Language.KO;
            ready.add(new ImportedUnit(
                    unit.line,
                    new UnitDraft(
                            fromKorean ? segment.source() : segment.target(),
                            fromKorean ? segment.target() : segment.source(),
                            unit.file.source(),
                            place,
                            null,
                            unit.note,
                            segment.status(),
                            Stamp.UNKNOWN,
                            segment.changed(),
                            null)));
        }
    }

    private void leave(String reason, Unit unit) {
        leftOut.count(reason, unit.line, unit.column);
    }

    @Override
    public long bytesRead() {
        return units.bytesRead();
    }

    @Override
    public void close() throws IOException {
        units.close();
    }
}
