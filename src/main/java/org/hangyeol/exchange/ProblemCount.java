package org.hangyeol.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts problems and keeps the first of them, so that it stays small however bad a file is. */
final class ProblemCount implements Consumer<Problem> {
    private final List<Problem> first = new ArrayList<>();
    private long skipped;
    private long warnings;
    private String breaksOff;

    @Override
    public void accept(Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            skipped++;
        } else {
            warnings++;
        }
        if (problem.message().startsWith(UnitReader.BREAKS_OFF)
                || problem.message().startsWith(UnitReader.NOT_TAKEN)) {
            breaksOff = problem.file() == null ? problem.message() : problem.file() + ": " + problem.message();
        }
        if (first.size() < Importer.MOST_PROBLEMS) {
            first.add(problem);
        }
    }

    /** The first problems, at most {@link Importer#MOST_PROBLEMS}. */
    List<Problem> first() {
        return first;
    }

    long skipped() {
        return skipped;
    }

    long warnings() {
        return warnings;
    }

    /** Where the file breaks off, or why it was not taken; of several files, the last such. Null if all were read. */
    String breaksOff() {
        return breaksOff;
    }
}
