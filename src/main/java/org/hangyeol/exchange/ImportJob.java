package org.hangyeol.exchange;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.hangyeol.access.Caller;
import org.hangyeol.memory.TranslationMemory;

/** One import: where it stands while it runs, and its report afterwards. */
@Entity
public class ImportJob extends PanacheEntityBase {
    public enum Kind {
        /** Units into a memory. */
        UNITS,
        /** Concepts into a termbase. */
        CONCEPTS
    }

    public enum State {
        /** Another import is before it. */
        WAITING,
        RUNNING,
        /** The file was read to its end, or to where it breaks off; the report says what was not taken. */
        DONE,
        /** Nothing, or not everything, was read; the message says why. What was added stays. */
        FAILED,
        /** The server stopped meanwhile. What was added stays; the same file again adds the rest. */
        INTERRUPTED
    }

    @Id
    @GeneratedValue(generator = "import_job_seq")
    @SequenceGenerator(name = "import_job_seq", sequenceName = "import_job_seq", allocationSize = 1)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Name of the memory or termbase at the time. */
    public String targetName;

    public String filename;

    /** Who asked for it; null if nobody said. */
    public String author;

    @Enumerated(EnumType.STRING)
    public State state;

    public long bytesTotal;

    public long bytesRead;

    /** Units or concepts met in the file, those skipped included. */
    public long readCount;

    public long added;

    /** Concepts that were there and differed; units are never changed by an import. */
    public long changed;

    /** Met again in the file, or there before. */
    public long alreadyThere;

    /** Not taken; each has a {@link Problem} that says why. */
    public long skipped;

    /** Taken, with something changed or not understood. */
    public long warnings;

    /** What ended the import, or what a reader of the report should know first; null if all went well. */
    public String message;

    public Instant startedAt;

    /** Null while it waits or runs. */
    public Instant finishedAt;

    /**
     * The import of a number.
     *
     * @throws UnknownJobException if there is none, or it went where the caller may not look
     */
    static ImportJob numbered(long id) {
        return ImportJob.<ImportJob>findByIdOptional(id)
                .filter(ImportJob::isVisible)
                .orElseThrow(() -> new UnknownJobException(id));
    }

    /** The last import into a memory; empty if there was none since it was made. */
    public static Optional<ImportJob> lastInto(TranslationMemory memory) {
        return find(
                        "kind = ?1 and targetName = ?2 and startedAt >= ?3 order by id desc",
                        Kind.UNITS,
                        memory.name,
                        memory.createdAt)
                .firstResultOptional();
    }

    private boolean isVisible() {
        Caller caller = Caller.current();
        return switch (kind) {
            case UNITS -> caller.mayUseMemory(targetName);
            case CONCEPTS -> caller.mayUseTermbase(targetName);
        };
    }

    /** The imports into what the caller may use, newest first. */
    static PanacheQuery<ImportJob> visible() {
        Caller caller = Caller.current();
        if (caller.isUnlimited()) {
            return find("order by id desc");
        }
        return find(
                "(kind = ?1 and (?2 = true or targetName in ?3)) or (kind = ?4 and (?5 = true or targetName in ?6))"
                        + " order by id desc",
                Kind.UNITS,
                caller.memories() == null,
                Objects.requireNonNullElse(caller.memories(), Set.of()),
                Kind.CONCEPTS,
                caller.termbases() == null,
                Objects.requireNonNullElse(caller.termbases(), Set.of()));
    }
}
