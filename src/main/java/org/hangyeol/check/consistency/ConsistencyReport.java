package org.hangyeol.check.consistency;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;

import org.hangyeol.access.Caller;

/** One search for inconsistencies: how far it is while it runs, and what became of it. */
@Entity
public class ConsistencyReport extends PanacheEntityBase {
    /** How far a search is. */
    public enum State {
        /** Another one is before it. */
        WAITING,
        RUNNING,
        /** Everything was looked at; a message says if not everything was kept. */
        DONE,
        /** Something was in the way; the message says what. */
        FAILED,
        /** Somebody ended it; what it had found is kept. */
        CANCELLED,
        /** The server stopped meanwhile; what it had found is kept. */
        INTERRUPTED
    }

    /** What a search does; each reads the units once. */
    public enum Phase {
        /** Reads every unit and looks at its terms. */
        TERMS,
        /** Compares the translations of the same texts. */
        SAME_TEXTS,
        /** Looks for similar texts of every unit. */
        SIMILAR_TEXTS
    }

    @Id
    @GeneratedValue(generator = "consistency_report_seq")
    @SequenceGenerator(name = "consistency_report_seq", sequenceName = "consistency_report_seq", allocationSize = 1)
    public Long id;

    /** The {@link ConsistencyRequest}, as JSON. */
    public String wanted;

    public String author;

    /** The caller that started it, with its limits ({@link Caller#fingerprint}). */
    public String startedBy;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Null before it runs. */
    @Enumerated(EnumType.STRING)
    public Phase phase;

    public long unitsTotal;

    /** Units looked at in this phase. */
    public long unitsRead;

    /** What ended the search, or what a reader of the report should know first; null if all went well. */
    public String message;

    public Instant startedAt;

    /** Null while it waits or runs. */
    public Instant finishedAt;

    /**
     * The report of a number.
     *
     * @throws UnknownReportException if there is none, or the caller has limits and did not start it with the same ones
     */
    public static ConsistencyReport numbered(long id) {
        Caller caller = Caller.current();
        return ConsistencyReport.<ConsistencyReport>findByIdOptional(id)
                .filter(report -> caller.isUnlimited() || caller.fingerprint().equals(report.startedBy))
                .orElseThrow(() -> new UnknownReportException(id));
    }

    /** The reports that the caller may see, newest first. */
    static PanacheQuery<ConsistencyReport> visible() {
        Caller caller = Caller.current();
        return caller.isUnlimited()
                ? findAll(Sort.descending("id"))
                : find("startedBy", Sort.descending("id"), caller.fingerprint());
    }
}
