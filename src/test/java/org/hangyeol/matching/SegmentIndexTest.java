package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SegmentIndexTest {
    private static final Map<Long, Integer> MEMORIES = Map.of(1L, 0, 2L, 10);

    private final SegmentIndex index = new SegmentIndex(Language.KO, Runnable::run, 3);

    @Test
    void bestIsInContextThenExactThenByScoreThenByPenaltyThenNewestThenByNumber() {
        Context place = Context.of("앞", "뒤", null, null);
        put(1, 2, 9, "검열을 시작했다", Context.UNKNOWN); // began an inspection
        put(2, 1, 5, "검열을 시작했다", Context.UNKNOWN);
        put(3, 2, 1, "검열을 시작했다", place);
        put(4, 1, 7, "검열을 시작했다", Context.of("앞", null, null, null));
        put(5, 1, 5, "검열을 시작했다", Context.UNKNOWN);
        put(6, 1, 9, "검열을 시작했다.", place);
        put(7, 1, 9, "검열을 끝냈다", place);
        assertEquals(
                List.of("3 IN_CONTEXT 100", "4 EXACT 100", "2 EXACT 100", "5 EXACT 100", "1 EXACT 100", "6 FUZZY 99"),
                written(index.search(query("검열을 시작했다"), place, MEMORIES, 60, 10)));
    }

    /** A unit that is replaced by an update that fails is still the old one, and can be deleted. */
    @Test
    void updateThatFailsChangesNothing() {
        put(1, 1, 1, "검열", Context.UNKNOWN);
        IndexedSegment replacing = new IndexedSegment(1, Origin.of(1), 2, Segment.of("단속"), Context.UNKNOWN);
        IndexedSegment broken = new IndexedSegment(2, Origin.of(1), 2, null, Context.UNKNOWN);
        assertThrows(NullPointerException.class, () -> index.update(List.of(replacing, broken), List.of()));
        put(3, 1, 1, "검열", Context.UNKNOWN);
        assertEquals(List.of("1 EXACT 100", "3 EXACT 100"), search("검열", 50, 10));
        index.update(List.of(), List.of(1L));
        assertEquals(List.of("3 EXACT 100"), search("검열", 50, 10));
    }

    @Test
    void limitKeepsTheBest() {
        put(1, 1, 1, "검열", Context.UNKNOWN);
        put(2, 1, 2, "검열", Context.UNKNOWN);
        put(3, 1, 3, "검열.", Context.UNKNOWN);
        assertEquals(List.of("2 EXACT 100", "1 EXACT 100"), search("검열", 50, 2));
    }

    @Test
    void thresholdOfHundredFindsExactOnesOnly() {
        put(1, 1, 1, "노동신문", Context.UNKNOWN); // Rodong Sinmun
        put(2, 1, 1, "로동신문", Context.UNKNOWN);
        put(3, 1, 1, "노동 신문", Context.UNKNOWN);
        assertEquals(List.of("2 EXACT 100"), search("로동신문", 100, 10));
    }

    @Test
    void segmentWithoutTokensIsFoundByAnIdenticalOneOnly() {
        put(1, 1, 1, "* * *", Context.UNKNOWN);
        put(2, 1, 1, "***", Context.UNKNOWN);
        put(3, 1, 1, "", Context.UNKNOWN);
        assertEquals(List.of("1 EXACT 100"), search("* * *", 50, 10));
        assertEquals(List.of("3 EXACT 100"), search("", 50, 10));
        assertEquals(List.of(), search("* *", 50, 10));
    }

    /** One of 1,000 syllables differs: 99.9, at most 98. With one more syllable the texts are too long to compare. */
    @Test
    void segmentOfMoreThanThousandTokensIsFoundByAnIdenticalOneOnly() {
        put(1, 1, 1, "가".repeat(1000), Context.UNKNOWN);
        put(2, 1, 1, "나".repeat(1001), Context.UNKNOWN);
        put(3, 1, 1, "1 ".repeat(1001), Context.UNKNOWN);
        assertEquals(List.of("1 FUZZY 98"), search("가".repeat(999) + "다", 50, 10));
        assertEquals(List.of(), search("가".repeat(1001), 50, 10));
        assertEquals(List.of(), search("나".repeat(1000), 50, 10));
        assertEquals(List.of(), search("나".repeat(1001) + ".", 50, 10));
        assertEquals(List.of("2 EXACT 100"), search("나".repeat(1001), 50, 10));
        assertEquals(List.of(), search("2 ".repeat(1001), 50, 10));
    }

    /** A bit set for each word and 64 words would be more than a gigabyte. */
    @Test
    void queryOfHundredThousandKnownWordsFitsInMemory() {
        String words =
                IntStream.range(0, 100_000).mapToObj(SegmentIndexTest::word).collect(Collectors.joining(" "));
        put(1, 1, 1, words, Context.UNKNOWN);
        assertEquals(List.of("1 EXACT 100"), search(words, 50, 10));
        assertEquals(List.of(), search(words + "!", 50, 10));
    }

    @Test
    void memoryThatIsNotAskedForIsNotSearched() {
        put(1, 3, 1, "검열", Context.UNKNOWN);
        assertEquals(List.of(), search("검열", 50, 10));
    }

    @Test
    void removedSegmentsAreNotFound() {
        put(1, 1, 1, "검열", Context.UNKNOWN);
        put(2, 1, 1, "검열", Context.UNKNOWN);
        put(3, 2, 1, "검열", Context.UNKNOWN);
        put(4, 2, 1, "검열", Context.UNKNOWN);
        index.update(List.of(), List.of((long) 1));
        index.update(List.of(), List.of((long) 99));
        index.removeMemory(2);
        index.removeMemory(3);
        assertEquals(List.of("2 EXACT 100"), search("검열", 50, 10));
        assertEquals(1, index.size());
    }

    @Test
    void replacedSegmentIsFoundByItsNewTextOnly() {
        put(1, 1, 1, "검열", Context.UNKNOWN);
        put(1, 1, 2, "야간행군", Context.UNKNOWN); // night march
        assertEquals(List.of(), search("검열", 50, 10));
        assertEquals(List.of("1 EXACT 100"), search("야간행군", 50, 10));
        assertEquals(1, index.size());
    }

    /** Four threads put, replace and remove; each looks at once for what it did, and finally everything is there. */
    @Test
    void segmentPutBeforeASearchIsFoundWhileOthersAddAndRemove() throws Exception {
        int each = 300;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> adders = IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        start.await();
                        for (int i = 0; i < each; i++) {
                            addReplaceAndRemove(thread * each + i);
                        }
                        return null;
                    })
                    .toList();
            List<Future<Void>> running = new ArrayList<>();
            adders.forEach(adder -> running.add(threads.submit(adder)));
            start.countDown();
            for (Future<Void> adder : running) {
                adder.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(4 * each / 3 * 2, index.size());
        for (int number = 0; number < 4 * each; number++) {
            assertEquals(expected(number), search("최종 " + word(number), 100, 10));
        }
    }

    /** Every third one is removed again. */
    private void addReplaceAndRemove(int number) {
        put(number, 1, 1, "처음 " + word(number), Context.UNKNOWN); // first
        assertEquals(List.of(number + " EXACT 100"), search("처음 " + word(number), 100, 10));
        put(number, 1, 2, "최종 " + word(number), Context.UNKNOWN); // final
        assertEquals(List.of(), search("처음 " + word(number), 100, 10));
        if (number % 3 == 0) {
            index.update(List.of(), List.of((long) number));
        }
        assertEquals(expected(number), search("최종 " + word(number), 100, 10));
    }

    private static List<String> expected(int number) {
        return number % 3 == 0 ? List.of() : List.of(number + " EXACT 100");
    }

    /** A different word of Latin letters for every number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; word.length() < 5; rest /= 20) {
            word.append((char) ('a' + rest % 20));
        }
        return word.toString();
    }

    private void put(long id, long memory, long changed, String text, Context context) {
        index.update(List.of(new IndexedSegment(id, Origin.of(memory), changed, Segment.of(text), context)), List.of());
    }

    private static AnalyzedSegment query(String text) {
        return new SegmentAnalyzer().analyze(Segment.of(text), Language.KO);
    }

    /** While parts are made and merged in another thread, each search finds all units of an update or none. */
    @Test
    void searchSeesAllOfAnUpdateOrNothing() throws Exception {
        ExecutorService background = Executors.newSingleThreadExecutor();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            SegmentIndex shared = new SegmentIndex(Language.KO, background, 5);
            shared.update(List.of(), List.of());
            AnalyzedSegment even = query("단속을 강화했다");
            AnalyzedSegment odd = query("단속을 풀었다");
            Future<?> writing = writer.submit(() -> IntStream.range(0, 3000).forEach(round -> {
                String text = round % 2 == 0 ? "단속을 강화했다" : "단속을 풀었다";
                shared.update(
                        List.of(
                                new IndexedSegment(1, Origin.of(1), round, Segment.of(text), Context.UNKNOWN),
                                new IndexedSegment(2, Origin.of(1), round, Segment.of(text), Context.UNKNOWN),
                                new IndexedSegment(
                                        10 + round, Origin.of(2), round, Segment.of("글 " + round), Context.UNKNOWN)),
                        List.of(10L + round - 40));
            }));
            boolean found = false;
            do {
                List<Long> evens = ids(shared.search(even, Context.UNKNOWN, Map.of(1L, 0), 100, 5));
                List<Long> odds = ids(shared.search(odd, Context.UNKNOWN, Map.of(1L, 0), 100, 5));
                List<Long> both = ids(shared.search(odd, Context.UNKNOWN, Map.of(1L, 0), 50, 5));
                assertTrue(evens.isEmpty() || evens.equals(List.of(1L, 2L)), evens::toString);
                assertTrue(odds.isEmpty() || odds.equals(List.of(1L, 2L)), odds::toString);
                found |= !both.isEmpty();
                assertTrue(!found || both.equals(List.of(1L, 2L)), both::toString);
            } while (!writing.isDone());
            writing.get();
            background.shutdown();
            assertTrue(background.awaitTermination(1, TimeUnit.MINUTES));
            assertEquals(List.of(1L, 2L), ids(shared.search(odd, Context.UNKNOWN, Map.of(1L, 0), 100, 5)));
            assertEquals(42, shared.size());
            SegmentIndex.Statistics shape = shared.statistics();
            assertTrue(shape.parts() < 12, shape::toString);
            assertTrue(shape.deleted() <= 2 * shape.units() + 5 * 12, shape::toString);
        } finally {
            background.shutdownNow();
            writer.shutdownNow();
        }
    }

    private static List<Long> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    /** More segments than a block holds, of many lengths. */
    @Test
    void segmentsAreFoundInEveryBlock() {
        SegmentIndex large = new SegmentIndex(Language.EN, Runnable::run);
        List<IndexedSegment> all = IntStream.range(0, 150_000)
                .mapToObj(i -> new IndexedSegment(
                        i,
                        Origin.of(1),
                        0,
                        Segment.of("a " + word(i % 1000) + " b " + word(1000 + i / 1000) + " c".repeat(i % 5)),
                        Context.UNKNOWN))
                .toList();
        large.update(all, List.of());
        large.compact();
        assertEquals(1, large.statistics().parts());
        for (int i = 0; i < all.size(); i += 1237) {
            AnalyzedSegment asked = new SegmentAnalyzer().analyze(all.get(i).segment(), Language.EN);
            assertEquals(List.of((long) i), ids(large.search(asked, Context.UNKNOWN, Map.of(1L, 0), 100, 3)));
        }
    }

    private List<String> search(String text, int threshold, int limit) {
        return written(index.search(query(text), Context.UNKNOWN, MEMORIES, threshold, limit));
    }

    private static List<String> written(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> "%d %s %d"
                        .formatted(
                                candidate.id(),
                                candidate.score().type(),
                                candidate.score().percent()))
                .toList();
    }
}
