package org.hangyeol.exchange;

import java.time.Instant;
import java.util.List;

/**
 * What became of a file, or how far it has come.
 *
 * @param job number of the import, for {@code /api/jobs/{job}}
 * @param target name of the memory or termbase
 * @param read units or concepts met in the file so far: added, changed, already there and skipped
 * @param changed concepts that were there and differed
 * @param skipped how many were not taken
 * @param warnings how many remarks on what was taken
 * @param message what ended the import, or what to know first; null if all went well
 * @param finishedAt null while it waits or runs
 * @param problems the first of them, in the order of the file, at most {@value Importer#MOST_PROBLEMS}
 */
public record ImportReport(
        long job,
        ImportJob.Kind kind,
        ImportJob.State state,
        String target,
        String filename,
        long bytesTotal,
        long bytesRead,
        long read,
        long added,
        long changed,
        long alreadyThere,
        long skipped,
        long warnings,
        String message,
        Instant startedAt,
        Instant finishedAt,
        List<Problem> problems) {

    /** Why the first unit was not taken, as a sentence behind others; empty if there is none. */
    public String firstError() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst()
                .map(problem -> " The first: line %d: %s".formatted(problem.line(), problem.message()))
                .orElse("");
    }

    static ImportReport from(ImportJob job, List<Problem> problems) {
        return new ImportReport(
                job.id,
                job.kind,
                job.state,
                job.targetName,
                job.filename,
                job.bytesTotal,
                job.bytesRead,
                job.readCount,
                job.added,
                job.changed,
                job.alreadyThere,
                job.skipped,
                job.warnings,
                job.message,
                job.startedAt,
                job.finishedAt,
                problems);
    }
}
