package org.hangyeol.exchange.xliff;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.hangyeol.memory.Place;
import org.hangyeol.segment.Segment;

/** The units of a file with the places of their segments: each between its neighbours in the same {@code <file>}. */
final class PlacedUnits implements Closeable {
    private final XliffUnits units;
    private Unit next;
    private TranslatedFile file;
    private String before;
    private int position;

    PlacedUnits(XliffUnits units) {
        this.units = units;
        next = units.next();
    }

    /** @param places of the segments, in their order */
    record PlacedUnit(Unit unit, List<Place> places) {}

    boolean hasNext() {
        return next != null;
    }

    /** Whether the next one is of the same {@code <file>} as the last. */
    boolean isSameFile() {
        return next != null && next.file == file;
    }

    /** The next unit; null at the end. */
    PlacedUnit next() {
        if (next == null) {
            return null;
        }
        Unit unit = next;
        next = units.next();
        if (unit.file != file) {
            file = unit.file;
            before = null;
            position = 0;
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < unit.segments.size(); i++) {
            String document = file.document();
            Integer at = document == null ? null : position;
            places.add(new Place(document, at, before, after(unit, i)));
            before = text(unit, i);
            position++;
        }
        return new PlacedUnit(unit, places);
    }

    private String after(Unit unit, int segment) {
        if (segment + 1 < unit.segments.size()) {
            return text(unit, segment + 1);
        }
        return next == null || next.file != unit.file || next.segments.isEmpty() ? null : text(next, 0);
    }

    private static String text(Unit unit, int segment) {
        Segment source = unit.segments.get(segment).source();
        return source.text().isBlank() ? null : source.text();
    }

    long bytesRead() {
        return units.bytesRead();
    }

    @Override
    public void close() throws IOException {
        units.close();
    }
}
