package org.hangyeol.suggest;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Does tasks in the threads of others and gives their results in order. Only a few tasks are ahead of the one who takes
 * the results, so whoever takes them slowly slows the work down, and no more than that many results are in memory.
 */
final class WorkAhead<T> implements Iterator<T> {
    private final ExecutorService workers;
    private final int most;
    private final Iterator<Callable<T>> tasks;
    private final Queue<Future<T>> begun = new ArrayDeque<>();

    /** @param most how many tasks are begun and not yet taken */
    WorkAhead(ExecutorService workers, int most, Iterator<Callable<T>> tasks) {
        this.workers = workers;
        this.most = most;
        this.tasks = tasks;
    }

    /** The results; closing it ends the work. */
    Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::cancel);
    }

    @Override
    public boolean hasNext() {
        return !begun.isEmpty() || tasks.hasNext();
    }

    /** @throws RuntimeException what the task has thrown; likewise errors */
    @Override
    public T next() {
        while (begun.size() < most && tasks.hasNext()) {
            begun.add(workers.submit(tasks.next()));
        }
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a task.", e);
        }
    }

    /** A task that runs is not interrupted: that would close the file of H2. It is short. */
    private void cancel() {
        begun.forEach(task -> task.cancel(false));
    }
}
