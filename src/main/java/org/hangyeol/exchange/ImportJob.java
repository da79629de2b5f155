package org.hangyeol.exchange;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.access.Caller;
import org.hangyeol.memory.TranslationMemory;

/** One import: where it stands while it runs, and its report afterwards. */
@Entity
public class ImportJob extends PanacheEntityBase {
    public enum Kind {
        /** Units into a memory. */
        UNITS,
        /** Concepts into a termbase. */
        CONCEPTS,
        /** An import of units taken back. */
        UNDO
    }

    public enum State {
        /** Another import is before it. */
        WAITING,
        RUNNING,
        /** The file was read to its end, or to where it breaks off; the report says what was not taken. */
        DONE,
        /** Nothing, or not everything, was read; the message says why. What was added stays. */
        FAILED,
        /** The server stopped meanwhile, and it cannot go on. What was added stays; the same file again adds the rest. */
        INTERRUPTED,
        /** Somebody ended it. What was added stays, and can be undone. */
        CANCELLED;

        boolean isEnd() {
            return this != WAITING && this != RUNNING;
        }

        /** Whether doing the same again is of no use. */
        boolean mayHaveDoneAll() {
            return !isEnd() || this == DONE;
        }
    }

    /** More than any file that is written takes; of one import they have half a million characters at most. */
    private static final long LONGEST_HEADERS = 5_000_000;

    private static final int HEADERS_AT_ONCE = 10;

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

    /** Whether nothing is stored. */
    public boolean dryRun;

    public long bytesTotal;

    public long bytesRead;

    /** How many units there are to do; null for files, which do not say it. */
    public Long unitsTotal;

    /** Units or concepts met in the file, those skipped included. */
    public long readCount;

    public long added;

    /** Concepts that were there and differed; units that were older, or are again what they were. */
    public long changed;

    /** Units deleted, by taking an import back. */
    public long removed;

    /** There before; of concepts also those met again in the file. */
    public long alreadyThere;

    /** Units met again in the import. */
    public long repeated;

    /** Units not taken, for the memory has another translation of their source text. */
    public long conflicts;

    /** Not taken; each has a {@link Problem} that says why. */
    public long skipped;

    /** Taken, with something changed or not understood. */
    public long warnings;

    /** What ended the import, or what a reader of the report should know first; null if all went well. */
    public String message;

    /** When it was asked for. */
    public Instant startedAt;

    /** When its turn came; null if it has not, or for imports of before version 12 of the database. */
    public Instant begunAt;

    /** Null while it waits or runs. */
    public Instant finishedAt;

    /** What {@link #bytesRead} and {@link #readCount} were when it went on after a restart; 0 if it did not. */
    public long bytesBefore;

    public long readBefore;

    /** Number of the import that it takes back; null if it is not of that kind. */
    public Long undoes;

    /** Number of the job that takes or took it back; null if none does. */
    public Long undoneBy;

    /** Where its files are; null if it has none. */
    public String upload;

    /** The headers of its TMX files within one element; null if there are none. */
    @Basic(fetch = FetchType.LAZY)
    public String headers;

    /** What was asked for, as JSON; null if it cannot go on after a restart. */
    public String request;

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

    /** The units of its file that were dealt with, and what became of them is stored. */
    long delivered() {
        return added + changed + alreadyThere + repeated + conflicts;
    }

    /** What was found out without storing anything is found out again. */
    void startAnew() {
        QuarkusTransaction.requiringNew().run(() -> ImportProblem.delete("jobId", id));
        added = changed = alreadyThere = repeated = conflicts = skipped = warnings = 0;
    }

    /** Keeps the headers of its files, each a text of XML. */
    void putHeaders(Set<String> some) {
        headers = some.isEmpty() ? null : "<headers>" + String.join("", some) + "</headers>";
    }

    /**
     * The headers of the files that units of a memory came from, in the order of their imports, each once; those of the
     * first imports, if they are very long together.
     */
    static List<String> headersOf(TranslationMemory memory) {
        Set<String> headers = new LinkedHashSet<>();
        long length = 0;
        List<Object[]> some = headersOf(memory, 0);
        while (!some.isEmpty() && length <= LONGEST_HEADERS) {
            for (Object[] job : some) {
                for (XmlElement header : XmlElement.parse((String) job[1]).children()) {
                    String written = header.toString();
                    length += headers.add(written) ? written.length() : 0;
                }
            }
            some = headersOf(memory, (Long) some.get(some.size() - 1)[0]);
        }
        return List.copyOf(headers);
    }

    /** Number and headers of a few imports after that of a number. */
    private static List<Object[]> headersOf(TranslationMemory memory, long after) {
        return getEntityManager()
                .createQuery(
                        "select id, headers from ImportJob where kind = ?1 and targetName = ?2 and startedAt >= ?3"
                                + " and id > ?4 and headers is not null and added + changed > 0 order by id",
                        Object[].class)
                .setParameter(1, Kind.UNITS)
                .setParameter(2, memory.name)
                .setParameter(3, memory.createdAt)
                .setParameter(4, after)
                .setMaxResults(HEADERS_AT_ONCE)
                .getResultList();
    }

    /** The imports that wait or run, or did so when the server stopped, in their order. */
    static List<ImportJob> unfinished() {
        return list("state in ?1 order by id", List.of(State.WAITING, State.RUNNING));
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

    /** Likewise, and nobody else gets it so until the transaction ends. */
    static ImportJob locked(long id) {
        ImportJob job = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(job);
        return job;
    }

    private boolean isVisible() {
        Caller caller = Caller.current();
        return switch (kind) {
            case UNITS, UNDO -> caller.mayUseMemory(targetName);
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
                "(kind <> ?1 and (?2 = true or targetName in ?3)) or (kind = ?1 and (?4 = true or targetName in ?5))"
                        + " order by id desc",
                Kind.CONCEPTS,
                caller.memories() == null,
                Objects.requireNonNullElse(caller.memories(), Set.of()),
                caller.termbases() == null,
                Objects.requireNonNullElse(caller.termbases(), Set.of()));
    }
}
