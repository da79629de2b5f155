package org.hangyeol.exchange;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A {@link Problem} of an import, kept for its report. */
@Entity
public class ImportProblem extends PanacheEntityBase {
    private static final int LONGEST_MESSAGE = 2000;

    @Id
    @GeneratedValue(generator = "import_problem_seq")
    @SequenceGenerator(name = "import_problem_seq", sequenceName = "import_problem_seq", allocationSize = 50)
    public Long id;

    public long jobId;

    /** Null if the import had one file only. */
    public String file;

    public long line;

    @Column(name = "column_number")
    public long column;

    @Enumerated(EnumType.STRING)
    public Problem.Severity severity;

    public String message;

    public String excerpt;

    static void keep(long job, Problem problem) {
        ImportProblem row = new ImportProblem();
        row.jobId = job;
        row.file = problem.file();
        row.line = problem.line();
        row.column = problem.column();
        row.severity = problem.severity();
        row.message = problem.message()
                .substring(0, Math.min(LONGEST_MESSAGE, problem.message().length()));
        row.excerpt = problem.excerpt();
        row.persist();
    }

    static long countOf(long job) {
        return count("jobId", job);
    }

    static List<Problem> of(long job) {
        return ImportProblem.<ImportProblem>list("jobId = ?1 order by id", job).stream()
                .map(row -> new Problem(row.file, row.line, row.column, row.severity, row.message, row.excerpt))
                .toList();
    }
}
