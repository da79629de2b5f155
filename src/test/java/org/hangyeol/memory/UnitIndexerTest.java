package org.hangyeol.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.matching.Context;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is committed is found by the next search, and nothing else, whatever goes wrong in between. */
@QuarkusTest
class UnitIndexerTest {
    @Inject
    UnitWriter writer;

    @Inject
    ImportWriter imports;

    @Inject
    UnitIndexer indexer;

    @Inject
    MatchFinder matchFinder;

    @Inject
    Event<UnitsChanged> changes;

    private TranslationMemory memory;

    @BeforeEach
    void begin() {
        memory = QuarkusTransaction.requiringNew().call(() -> {
            TranslationMemory made = new TranslationMemory();
            made.name = "memory " + UUID.randomUUID();
            made.createdAt = Instant.EPOCH;
            made.persist();
            return made;
        });
    }

    @Test
    void unitIsFoundAlthoughFollowingItsCommitFailed() {
        TranslationUnit saved = save("검열", "inspection");
        indexer.index(Language.KO).update(List.of(), List.of(saved.id));
        indexer.index(Language.EN).update(List.of(), List.of(saved.id));
        TranslationUnit broken = new TranslationUnit(); // without a text: to index it fails
        broken.id = -1L;
        QuarkusTransaction.requiringNew().run(() -> changes.fire(new UnitsChanged(List.of(broken, saved), List.of())));
        assertEquals(List.of("inspection"), find("검열", 100, 5));
    }

    @Test
    void deletedUnitIsNotFoundAlthoughFollowingItsCommitFailed() {
        TranslationUnit saved = save("검열", "inspection");
        TranslationUnit broken = new TranslationUnit();
        broken.id = -1L;
        QuarkusTransaction.requiringNew().run(() -> {
            TranslationUnit.deleteById(saved.id);
            changes.fire(new UnitsChanged(List.of(broken), List.of(saved.id)));
        });
        assertEquals(List.of(), find("검열", 100, 5));
        assertEquals(List.of(), indexed(indexer, "검열"));
    }

    @Test
    void batchOfAnImportIsFoundAlthoughFollowingItsCommitFailed() {
        List<TranslationUnit> batch = new ArrayList<>();
        batch.add(new TranslationUnit()); // without a text
        batch.get(0).id = -1L;
        IntStream.range(0, 300).forEach(i -> batch.add(save("검열 " + i, "inspection " + i)));
        indexer.removeMemory(memory.id);
        QuarkusTransaction.requiringNew().run(() -> changes.fire(new UnitsChanged(batch, List.of())));
        indexer.awaitFollowed();
        assertEquals(List.of("inspection 299"), find("검열 299", 100, 5));
    }

    /** An import does not wait for the index; who comes after it still does not overtake it. */
    @Test
    void changesAfterABatchOfAnImportAreNotOvertakenByIt() {
        for (int round = 0; round < 20; round++) {
            String text = "검열 " + round;
            List<UnitDraft> drafts = new ArrayList<>(List.of(draft(text, "inspection")));
            IntStream.range(0, 1000).forEach(i -> drafts.add(draft("총화 " + i + "/" + text, "review session")));
            imports.add(new ImportWriter.Import(1, memory.id, OnConflict.KEEP, null), drafts, imported -> {});
            TranslationUnit unit = TranslationUnit.<TranslationUnit>find("ko = ?1 and memory = ?2", text, memory)
                    .firstResult();
            writer.change(memory.name, unit.id, draft(text, "searched"), null);
            assertEquals(List.of("searched"), find(text, 100, 1));
        }
        imports.add(new ImportWriter.Import(1, memory.id, OnConflict.KEEP, null), drafts(1000), imported -> {});
        writer.deleteMemory(memory.name);
        indexer.awaitFollowed();
        assertEquals(List.of(), indexed(indexer, "단속 7"));
    }

