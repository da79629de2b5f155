package org.hangyeol.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of files, or how far they have come.
 *
 * @param job number of the import, for {@code /api/jobs/{job}}
 * @param target name of the memory or termbase
 * @param dryRun whether nothing is stored: the counts say what would be
 * @param unitsTotal how many units there are to do, where that is known: of an import that is taken back
 * @param read units or concepts met so far: added, changed, removed, already there, repeated, conflicts and skipped
 * @param changed concepts that were there and differed; units that were older than the file's (conflict=newest); of an
 *     import that is taken back, units that are again what they were
 * @param removed units deleted, of an import that is taken back
 * @param alreadyThere the same pairs that the memory held before; concepts there before or met again
 * @param repeated pairs met again in the same import
 * @param conflicts units not taken, for the memory has another translation of their source text
 * @param skipped how many were not taken, each for a reason among the problems
 * @param warnings how many remarks on what was taken
 * @param message what ended the import, or what to know first; null if all went well
 * @param startedAt when it was asked for
 * @param begunAt when its turn came, after a restart again; null if it has not
 * @param finishedAt null while it waits or runs
 * @param unitsPerSecond how fast it is or was; null before it has begun
 * @param secondsLeft how long it will still take if it goes on like this; null if that is not known
 * @param undoes number of the import that this job takes back; null for others
 * @param undoneBy number of the job that takes or took this one back; null if none does
 * @param problems the first of them, in the order of the file, at most {@value Importer#MOST_PROBLEMS}
 */
public record ImportReport(
        long job,
        ImportJob.Kind kind,
        ImportJob.State state,
        String target,
        String filename,
        boolean dryRun,
        long bytesTotal,
        long bytesRead,
        Long unitsTotal,
        long read,
        long added,
        long changed,
        long removed,
        long alreadyThere,
        long repeated,
        long conflicts,
        long skipped,
        long warnings,
        String message,
        Instant startedAt,
        Instant begunAt,
        Instant finishedAt,
        Long unitsPerSecond,
        Long secondsLeft,
        Long undoes,
        Long undoneBy,
        List<Problem> problems) {

    /** Why the first unit was not taken, as a sentence behind others; empty if there is none. */
    public String firstError() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst()
                .map(problem -> " The first: line %d: %s".formatted(problem.line(), problem.message()))
                .orElse("");
    }

    /** @param now the time for which the rate and the time left are told, while it runs */
    static ImportReport from(ImportJob job, List<Problem> problems, Instant now) {
        Long millis = millis(job, now);
        return new ImportReport(
                job.id,
                job.kind,
                job.state,
                job.targetName,
                job.filename,
                job.dryRun,
                job.bytesTotal,
                job.bytesRead,
                job.unitsTotal,
                job.readCount,
                job.added,
                job.changed,
                job.removed,
                job.alreadyThere,
                job.repeated,
                job.conflicts,
                job.skipped,
                job.warnings,
                job.message,
                job.startedAt,
                job.begunAt,
                job.finishedAt,
                millis == null ? null : (job.readCount - job.readBefore) * 1000 / millis,
                secondsLeft(job, millis),
                job.undoes,
                job.undoneBy,
                problems);
    }

    /** How long it has run; at least one, null if it has not begun. */
    private static Long millis(ImportJob job, Instant now) {
        if (job.begunAt == null) {
            return null;
        }
        Instant end = job.finishedAt != null ? job.finishedAt : now;
        return Math.max(1, Duration.between(job.begunAt, end).toMillis());
    }

    private static Long secondsLeft(ImportJob job, Long millis) {
        boolean isOfUnits = job.unitsTotal != null;
        double left = isOfUnits ? job.unitsTotal - job.readCount : job.bytesTotal - job.bytesRead;
        double done = isOfUnits ? job.readCount - job.readBefore : job.bytesRead - job.bytesBefore;
        if (job.state != ImportJob.State.RUNNING || millis == null || done <= 0) {
            return null;
        }
        return (long) Math.ceil(Math.max(0, left) / done * millis / 1000);
    }
}
