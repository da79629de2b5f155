package org.hangyeol.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;

import org.hangyeol.access.Caller;

/** A change of many units that were reviewed together: made as a whole, and undone as a whole. */
@Entity
public class Correction extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "correction_seq")
    @SequenceGenerator(name = "correction_seq", sequenceName = "correction_seq", allocationSize = 1)
    public Long id;

    /** Number of the {@link Revision} that every unit of it carries. */
    public long revision;

    public String author;

    /** Why; null if nobody said. */
    public String reason;

    @Column(name = "made_at")
    public Instant at;

    /** How many units it changed. */
    public int units;

    /** Number of the correction that undid this one; null if none did. */
    public Long undoneBy;

    /** Number of the correction that this one undid; null if it is not of that kind. */
    public Long undoes;

    /** Of an alias c: whether it changed no unit of a memory that is not among those of the caller. */
    private static final String WITHIN_LIMITS = """
            not exists (select 1 from TranslationUnitVersion v join TranslationMemory m on m.id = v.memoryId
                where v.endedByRevision = c.revision and m.name not in ?1)""";

    /**
     * The correction of a number.
     *
     * @throws UnknownCorrectionException if there is none, or it reaches into memories that the caller may not use
     */
    static Correction numbered(long id) {
        Set<String> memories = Caller.current().memories();
        Optional<Correction> found = memories == null
                ? findByIdOptional(id)
                : Correction.<Correction>find(
                                "from Correction c where " + WITHIN_LIMITS + " and c.id = ?2", memories, id)
                        .firstResultOptional();
        return found.orElseThrow(() -> new UnknownCorrectionException(id));
    }

    /** The corrections of nothing but units that the caller may use, newest first. */
    static PanacheQuery<Correction> visible() {
        Set<String> memories = Caller.current().memories();
        return memories == null
                ? findAll(Sort.descending("id"))
                : find("from Correction c where " + WITHIN_LIMITS + " order by c.id desc", memories);
    }
}
