package org.hangyeol.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hangyeol.exchange.ImportRun.Stop;
import org.hangyeol.glossary.UnknownTermbaseException;
import org.hangyeol.memory.BackgroundThread;
import org.hangyeol.memory.UnknownMemoryException;

/**
 * Runs imports one after another. Files are first written to the server's own directory, so that the caller need not
 * wait and nothing of them is held in memory; they are deleted when their import ends.
 */
@ApplicationScoped
public class Importer {
    /** How many problems a report keeps; all are counted. */
    public static final int MOST_PROBLEMS = 1000;

    private static final int SECONDS_TO_STOP = 20;

    private final Path folder;
    private final Clock clock;
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(work -> BackgroundThread.of(work, "import"));
    private final Map<Long, ImportRun> runs = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Importer(@ConfigProperty(name = "hangyeol.home") Path home, Clock clock) {
        this.folder = home.resolve("imports");
        this.clock = clock;
    }

    /** What an import does, or one that takes another one back. */
    interface Work {
        /** @return how many bytes of its files were read */
        long run(ImportRun run) throws IOException;
    }

    /**
     * Takes files and puts their import into the queue.
     *
     * @param kind UNITS or CONCEPTS
     * @param files read to their end before this returns
     * @param more what else its job is to say
     * @return the import, and what completes when it has ended
     * @throws UnreadableFileException if a file is empty
     */
    Started start(
            ImportJob.Kind kind,
            String target,
            String author,
            List<Upload.Part> files,
            Consumer<ImportJob> more,
            Work work)
            throws IOException {
        Upload upload = Upload.store(folder, files);
        try {
            long bytes = upload.bytes();
            return begin(kind, target, upload.title(), author, upload, work, job -> {
                job.upload = upload.folder();
                job.bytesTotal = bytes;
                more.accept(job);
            });
        } catch (IOException | RuntimeException e) {
            upload.delete();
            throw e;
        }
    }

    /** Puts work into the queue that needs no files. */
    Started startWithout(
            ImportJob.Kind kind, String target, String title, String author, Consumer<ImportJob> more, Work work) {
        return begin(kind, target, title, author, null, work, more);
    }

    private Started begin(
            ImportJob.Kind kind,
            String target,
            String title,
            String author,
            Upload upload,
            Work work,
            Consumer<ImportJob> more) {
        ImportJob job = new ImportJob();
        QuarkusTransaction.requiringNew().run(() -> {
            job.kind = kind;
            job.targetName = target;
            job.filename = title;
            job.author = author;
            job.state = ImportJob.State.WAITING;
            job.startedAt = clock.instant();
            more.accept(job);
            job.persist();
        });
        return queue(job, upload, work);
    }

    /** Puts an import into the queue again that was under way when the server stopped; it goes on where it was. */
    void resume(ImportJob job, Upload upload, Work work) {
        queue(job, upload, work);
    }

    private Started queue(ImportJob job, Upload upload, Work work) {
        ImportProgress progress = QuarkusTransaction.requiringNew().call(() -> new ImportProgress(job, clock));
        ImportRun run = new ImportRun(job.id, upload, progress);
        runs.put(job.id, run);
        return new Started(job.id, queue.submit(() -> run(run, work)));
    }

    /** An import that was put into the queue. */
    public final class Started {
        private final long job;
        private final Future<?> end;

        private Started(long job, Future<?> end) {
            this.job = job;
            this.end = end;
        }

        /** Number of the import. */
        public long job() {
            return job;
        }

        /**
         * The report, after waiting for the end.
         *
         * @throws UnreadableFileException if the file is not of its format at all
         * @throws UnknownMemoryException if the memory was deleted meanwhile; likewise for a termbase
         */
        public ImportReport await() throws InterruptedException {
            try {
                end.get();
                return report(job);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }

        /** 200 with the report, after waiting for the end; or 202 at once with the job and its address. */
        Response answer(boolean wait, UriInfo uri) throws InterruptedException {
            if (wait) {
                return Response.ok(await()).build();
            }
            URI address = uri.getBaseUriBuilder()
                    .path("api/jobs")
                    .path(String.valueOf(job))
                    .build();
            return Response.accepted(report(job)).location(address).build();
        }
    }

