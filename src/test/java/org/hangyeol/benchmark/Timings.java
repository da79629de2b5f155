package org.hangyeol.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How long each of many calls took. */
public final class Timings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    /** A round that takes longer ends here, so that large memories can be measured too. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);

    private final long[] sorted;
    private final long wall;
    private final long cpu;

    private Timings(long[] nanos, long wall, long cpu) {
        this.sorted = nanos;
        this.wall = wall;
        this.cpu = cpu;
        Arrays.sort(sorted);
    }

    /** Of calls that were measured elsewhere, each in nanoseconds. */
    static Timings measured(long[] nanos) {
        return new Timings(nanos, Arrays.stream(nanos).sum(), 0);
    }

    /**
     * Makes calls by number until the machine is warm, then makes them all, three times over.
     *
     * @param threads how many call at once; each takes the next number
     * @return the fastest round as it was: the one that other work on the machine disturbed least
     */
    public static Timings of(int threads, int calls, IntConsumer call) {
        warmUp(calls, call);
        List<Timings> rounds = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(callers, threads, calls, call));
            }
        } finally {
            callers.shutdown();
        }
        return Collections.max(rounds, Comparator.comparingDouble(Timings::perSecond));
    }

    private static void warmUp(int calls, IntConsumer call) {
        long begin = System.nanoTime();
        for (int i = 0; System.nanoTime() - begin < WARM_UP.toNanos(); i++) {
            call.accept(i % calls);
        }
    }

    private static Timings round(ExecutorService callers, int threads, int calls, IntConsumer call) {
        long[] nanos = new long[calls];
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        Callable<Long> caller = () -> {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                long start = System.nanoTime();
                if (start - begin > LONGEST_ROUND.toNanos()) {
                    break;
                }
                call.accept(i);
                nanos[i] = System.nanoTime() - start;
            }
            return THREADS.getCurrentThreadCpuTime() - cpuBefore;
        };
        List<Future<Long>> ends = IntStream.range(0, threads)
                .mapToObj(i -> callers.submit(caller))
                .toList();
        long cpu = ends.stream().mapToLong(Timings::await).sum();
        long wall = System.nanoTime() - begin;
        return new Timings(Arrays.stream(nanos).filter(took -> took > 0).toArray(), wall, cpu);
    }

    private static long await(Future<Long> end) {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed.", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many calls there were. */
    public int count() {
        return sorted.length;
    }

    /** Calls a second, of all threads together. */
    public double perSecond() {
        return sorted.length * 1e9 / wall;
    }

    /** Microseconds of processor time that a call took on the average; other work on the machine adds little to it. */
    public double cpuMicros() {
        return cpu / 1e3 / sorted.length;
    }

    /** Microseconds that so many percent of the calls took at most. */
    public double micros(int percent) {
        int place = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e3;
    }

    /** Milliseconds that so many percent of the calls took at most. */
    public double millis(int percent) {
        return micros(percent) / 1e3;
    }
}