    private static List<UnitDraft> drafts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> draft("단속 " + i, "crackdown"))
                .toList();
    }

    /** The database may have committed although it did not say so; the rows tell. */
    @Test
    void unitIsReadAgainWhenNobodyKnowsWhetherItWasCommitted() {
        TranslationUnit saved = save("검열", "inspection");
        indexer.index(Language.KO).update(List.of(), List.of(saved.id));
        rollBackAfter(new UnitsChanged(List.of(saved), List.of()));
        assertEquals(List.of("inspection"), find("검열", 100, 5));
        rollBackAfter(new UnitsChanged(List.of(), List.of(saved.id)));
        assertEquals(List.of("inspection"), find("검열", 100, 5));
    }

    @Test
    void unitThatWasRolledBackIsNotIndexed() {
        TranslationUnit never = new TranslationUnit();
        never.id = -2L;
        never.memory = memory;
        never.ko = "검열";
        rollBackAfter(new UnitsChanged(List.of(never), List.of()));
        assertEquals(List.of(), find("검열", 100, 5));
        assertEquals(List.of(), indexed(indexer, "검열"));
    }

    /** As long as one stays, a search for the best one never comes back empty while others are deleted. */
    @Test
    void deletedUnitDoesNotTakeThePlaceOfAnother() throws Exception {
        save("검열", "stays");
        whileOthersWrite(
                () -> {
                    TranslationUnit newest = save("검열", "goes");
                    writer.delete(memory.name, newest.id, null);
                },
                () -> assertEquals(1, find("검열", 100, 1).size()));
    }

    /** A match of 100 shows the very text that was asked for, while the unit changes to and fro. */
    @Test
    void scoreBelongsToTheTextThatIsShown() throws Exception {
        TranslationUnit unit = save("검열을 시작했다", "a");
        AtomicBoolean north = new AtomicBoolean();
        whileOthersWrite(
                () -> {
                    north.set(!north.get());
                    writer.change(memory.name, unit.id, draft(north.get() ? "검열을 시작했다." : "검열을 시작했다", "a"), null);
                },
                () -> {
                    Match match = matches("검열을 시작했다", 90, 1).get(0);
                    assertEquals(
                            match.unit().ko.equals("검열을 시작했다") ? 100 : 99,
                            match.score().percent());
                });
    }

    /** Runs the writing 200 times in one thread, the looking in another as long as that goes on. */
    private static void whileOthersWrite(Runnable write, Runnable look) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            running.add(threads.submit(() -> {
                start.countDown();
                try {
                    IntStream.range(0, 200).forEach(i -> write.run());
                } finally {
                    done.set(true);
                }
            }));
            running.add(threads.submit(() -> {
                start.await();
                do {
                    look.run();
                } while (!done.get());
                return null;
            }));
            for (Future<?> one : running) {
                one.get(3, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void rollBackAfter(UnitsChanged change) {
        QuarkusTransaction.begin();
        changes.fire(change);
        QuarkusTransaction.rollback();
    }

    private TranslationUnit save(String ko, String en) {
        return writer.save(memory.name, draft(ko, en), null).units().get(0);
    }

    private static UnitDraft draft(String ko, String en) {
        return UnitDraft.of(Segment.of(ko), Segment.of(en), Language.KO);
    }

    private List<String> find(String text, int threshold, int limit) {
        return matches(text, threshold, limit).stream()
                .map(match -> match.unit().en)
                .toList();
    }

    private List<Match> matches(String text, int threshold, int limit) {
        MatchFinder.Query query =
                new MatchFinder.Query(new SegmentAnalyzer().analyze(Segment.of(text), Language.KO), Context.UNKNOWN);
        return matchFinder
                .find(List.of(query), List.of(memory), threshold, limit)
                .get(0);
    }

    /** Numbers of the units in this test's memory that an index holds, best first, whatever the rows say. */
    private List<Long> indexed(UnitIndexer indexer, String text) {
        return indexer
                .index(Language.KO)
                .search(
                        new SegmentAnalyzer().analyze(Segment.of(text), Language.KO),
                        Context.UNKNOWN,
                        Map.of(memory.id, 0),
                        50,
                        100)
                .stream()
                .map(candidate -> candidate.id())
                .toList();
    }
}
