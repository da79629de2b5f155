package org.hangyeol.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hangyeol.matching.IndexFolder;
import org.hangyeol.matching.IndexMark;
import org.hangyeol.matching.IndexMoment;
import org.hangyeol.matching.SegmentIndex;
import org.hangyeol.segment.Language;

/**
 * Makes the index at start and stores it now and then, so that the next start need not read all rows. What was stored is
 * used only if it is whole, made by the same analyser and of this database; the changes since are read from the rows.
 * Otherwise the index is made of the rows anew. Until it is complete, nobody gets an answer of it.
 */
@ApplicationScoped
public class IndexKeeper {
    private static final int PAGE = 2000;
    private static final int SECONDS_BETWEEN_STORING = 300;
    private static final int SECONDS_UNTIL_QUIET = 30;

    /** A large part and one of the newest changes are as good as one. */
    private static final int ENOUGH_PARTS = 2;

    /** A start waits so long for the index; after that the server answers what it can. */
    private static final int SECONDS_TO_WAIT = 3;

    private final UnitIndexer indexer;
    private final WriteTurn turn;
    private final PairFinder pairs;
    private final EntityManager entityManager;
    private final RevisionMarks revisions;
    private final Map<Language, IndexFolder> folders = new EnumMap<>(Language.class);
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "index keeper"));
    private final IndexProgress progress = new IndexProgress();
    private volatile boolean complete;
    private volatile boolean stopping;
    private IndexMark stored;
    /** What was the newest when {@link #tidy} looked last. */
    private IndexMark seen;

    IndexKeeper(
            UnitIndexer indexer,
            WriteTurn turn,
            PairFinder pairs,
            EntityManager entityManager,
            RevisionMarks revisions,
            @ConfigProperty(name = "hangyeol.home") Path home) {
        this.indexer = indexer;
        this.turn = turn;
        this.pairs = pairs;
        this.entityManager = entityManager;
        this.revisions = revisions;
        for (Language language : Language.values()) {
            folders.put(language, new IndexFolder(home.resolve("index").resolve(language.code()), language));
        }
    }

    void start(@Observes @Priority(100) StartupEvent start) throws InterruptedException {
        Future<?> making = keeper.submit(this::make);
        keeper.submit(pairs::load); // what goes wrong here is told to the first who writes
        keeper.scheduleWithFixedDelay(this::store, SECONDS_BETWEEN_STORING, SECONDS_BETWEEN_STORING, TimeUnit.SECONDS);
        keeper.scheduleWithFixedDelay(this::tidy, SECONDS_UNTIL_QUIET, SECONDS_UNTIL_QUIET, TimeUnit.SECONDS);
        try {
            making.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Log.info("The server starts; matches are found when the index is made");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index cannot be made.", e.getCause());
        }
    }

    void make() {
        try {
            Instant begin = Instant.now();
            if (!restore()) {
                makeAnew();
            }
            if (stopping) {
                return; // it lacks the units that were not read any more, and must be neither asked nor stored
            }
            indexer.ready();
            complete = true;
            Log.infof(
                    "The index holds %,d units, after %.1f s",
                    indexer.indexes().get(Language.KO).size(), begin.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0);
        } catch (RuntimeException | Error e) {
            progress.failed();
            if (!stopping) {
                Log.error("The index could not be made from the rows; nobody can look up anything until a restart", e);
            }
            throw e;
        }
    }

    /** Whether there was a stored index of use; then it is up to date. */
    private boolean restore() {
        Map<Language, SegmentIndex> indexes = new EnumMap<>(Language.class);
        Set<IndexMark> marks = new HashSet<>();
        try {
            for (Language language : Language.values()) {
                IndexFolder.Stored found = folders.get(language).read(language, indexer.background());
                if (found == null) {
                    Log.info("No stored index fits; the index is made from the rows");
                    return false;
                }
                indexes.put(language, found.index());
                marks.add(found.mark());
            }
        } catch (IOException | OutOfMemoryError e) {
            Log.warn("The stored index cannot be used; the index is made from the rows", e);
            return false;
        }
        IndexMark mark = marks.iterator().next();
        if (marks.size() > 1 || !mark.equals(revisions.mark(mark.revision()))) {
            Log.info("The stored index is not of these rows; the index is made from the rows");
            return false;
        }
        indexer.replace(indexes, progress::toString);
        stored = mark;
        replay(mark.revision());
        return true;
    }

    /** Brings in what has changed after a revision. */
    private void replay(long revision) {
        List<Long> gone = QuarkusTransaction.requiringNew().call(() -> TranslationMemory.deletedNumbers());
        gone.forEach(indexer::removeMemory);
        List<Long> changed = QuarkusTransaction.requiringNew().call(() -> TranslationUnit.changedAfter(revision));
        progress.begin(changed.size());
        for (int from = 0; from < changed.size() && !stopping; from += PAGE) {
            List<Long> page = changed.subList(from, Math.min(from + PAGE, changed.size()));
            indexer.readAgain(() -> page);
            progress.done(page.size());
        }
    }

    private void makeAnew() {
        indexer.replace(indexer.empty(), progress::toString);
        progress.begin(QuarkusTransaction.requiringNew().call(() -> TranslationUnit.count()));
        long[] last = {0};
        while (!stopping && progress.done(indexer.put(() -> pageAfter(last))) > 0) {
            progress.log();
        }
        indexer.indexes().values().forEach(SegmentIndex::compact);
    }

    private List<TranslationUnit> pageAfter(long[] last) {
        List<TranslationUnit> page = QuarkusTransaction.requiringNew().call(() -> {
            List<TranslationUnit> units = TranslationUnit.inUseAfter(last[0], PAGE);
            entityManager.clear();
            return units;
        });
        last[0] = page.isEmpty() ? last[0] : page.get(page.size() - 1).id;
        return page;
    }

    /**
     * Makes one part of many once nobody has written for a while, as after an import: a search is then twice as quick.
     * What is stored is the tidy index too.
     */
    synchronized void tidy() {
        try {
            IndexMark newest = revisions.newest();
            List<SegmentIndex> untidy = indexer.indexes().values().stream()
                    .filter(index -> index.statistics().parts() > ENOUGH_PARTS)
                    .toList();
            if (complete && newest.equals(seen) && !untidy.isEmpty()) {
                untidy.forEach(SegmentIndex::compact);
                indexer.background().submit(() -> {}).get();
                stored = null;
                store();
            }
            seen = newest;
        } catch (ExecutionException | RuntimeException e) {
            Log.warn("The index could not be tidied up; look-ups take longer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stores the index if the rows have changed since it was stored. */
    synchronized void store() {
        if (!complete) {
            return;
        }
        try {
            Map<Language, IndexMoment> moments = new EnumMap<>(Language.class);
            IndexMark mark = turn.pause(() -> {
                moments.putAll(indexer.moments());
                return revisions.newest();
            });
            if (!mark.equals(stored)) {
                for (Language language : Language.values()) {
                    folders.get(language).write(moments.get(language), mark);
                }
                stored = mark;
            }
        } catch (IOException | RuntimeException e) {
            Log.warn("The index could not be stored; the next start takes longer", e);
        }
    }

    /** After the imports have ended. */
    void stop(@Observes @Priority(3000) ShutdownEvent end) throws InterruptedException {
        stopping = true;
        keeper.shutdown();
        keeper.awaitTermination(20, TimeUnit.SECONDS);
        store();
        indexer.background().shutdown();
    }
}
