package org.hangyeol.exchange.xliff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hangyeol.exchange.UnitReader;

/** A {@code <trans-unit>} or {@code <unit>} as it was read. */
abstract class Unit {
    /** The most characters of matches and notes of a unit that are remembered. */
    private static final int MOST_REMEMBERED = 1_000_000;

    private final Set<List<String>> present = new HashSet<>();
    private int remembered;

    final TranslatedFile file;
    final long line;
    final long column;
    List<UnitSegment> segments = List.of();
    /** Notes that the file has for it, each a line; null if none. */
    String note;
    /** The text read first, for reports. */
    String excerpt = "";
    /** Why it cannot be taken; null if it can. It has no segments then. */
    String defect;

    Unit(TranslatedFile file, long line, long column) {
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** Adds a note; what would be too long for any memory is not kept. */
    void addNote(String line) {
        if (note == null || note.length() + line.length() < UnitReader.SEGMENT_LIMIT) {
            note = note == null ? line : note + "\n" + line;
        }
    }

    /** Remembers what stands in the unit, so that it is not put in again. */
    void remember(String... what) {
        for (String part : what) {
            remembered += String.valueOf(part).length();
        }
        if (remembered <= MOST_REMEMBERED) {
            present.add(key(what));
        }
    }

    boolean has(String... what) {
        return present.contains(key(what));
    }

    private static List<String> key(String... what) {
        return Arrays.stream(what).map(String::valueOf).toList();
    }

    /**
     * What must change in the file; the changes do not overlap.
     *
     * @param answers for each segment, in their order
     * @param fill lowest percent of a match that is put in as the translation; null to put none in
     */
    abstract List<Edit> edits(List<Answer> answers, Integer fill);
}
