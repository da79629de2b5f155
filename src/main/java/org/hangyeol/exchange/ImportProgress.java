package org.hangyeol.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Counts what an import does and writes it to its job now and then, in transactions of its own. */
final class ImportProgress implements Consumer<Problem> {
    private final long job;
    private final Clock clock;
    private final List<Problem> unwritten = new ArrayList<>();
    private long kept;
    private long delivered;
    private long added;
    private long changed;
    private long alreadyThere;
    private long skipped;
    private long warnings;
    private String message;

    ImportProgress(long job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    /** Something was not taken as it stands. The first ones are kept, the others are counted. */
    @Override
    public void accept(Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            skipped++;
        } else {
            warnings++;
        }
        if (problem.message().startsWith(UnitReader.BREAKS_OFF)) {
            message = problem.message();
        }
        if (kept < Importer.MOST_PROBLEMS) {
            kept++;
            unwritten.add(problem);
        }
    }

    void count(long newlyAdded, long newlyChanged, long newlyThere) {
        delivered += newlyAdded + newlyChanged + newlyThere;
        added += newlyAdded;
        changed += newlyChanged;
        alreadyThere += newlyThere;
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
