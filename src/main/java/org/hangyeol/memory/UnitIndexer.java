package org.hangyeol.memory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.hangyeol.matching.IndexedSegment;
import org.hangyeol.matching.SegmentIndex;
import org.hangyeol.segment.Language;

/**
 * Keeps the index in step with the rows, one index a language. The rows are the truth: at start the index is made from
 * them before the server takes requests, and afterwards it follows every commit before the one who saved gets the
 * answer.
 */
@ApplicationScoped
public class UnitIndexer {
    private static final int PAGE = 2000;

    private final Map<Language, SegmentIndex> indexes = new EnumMap<>(Language.class);
    private final EntityManager entityManager;

    UnitIndexer(MeterRegistry metrics, EntityManager entityManager) {
        this.entityManager = entityManager;
        for (Language language : Language.values()) {
            SegmentIndex index = new SegmentIndex(language);
            indexes.put(language, index);
            Gauge.builder("hangyeol.index.segments", index, SegmentIndex::size)
                    .description("Segments in the index")
                    .tag("language", language.code())
                    .register(metrics);
        }
    }

    /** The index of all segments in a language. */
    public SegmentIndex index(Language language) {
        return indexes.get(language);
    }

    void readAllUnits(@Observes @Priority(100) StartupEvent start) {
        long last = 0;
        long read = 0;
        List<TranslationUnit> page;
        do {
            long after = last;
            page = QuarkusTransaction.requiringNew().call(() -> pageAfter(after));
            page.forEach(this::put);
            read += page.size();
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).id;
            }
            if (read % 100_000 == 0 && !page.isEmpty()) {
                Log.infof("Reading the memories: %,d units so far", read);
            }
        } while (!page.isEmpty());
        Log.infof("The index holds %,d units", read);
    }

    private List<TranslationUnit> pageAfter(long id) {
        List<TranslationUnit> page = TranslationUnit.<TranslationUnit>find(
                        "id > ?1 and memory.deletedAt is null order by id", id)
                .page(0, PAGE)
                .list();
        entityManager.clear();
        return page;
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnitsChanged change) {
        change.saved().forEach(this::put);
        for (long id : change.deleted()) {
            indexes.values().forEach(index -> index.remove(id));
        }
    }

    /** Takes all units of a memory out of the index. */
    void removeMemory(long memory) {
        indexes.values().forEach(index -> index.removeMemory(memory));
    }

    private void put(TranslationUnit unit) {
        indexes.forEach((language, index) -> index.put(new IndexedSegment(
                unit.id, unit.memory.id, unit.revision, unit.segment(language), unit.context(language))));
    }
}
