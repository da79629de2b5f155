package org.hangyeol.benchmark;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A translator who asks for a segment, light changes of a unit, again and again while the server does something else. */
final class LookUpsMeanwhile implements AutoCloseable {
    private static final int MILLIS_BETWEEN = 50;

    private final ScheduledExecutorService translator = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> asking;
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    LookUpsMeanwhile(ServerClient client, String memory) {
        List<String> requests = QuerySet.all().stream()
                .filter(set -> set.name().equals("light"))
                .flatMap(set -> set.queries().stream()
                        .map(query ->
                                client.requestFor(query.text(), set.language().code(), List.of(memory))))
                .toList();
        asking = translator.scheduleAtFixedRate(
                () -> {
                    long begin = System.nanoTime();
                    client.suggestions(requests.get(nanos.size() * 7 % requests.size()));
                    nanos.add(System.nanoTime() - begin);
                },
                0,
                MILLIS_BETWEEN,
                TimeUnit.MILLISECONDS);
    }

    /**
     * How long they took so far.
     *
     * @throws IllegalStateException if one failed
     */
    Timings timings() {
        if (asking.isDone()) {
            throw new IllegalStateException("A look-up failed after %d others.".formatted(nanos.size()));
        }
        return Timings.measured(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public void close() {
        translator.shutdown();
        try {
            translator.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
