package org.hangyeol.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Counts what an import does and writes it to its job now and then, in transactions of its own. */
final class ImportProgress implements Consumer<Problem> {
    /** People do not read faster, and each time is a transaction. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final long job;
    private final Clock clock;
    private final List<Problem> unwritten = new ArrayList<>();
    private int kept;
    private long delivered;
    private long added;
    private long changed;
    private long alreadyThere;
    private long skipped;
    private long warnings;
    private String message;
    /** When the progress was told last; null if not yet. */
    private Instant told;

    ImportProgress(long job, Clock clock) {
        this.job = job;
        this.clock = clock;
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
                problems.first().subList(0, Math.min(problems.first().size(), Importer.MOST_PROBLEMS - kept));
        kept += taken.size();
        unwritten.addAll(taken);
    }

    void count(long newlyAdded, long newlyChanged, long newlyThere) {
        delivered += newlyAdded + newlyChanged + newlyThere;
        added += newlyAdded;
        changed += newlyChanged;
        alreadyThere += newlyThere;
    }

    /** Writes how far the import is, unless it was told a moment ago. */
    void tell(long bytesRead) {
        Instant now = clock.instant();
        if (told == null || now.isAfter(told.plus(PAUSE))) {
            told = now;
            write(ImportJob.State.RUNNING, bytesRead);
        }
    }

    void write(ImportJob.State state, long bytesRead) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJob row = ImportJob.numbered(job);
            row.state = state;
            row.bytesRead = Math.min(bytesRead, row.bytesTotal);
            row.readCount = delivered + skipped;
            row.added = added;
            row.changed = changed;
            row.alreadyThere = alreadyThere;
            row.skipped = skipped;
            row.warnings = warnings;
            row.message = message;
            if (state != ImportJob.State.RUNNING) {
                row.finishedAt = clock.instant();
            }
            unwritten.forEach(problem -> ImportProblem.keep(job, problem));
        });
        unwritten.clear();
    }

    void fail(String why, long bytesRead) {
        message = why;
        write(ImportJob.State.FAILED, bytesRead);
    }
}
