package org.hangyeol.check.consistency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An {@link Inconsistency} of a report. */
@Entity
@Table(name = "inconsistency")
public class FoundInconsistency extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "inconsistency_seq")
    @SequenceGenerator(name = "inconsistency_seq", sequenceName = "inconsistency_seq", allocationSize = 50)
    public Long id;

    public long reportId;

    @Enumerated(EnumType.STRING)
    public Inconsistency.Kind kind;

    /** As JSON. */
    public String content;

    static void keep(long report, Inconsistency found, ObjectMapper json) {
        FoundInconsistency row = new FoundInconsistency();
        row.reportId = report;
        row.kind = found.kind();
        try {
            row.content = json.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An inconsistency cannot be written as JSON.", e);
        }
        row.persist();
    }

    /** What was found. */
    public Inconsistency inconsistency(ObjectMapper json) {
        try {
            return json.readValue(content, Inconsistency.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inconsistency %d cannot be read.".formatted(id), e);
        }
    }

    /** How many of each kind a report has; kinds without any are 0. */
    static Map<Inconsistency.Kind, Long> countsOf(long report) {
        Map<Inconsistency.Kind, Long> counts = new EnumMap<>(Inconsistency.Kind.class);
        for (Inconsistency.Kind kind : Inconsistency.Kind.values()) {
            counts.put(kind, 0L);
        }
        getEntityManager()
                .createQuery(
                        "select kind, count(*) from FoundInconsistency where reportId = ?1 group by kind",
                        Object[].class)
                .setParameter(1, report)
                .getResultList()
                .forEach(row -> counts.put((Inconsistency.Kind) row[0], (Long) row[1]));
        return counts;
    }

    /** The next ones of a report, in the order in which they were found. */
    public static List<FoundInconsistency> after(long id, long report, int limit) {
        return FoundInconsistency.<FoundInconsistency>find("reportId = ?1 and id > ?2 order by id", report, id)
                .page(0, limit)
                .list();
    }
}
