package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.matching.Context;
import org.hangyeol.memory.Place;
import org.hangyeol.segment.Language;
import org.hangyeol.suggest.SegmentLookUp.Question;

/**
 * Units of a file whose segments are looked up together.
 *
 * @param source their language
 * @param questions for the segments that are wanted, in their order
 */
record Chunk(Language source, List<Unit> units, List<Question> questions) {
    /** The rows of a chunk are read with one query. */
    private static final int QUESTIONS = 64;

    private static final int CHARACTERS = 200_000;

    /** The next units of a file, as many as are looked up well together. There must be one. */
    static Chunk of(PlacedUnits units) {
        List<Unit> taken = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        long characters = 0;
        do {
            PlacedUnits.PlacedUnit placed = units.next();
            Unit unit = placed.unit();
            taken.add(unit);
            for (int i = 0; i < unit.segments.size(); i++) {
                UnitSegment segment = unit.segments.get(i);
                if (segment.isWanted()) {
                    Place place = placed.places().get(i);
                    questions.add(new Question(
                            segment.source(),
                            Context.of(place.before(), place.after(), place.document(), place.position())));
                }
                characters += segment.source().text().length();
            }
        } while (units.isSameFile()
                && taken.size() < QUESTIONS
                && questions.size() < QUESTIONS
                && characters < CHARACTERS);
        return new Chunk(taken.get(0).file.source(), taken, questions);
    }
}
