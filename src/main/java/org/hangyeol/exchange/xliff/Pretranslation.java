package org.hangyeol.exchange.xliff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.segment.Language;
import org.hangyeol.suggest.SegmentLookUp;
import org.hangyeol.suggest.Suggester;
import org.hangyeol.suggest.Suggestion;

/**
 * Gives a file back with matches and terms for its segments. The file is read twice: once to see that all of it can be
 * read, and then piece by piece, in memory that does not depend on its size.
 */
final class Pretranslation {
    private final Path file;
    private final Suggester suggester;
    private final Map<Language, SegmentLookUp> lookUps = new EnumMap<>(Language.class);
    private final PretranslationRequest request;

    /** @param file the file as it was sent, which nobody changes meanwhile */
    Pretranslation(Path file, Suggester suggester, PretranslationRequest request) {
        this.file = file;
        this.suggester = suggester;
        this.request = request;
        Suggester.Scope scope = request.scope(suggester);
        for (Language source : Language.values()) {
            lookUps.put(source, suggester.lookUp(scope, source, request.thresholdFor(source), request.limit));
        }
    }

    /**
     * What there is to do in a file.
     *
     * @param segments how many are looked up
     * @param left how many units are left as they are because they are too long, refer to entities, or have segments
     *     that cannot be told apart
     */
    record Work(long segments, long left) {}

    /**
     * Reads the whole file.
     *
     * @throws UnreadableFileException if it is not XLIFF, not well-formed to its end, in other languages, or in an
     *     encoding that cannot be written
     */
    Work look() throws IOException {
        Consumer<Problem> refuse = problem -> {
            throw new UnreadableFileException(
                    "%s (line %d, column %d)".formatted(problem.message(), problem.line(), problem.column()));
        };
        long segments = 0;
        long left = 0;
        try (XliffUnits units = new XliffUnits(Files.newInputStream(file), refuse)) {
            for (Unit unit = units.next(); unit != null; unit = units.next()) {
                if (!unit.file.isOurs()) {
                    throw new UnreadableFileException(
                            "Other languages: '%s' (line %d). Only ko to en and en to ko can be pretranslated."
                                    .formatted(Problem.shorten(unit.file.languages()), unit.line));
                }
                left += unit.defect == null ? 0 : 1;
                segments += unit.segments.stream().filter(UnitSegment::isWanted).count();
            }
        }
        new FileEditor(Files.newInputStream(file), OutputStream.nullOutputStream()).close(); // can it be written?
        return new Work(segments, left);
    }

    /** Writes the file with what was found. */
    void write(OutputStream out) throws IOException {
        Queue<Chunk> asked = new ArrayDeque<>();
        try (PlacedUnits units = new PlacedUnits(new XliffUnits(Files.newInputStream(file), problem -> {}));
                FileEditor editor = new FileEditor(Files.newInputStream(file), out);
                Stream<List<Suggestion>> answers = suggester.inTurn(lookUps(units, asked))) {
            for (Iterator<List<Suggestion>> found = answers.iterator(); found.hasNext(); ) {
                List<Suggestion> suggestions = found.next();
                edit(asked.remove(), suggestions, editor);
            }
            editor.finish();
        }
    }

    /** @param asked gains each chunk before it is looked up */
    private Iterator<Callable<List<Suggestion>>> lookUps(PlacedUnits units, Queue<Chunk> asked) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return units.hasNext();
            }

            @Override
            public Callable<List<Suggestion>> next() {
                Chunk chunk = Chunk.of(units);
                asked.add(chunk);
                return () -> lookUps.get(chunk.source()).suggest(chunk.questions());
            }
        };
    }

    private void edit(Chunk chunk, List<Suggestion> suggestions, FileEditor editor) throws IOException {
        Iterator<Suggestion> next = suggestions.iterator();
        for (Unit unit : chunk.units()) {
            List<Answer> answers = new ArrayList<>();
            for (UnitSegment segment : unit.segments) {
                answers.add(segment.isWanted() ? answer(next.next(), segment, unit) : Answer.NOTHING);
            }
            if (!answers.isEmpty()) {
                editor.apply(unit.edits(answers, request.fill));
            }
        }
    }

    private Answer answer(Suggestion suggestion, UnitSegment segment, Unit unit) {
        Language source = unit.file.source();
        return Answer.of(suggestion, segment, source, request.thresholdFor(source));
    }
}
