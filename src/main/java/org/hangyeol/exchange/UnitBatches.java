package org.hangyeol.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import io.quarkus.logging.Log;

import org.hangyeol.memory.BackgroundThread;

/**
 * Reads the units of a file in batches, in a thread of its own: the next batch is read while the one before it is
 * saved, and never more than one.
 */
final class UnitBatches implements Closeable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> BackgroundThread.of(work, "import-reader"));
    private final Closeable files;
    private final Future<UnitReader> reader;
    private UnitBatch reading = new UnitBatch();
    private Future<UnitBatch> next;

    /** Makes the reader of files; what is wrong with them goes to the consumer. */
    interface Opening {
        UnitReader open(Consumer<Problem> problems) throws IOException;
    }

    /** @param files what the reader reads, closed by {@link #close} */
    UnitBatches(Closeable files, Opening opening) {
        this.files = files;
        this.reader = thread.submit(() -> opening.open(problem -> reading.accept(problem)));
        this.next = thread.submit(this::read);
    }

    /**
     * The next batch, or null after the last one.
     *
     * @throws UnreadableFileException if the file is not of its format at all
     */
    UnitBatch next() throws IOException {
        if (next == null) {
            return null;
        }
        UnitBatch batch = await(next);
        next = batch.isFull() ? thread.submit(this::read) : null;
        return batch;
    }

    private UnitBatch read() throws IOException {
        UnitReader units = await(reader);
        UnitBatch batch = reading;
        UnitLimits limits = new UnitLimits(batch);
        while (!batch.isFull()) {
            ImportedUnit unit = units.next();
            if (unit == null) {
                break;
            }
            ImportedUnit fitting = limits.fit(unit);
            if (fitting != null) {
                batch.add(fitting.draft());
            }
        }
        batch.end(units.bytesRead(), units.headers());
        reading = new UnitBatch();
        return batch;
    }

    /** What went wrong in the reading thread goes wrong here. */
    private static <T> T await(Future<T> result) throws IOException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a batch was read.", e);
        }
    }

    /** What is closed cannot be read on; the reader is closed in its own thread, once that does not read any more. */
    @Override
    public void close() throws IOException {
        thread.execute(this::closeReader);
        thread.shutdown();
        files.close();
    }

    private void closeReader() {
        try {
            await(reader).close();
        } catch (IOException | RuntimeException | Error e) {
            Log.debug("A file was not read to its end", e);
        }
    }
}
