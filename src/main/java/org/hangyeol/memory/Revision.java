package org.hangyeol.memory;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hangyeol.access.Caller;

/** One writing transaction: everything it changed carries its number. A higher number was begun later. */
@Entity
public class Revision extends PanacheEntityBase {
    /** The most that is kept of a cause, in UTF-16 code units. */
    public static final int LONGEST_CAUSE = 2000;

    @Id
    @GeneratedValue(generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 1)
    public Long id;

    public Instant at;

    /** Who made the change; null if nobody said. */
    public String author;

    /** Why, in a few words: "saved", "import 12"; or what somebody said. */
    public String cause;

    /** Number of the import that it is of; null if it is of none. */
    public Long importId;

    /** Number of the import that it takes back; null if it takes none back. */
    public Long undoesImport;

    /**
     * Takes the next revision; must run in the transaction that changes the rows.
     *
     * @param author whom the request names; null means whoever sent it
     */
    public static Revision begin(Instant at, String author, String cause) {
        Revision revision = new Revision();
        revision.at = at;
        revision.author = Caller.current().author(author);
        revision.cause = cause;
        revision.persist();
        return revision;
    }

    /** The number of the newest revision, 0 if there is none. */
    static long newest() {
        return getEntityManager()
                .createQuery("select coalesce(max(id), 0) from Revision", Long.class)
                .getSingleResult();
    }
}
