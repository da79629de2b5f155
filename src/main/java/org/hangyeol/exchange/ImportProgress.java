package org.hangyeol.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.memory.Imported;

/** Counts what an import does, and writes it to its job. */
final class ImportProgress implements Consumer<Problem> {
    /** People do not read faster, and each time is a transaction. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int LONGEST_MESSAGE = 2000;

    private final long job;
    private final Clock clock;
    private final List<Problem> unwritten = new ArrayList<>();
    private final long before;
    private final boolean isOfConcepts;
    private long kept;
    private long added;
    private long changed;
    private long removed;
    private long alreadyThere;
    private long repeated;
    private long conflicts;
    private long skipped;
    private long warnings;
    private String message;
    /** When the progress was told last; null if not yet. */
    private Instant told;

    /** Goes on where the job stands. */
    ImportProgress(ImportJob job, Clock clock) {
        this.job = job.id;
        this.clock = clock;
        this.before = job.delivered();
        this.isOfConcepts = job.kind == ImportJob.Kind.CONCEPTS;
        this.kept = ImportProblem.countOf(job.id);
        this.added = job.added;
        this.changed = job.changed;
        this.removed = job.removed;
        this.alreadyThere = job.alreadyThere;
        this.repeated = job.repeated;
        this.conflicts = job.conflicts;
        this.skipped = job.skipped;
        this.warnings = job.warnings;
        this.message = job.message;
    }

    /** How many units of the file were dealt with before the server stopped; 0 if it did not. */
    long before() {
        return before;
    }

    /** Something was not taken as it stands. The first ones are kept, the others are counted. */
    @Override
    public void accept(Problem problem) {
        ProblemCount one = new ProblemCount();
        one.accept(problem);
        add(one);
    }

    /** The problems of a stretch of the file, as if they were accepted one by one. */
    void add(ProblemCount problems) {
        skipped += problems.skipped();
        warnings += problems.warnings();
        message = problems.breaksOff() != null ? problems.breaksOff() : message;
        List<Problem> taken =
                problems.first().subList(0, (int) Math.min(problems.first().size(), Importer.MOST_PROBLEMS - kept));
        kept += taken.size();
        unwritten.addAll(taken);
    }

    void count(long newlyAdded, long newlyChanged, long newlyThere) {
        added += newlyAdded;
        changed += newlyChanged;
        alreadyThere += newlyThere;
    }

    void count(Imported units) {
        count(units.added(), units.changed(), units.alreadyThere());
        repeated += units.repeated();
        conflicts += units.conflicts();
    }

    void countUndone(long newlyRemoved, long newlyChanged) {
        removed += newlyRemoved;
        changed += newlyChanged;
    }

    void say(String what) {
        message = what;
    }

    /** Writes how far the import is, unless it was told a moment ago. */
    void tell(long bytesRead) {
        Instant now = clock.instant();
        if (told == null || now.isAfter(told.plus(PAUSE))) {
            told = now;
            QuarkusTransaction.requiringNew().run(() -> keep(bytesRead));
        }
    }

    /** Writes how far the import is in the transaction of the caller, so that it says just what that one stores. */
    void keep(long bytesRead) {
        ImportJob row = ImportJob.numbered(job);
        row.bytesRead = Math.min(bytesRead, row.bytesTotal);
        row.added = added;
        row.changed = changed;
        row.removed = removed;
        row.alreadyThere = alreadyThere;
        row.repeated = repeated;
        row.conflicts = conflicts;
        row.skipped = skipped;
        row.warnings = warnings;
        row.readCount = row.delivered() + removed + skipped;
        row.message = shortened(message);
        unwritten.forEach(problem -> ImportProblem.keep(job, problem));
        unwritten.clear();
    }

    /** Likewise for a batch of units. */
    void keep(UnitBatch batch) {
        keep(batch.bytesRead());
        ImportJob.numbered(job).putHeaders(batch.headers());
    }

    void begin() {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJob row = ImportJob.numbered(job);
            row.state = ImportJob.State.RUNNING;
            row.begunAt = clock.instant();
            row.bytesBefore = row.bytesRead;
            row.readBefore = row.readCount;
            row.message = message;
        });
    }

    /** The file was read to its end. */
    void end(long bytesRead) {
        QuarkusTransaction.requiringNew().run(() -> {
            keep(bytesRead);
            close(ImportJob.State.DONE);
        });
    }

    /**
     * It ends before its end; the job says what was stored until then.
     *
     * @param why made of the job as it stands
     */
    void end(ImportJob.State state, Function<ImportJob, String> why) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isOfConcepts) { // of units, the row says what is stored, and what is counted here may not be
                keep(ImportJob.numbered(job).bytesRead);
            }
            ImportJob row = close(state);
            row.message = shortened(why.apply(row));
        });
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }

    private ImportJob close(ImportJob.State state) {
        ImportJob row = ImportJob.numbered(job);
        row.state = state;
        row.finishedAt = clock.instant();
        row.upload = null;
        row.request = null;
        return row;
    }
}
