package org.hangyeol.suggest;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tasks are done by others, and only as fast as their results are taken. */
class WorkAheadTest {
    private static final int MOST = 3;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    private Stream<Integer> numbers(int count) {
        Iterator<Callable<Integer>> tasks = IntStream.range(0, count)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    begun.incrementAndGet();
                    return i;
                })
                .iterator();
        return new WorkAhead<>(workers, MOST, tasks).stream();
    }

    @Test
    void resultsComeInTheOrderOfTheTasks() {
        assertEquals(IntStream.range(0, 1000).boxed().toList(), numbers(1000).toList());
    }

    @Test
    void onlyAFewTasksAreAheadOfWhoTakesTheResults() throws InterruptedException {
        Iterator<Integer> results = numbers(1000).iterator();
        for (int taken = 1; taken <= 10; taken++) {
            results.next();
        }
        workers.shutdown();
        assertTrue(workers.awaitTermination(1, TimeUnit.MINUTES));
        assertTrue(begun.get() <= 10 + MOST, () -> begun + " were begun");
    }

    @Test
    void closingEndsTheWork() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Callable<Integer> first = () -> 0;
        Callable<Integer> waiting = () -> {
            begun.incrementAndGet();
            closed.await();
            return 1;
        };
        Callable<Integer> never = () -> begun.addAndGet(100);
        List<Callable<Integer>> tasks = List.of(first, waiting, waiting, never, never);
        try (Stream<Integer> results = new WorkAhead<>(workers, 5, tasks.iterator()).stream()) {
            assertEquals(0, results.iterator().next());
        }
        closed.countDown();
        workers.shutdown();
        assertTrue(workers.awaitTermination(1, TimeUnit.MINUTES));
        assertTrue(begun.get() <= 2, () -> begun + " were begun");
    }

    @Test
    void failureOfATaskIsThrownInItsPlace() {
        List<Callable<Integer>> tasks = List.of(() -> 0, () -> {
            throw new UnsupportedOperationException("second");
        });
        Iterator<Integer> results =
                new WorkAhead<>(workers, MOST, tasks.iterator()).stream().iterator();
        assertEquals(0, results.next());
        assertEquals(
                "second",
                assertThrows(UnsupportedOperationException.class, results::hasNext)
                        .getMessage());
    }
}
