package org.hangyeol.memory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

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

import org.hangyeol.matching.SegmentIndex;
import org.hangyeol.segment.Language;

/**
 * Keeps the index in step with the rows, one index a language. The rows are the truth: at start the index is made from
 * them before the server takes requests, and afterwards it follows every commit before the one who saved gets the
 * answer.
 *
 * <p>Where it cannot know what the rows have become (following failed, or the database did not say whether it
 * committed), it reads them again before the next search; if that fails, so does the search.
 */
@ApplicationScoped
public class UnitIndexer {
    private static final int PAGE = 2000;

    private final Map<Language, SegmentIndex> indexes = new EnumMap<>(Language.class);
    private final EntityManager entityManager;
    private final Lock turn = new ReentrantLock();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> new Thread(work, "index"));
    /** Numbers of units whose rows must be read again. */
    private final Set<Long> doubtful = ConcurrentHashMap.newKeySet();

    UnitIndexer(MeterRegistry metrics, EntityManager entityManager) {
        this.entityManager = entityManager;
        for (Language language : Language.values()) {
            SegmentIndex index = new SegmentIndex(language, background);
            indexes.put(language, index);
            Gauge.builder("hangyeol.index.segments", index, SegmentIndex::size)
                    .description("Segments in the index")
                    .tag("language", language.code())
                    .register(metrics);
        }
    }

    /** The index of all segments in a language, in step with the rows of every transaction that has ended. */
    public SegmentIndex index(Language language) {
        if (!doubtful.isEmpty()) {
            catchUp();
        }
        return indexes.get(language);
    }

    void readAllUnits(@Observes @Priority(100) StartupEvent start) {
        long last = 0;
        long read = 0;
        List<TranslationUnit> page;
        do {
            long after = last;
            page = QuarkusTransaction.requiringNew().call(() -> pageAfter(after));
            update(page, List.of());
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
        turn.lock();
        try {
            update(change.saved(), change.deleted());
        } catch (RuntimeException | Error e) {
            // The rows are committed, and nobody would hear an exception thrown from here.
            Log.error("The index could not follow a change; it reads the rows again", e);
            doubt(change);
        } finally {
            turn.unlock();
        }
    }

    /** A transaction that has not ended well was rolled back, or nobody knows what became of it. */
    void doubt(@Observes(during = TransactionPhase.AFTER_FAILURE) UnitsChanged change) {
        change.saved().forEach(unit -> doubtful.add(unit.id));
        doubtful.addAll(change.deleted());
    }

    private void catchUp() {
        turn.lock();
        try {
            List<Long> ids = List.copyOf(doubtful);
            for (int from = 0; from < ids.size(); from += PAGE) {
                List<Long> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
                List<TranslationUnit> units = QuarkusTransaction.requiringNew()
                        .call(() -> TranslationUnit.list("id in ?1 and memory.deletedAt is null", page));
                update(units, page);
                page.forEach(doubtful::remove);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Takes all units of a memory out of the index. */
    void removeMemory(long memory) {
        turn.lock();
        try {
            indexes.values().forEach(index -> index.removeMemory(memory));
        } finally {
            turn.unlock();
        }
    }

    private void update(List<TranslationUnit> saved, List<Long> deleted) {
        indexes.forEach((language, index) ->
                index.update(saved.stream().map(unit -> unit.indexed(language)).toList(), deleted));
    }
}