    /**
     * The import of a number.
     *
     * @throws UnknownJobException if there is none, or it went where the caller may not look
     */
    ImportReport report(long job) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ImportReport.from(ImportJob.numbered(job), ImportProblem.of(job), clock.instant()));
    }

    /**
     * Ends an import that waits or runs. One that runs ends a moment later, after the batch that is being saved.
     *
     * @throws UnknownJobException if there is none
     * @throws JobStateException if it has ended
     */
    void cancel(long id) {
        ImportJob job = QuarkusTransaction.requiringNew().call(() -> ImportJob.numbered(id));
        ImportRun run = runs.get(id);
        if (job.state.isEnd() || run == null) {
            throw new JobStateException("Job '%d' has ended. Undo takes back what it stored.".formatted(id));
        }
        if (run.stop(Stop.CANCELLED)) {
            close(run);
        }
    }

    /** Ends an import that was cancelled. */
    private void close(ImportRun run) {
        run.progress().end(ImportJob.State.CANCELLED, ImportMessages::cancelled);
        forget(run);
    }

    private void forget(ImportRun run) {
        runs.remove(run.job());
        if (run.upload() != null) {
            run.upload().delete();
        }
    }

    private void run(ImportRun run, Work work) {
        if (stopping) {
            run.stop(Stop.SERVER_STOPS);
        }
        if (!run.begin()) {
            return;
        }
        ImportProgress progress = run.progress();
        try {
            progress.begin();
            progress.end(work.run(run));
        } catch (UnreadableFileException
                | UnsupportedFormatException
                | UnknownMemoryException
                | UnknownTermbaseException e) {
            progress.end(ImportJob.State.FAILED, job -> e.getMessage());
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            // Errors too: a file that overflows the stack must not leave a job that runs for ever.
            if (run.toldToStop() == Stop.CANCELLED) {
                close(run);
            } else if (run.toldToStop() == null) {
                Log.errorf(e, "Import %d failed", run.job());
                progress.end(ImportJob.State.FAILED, ImportMessages::failed);
                throw new IllegalStateException("Import %d failed.".formatted(run.job()), e);
            }
        } finally {
            if (run.toldToStop() != Stop.SERVER_STOPS) {
                forget(run);
            }
        }
    }

    /** The files of an import that was under way when the server stopped; null if they are not there as they were sent. */
    Upload stored(ImportJob job, List<String> names) throws IOException {
        Upload upload = Upload.stored(folder, job.upload, names);
        return upload.isThere() && upload.bytes() == job.bytesTotal ? upload : null;
    }

    /**
     * Closes the imports that were under way when the server stopped and cannot go on, and deletes the files that no import
     * needs.
     *
     * @param going numbers of those that go on
     */
    void closeAllBut(List<Long> going) throws IOException {
        List<String> needed = QuarkusTransaction.requiringNew().call(() -> {
            List<ImportJob> unfinished = ImportJob.unfinished();
            unfinished.stream().filter(job -> !going.contains(job.id)).forEach(job -> {
                job.state = ImportJob.State.INTERRUPTED;
                job.finishedAt = clock.instant();
                job.message = ImportMessages.INTERRUPTED;
                job.upload = null;
                job.request = null;
            });
            return unfinished.stream()
                    .map(job -> job.upload)
                    .filter(upload -> upload != null)
                    .toList();
        });
        Upload.deleteAllBut(needed, folder);
    }

    /**
     * Lets the import that runs end at the next block of its file, and the others not begin. A thread that writes to the
     * database is not interrupted: that would close the file of H2.
     */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        runs.values().forEach(run -> run.stop(Stop.SERVER_STOPS));
        queue.shutdown();
        if (!queue.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            Log.warn("An import did not end in time. After the next start it goes on where it was.");
        }
    }
}
