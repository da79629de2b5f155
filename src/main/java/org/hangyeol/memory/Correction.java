package org.hangyeol.memory;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

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

    /** @throws UnknownCorrectionException if there is none of that number */
    static Correction numbered(long id) {
        return Correction.<Correction>findByIdOptional(id).orElseThrow(() -> new UnknownCorrectionException(id));
    }
}
