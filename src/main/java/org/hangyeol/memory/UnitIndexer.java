package org.hangyeol.memory;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.matching.IndexMoment;
import org.hangyeol.matching.SegmentIndex;
import org.hangyeol.segment.Language;

/**
 * Keeps the index in step with the rows, one index a language. The rows are the truth: {@link IndexKeeper} makes the
 * index from them at start, and afterwards it follows every commit before the one who saved gets the answer (an import:
 * before it ends).
 *
 * <p>Where it cannot know what the rows have become (following failed, or the database did not say whether it
 * committed), it reads them again before the next search; if that fails, so does the search.
 */
@ApplicationScoped
public class UnitIndexer {
    private static final int PAGE = 2000;

    /** So many units are worth a thread for each language. */
    private static final int MANY = 200;

    /** So many units of an import may be committed and not in the index yet; who saves one unit meanwhile waits for them. */
    private static final int MOST_BEHIND = 2000;

    /** One thread, so that only one index at a time holds its parts and what they are merged to. */
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> daemon(work, "index"));

    /** Changes the indexes, one thing after another: what was committed first is done first. */
    private final ExecutorService follower = Executors.newSingleThreadExecutor(work -> daemon(work, "index follower"));

    private final ExecutorService languages =
            Executors.newFixedThreadPool(Language.values().length, work -> daemon(work, "index language"));

    private final Semaphore behind = new Semaphore(MOST_BEHIND);
    /** Numbers of units whose rows must be read again. */
    private final Set<Long> doubtful = ConcurrentHashMap.newKeySet();

    private volatile Map<Language, SegmentIndex> indexes = empty();
    /** Why the index cannot answer yet; null if it can. */
    private volatile Supplier<String> delay = () -> "The index is not made yet.";

    private static Thread daemon(Runnable work, String name) {
        Thread thread = BackgroundThread.of(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The index of all segments in a language, in step with the rows of every transaction that has ended.
     *
     * @throws IndexNotReadyException while it is still being made from the rows
     */
    public SegmentIndex index(Language language) {
        Supplier<String> reason = delay;
        if (reason != null) {
            throw new IndexNotReadyException(reason.get());
        }
        if (!doubtful.isEmpty()) {
            catchUp();
        }
        return indexes.get(language);
    }

    /** The indexes as they are, complete or not. */
    Map<Language, SegmentIndex> indexes() {
        return indexes;
    }

    /** How many units must be read again before the next search. */
    int doubtful() {
        return doubtful.size();
    }

    /** Runs the work of indexes that no caller waits for. */
    ExecutorService background() {
        return background;
    }

    Map<Language, SegmentIndex> empty() {
        Map<Language, SegmentIndex> made = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            made.put(language, new SegmentIndex(language, background));
        }
        return made;
    }

    /** Takes other indexes, which lack changes of the rows. Until {@link #ready} no search is answered. */
    void replace(Map<Language, SegmentIndex> others, Supplier<String> why) {
        inTurn(() -> {
            delay = why;
            return indexes = others;
        });
    }

    /** The indexes hold what the rows hold. */
    synchronized void ready() {
        delay = null;
        notifyAll();
    }

    /**
     * Waits until the indexes hold what the rows hold; no time at all, but while they are being made.
     *
     * @return false if that takes longer
     */
    public synchronized boolean awaitReady(Duration longest) throws InterruptedException {
        if (delay != null) {
            wait(longest.toMillis());
        }
        return delay == null;
    }

    /** Null if the index can answer. */
    String delay() {
        Supplier<String> reason = delay;
        return reason == null ? null : reason.get();
    }

    /** One who saves a few units finds them afterwards. An import goes on while the index follows it. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnitsChanged change) {
        if (change.saved().size() < MANY) {
            inTurn(() -> follow(change, 0));
        } else {
            int units = Math.min(change.saved().size(), MOST_BEHIND);
            behind.acquireUninterruptibly(units);
            follower.execute(() -> follow(change, units));
        }
    }

    private Void follow(UnitsChanged change, int units) {
        try {
            update(change.saved(), change.deleted());
        } catch (RuntimeException | Error e) {
            // The rows are committed, and nobody would hear an exception thrown from here.
            Log.error("The index could not follow a change; it reads the rows again", e);
            doubt(change);
        } finally {
            behind.release(units);
        }
        return null;
    }

    /** Returns when the index holds everything that was committed before. */
    public void awaitFollowed() {
        inTurn(() -> null);
    }

    /**
     * The indexes as they are, with everything that was committed before.
     *
     * @throws IndexNotReadyException while they are still being made from the rows
     */
    Map<Language, IndexMoment> moments() {
        awaitFollowed();
        Map<Language, IndexMoment> moments = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            moments.put(language, index(language).moment());
        }
        return moments;
    }

    /** A transaction that has not ended well was rolled back, or nobody knows what became of it. */
    void doubt(@Observes(during = TransactionPhase.AFTER_FAILURE) UnitsChanged change) {
        change.saved().forEach(unit -> doubtful.add(unit.id));
        doubtful.addAll(change.deleted());
    }

    private void catchUp() {
        List<Long> ids = List.copyOf(doubtful);
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<Long> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
            readAgain(() -> page);
            page.forEach(doubtful::remove);
        }
    }

    /**
     * Puts into the index what the rows of some units say now. No change of theirs comes between reading and putting,
     * so that an older state never follows a newer one.
     *
     * @param ids numbers of units; those that are gone are taken out
     */
    void readAgain(Supplier<Collection<Long>> ids) {
        inTurn(() -> {
            Collection<Long> all = ids.get();
            return update(QuarkusTransaction.requiringNew().call(() -> TranslationUnit.inUse(all)), all);
        });
    }

    /** Puts units into the index that are read while no change can come between. */
    int put(Supplier<List<TranslationUnit>> rows) {
        return inTurn(() -> update(rows.get(), List.of()));
    }

    /** Takes all units of a memory out of the index. */
    void removeMemory(long memory) {
        inTurn(() -> {
            indexes.values().forEach(index -> index.removeMemory(memory));
            return null;
        });
    }

    /** Does something when all is done that was to be done before, and returns what it gives. */
    private <T> T inTurn(Callable<T> work) {
        try {
            return follower.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the index changes.", e);
        }
    }

    private int update(Collection<TranslationUnit> saved, Collection<Long> deleted) {
        if (saved.size() < MANY) {
            indexes.forEach((language, index) -> update(index, language, saved, deleted));
        } else {
            CompletableFuture.allOf(indexes.entrySet().stream()
                            .map(entry -> CompletableFuture.runAsync(
                                    () -> update(entry.getValue(), entry.getKey(), saved, deleted), languages))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        return saved.size();
    }

    private static void update(
            SegmentIndex index, Language language, Collection<TranslationUnit> saved, Collection<Long> deleted) {
        index.update(saved.stream().map(unit -> unit.indexed(language)).toList(), deleted);
    }
}
