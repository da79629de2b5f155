package org.hangyeol.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hangyeol.glossary.UnknownTermbaseException;
import org.hangyeol.memory.BackgroundThread;
import org.hangyeol.memory.UnknownMemoryException;

/**
 * Runs imports one after another. A file is first written to the server's own directory, so that the caller need not
 * wait and nothing of it is held in memory; it is deleted when its import ends.
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
    private volatile boolean stopping;

    Importer(@ConfigProperty(name = "hangyeol.home") Path home, Clock clock) {
        this.folder = home.resolve("imports");
        this.clock = clock;
    }

    /** Reads one file into the place that it is meant for, and counts what becomes of it. */
    interface Work {
        /**
         * @param job number of the import
         * @return how many bytes of the file were read
         */
        long read(InputStream file, long job, ImportProgress progress) throws IOException;
    }

    /**
     * Takes a file and puts its import into the queue.
     *
     * @param body the file; read to its end before this returns
     * @return the import, and what completes when it has ended
     * @throws UnreadableFileException if the file is empty
     */
    Started start(ImportJob.Kind kind, String target, String filename, String author, InputStream body, Work work)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(UUID.randomUUID() + ".upload");
        try {
            long bytes = Files.copy(body, file);
            if (bytes == 0) {
                throw new UnreadableFileException(
                        "Empty file: '%s'. Send the file as the body of the request.".formatted(filename));
            }
            long job = QuarkusTransaction.requiringNew().call(() -> begin(kind, target, filename, author, bytes));
            return new Started(job, queue.submit(() -> run(job, file, work)));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** An import that was put into the queue. */
    public record Started(long job, Future<?> end) {
        /**
         * The report, after waiting for the end.
         *
         * @throws UnreadableFileException if the file is not of its format at all
         * @throws UnknownMemoryException if the memory was deleted meanwhile; likewise for a termbase
         */
        public ImportReport await() throws InterruptedException {
            try {
                end.get();
                return report();
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
            return Response.accepted(report()).location(address).build();
        }

        private ImportReport report() {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> ImportReport.from(ImportJob.numbered(job), ImportProblem.of(job)));
        }
    }

    private long begin(ImportJob.Kind kind, String target, String filename, String author, long bytes) {
        ImportJob job = new ImportJob();
        job.kind = kind;
        job.targetName = target;
        job.filename = filename;
        job.author = author;
        job.bytesTotal = bytes;
        job.state = ImportJob.State.WAITING;
        job.startedAt = clock.instant();
        job.persist();
        return job.id;
    }

    private void run(long job, Path file, Work work) {
        if (stopping) {
            return; // it waits no more; see closeInterruptedJobs
        }
        ImportProgress progress = new ImportProgress(job, clock);
        try (InputStream in = new UntilStop(Files.newInputStream(file))) {
            progress.write(ImportJob.State.RUNNING, 0);
            progress.write(ImportJob.State.DONE, work.read(in, job, progress));
        } catch (UnreadableFileException | UnknownMemoryException | UnknownTermbaseException e) {
            progress.fail(e.getMessage(), 0);
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            // Errors too: a file that overflows the stack must not leave a job that runs for ever.
            if (stopping) {
                return;
            }
            Log.errorf(e, "Import %d failed", job);
            progress.fail(
                    "Something went wrong in the server. The log has the reason under import %d.".formatted(job), 0);
            throw new IllegalStateException("Import %d failed.".formatted(job), e);
        } finally {
            delete(file);
        }
    }

    /** Imports that were under way when the server stopped will not go on by themselves. */
    void closeInterruptedJobs(@Observes @Priority(50) StartupEvent start) throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> ImportJob.update(
                        "state = ?1, finishedAt = ?2, message = ?3 where state in (?4, ?5)",
                        ImportJob.State.INTERRUPTED,
                        clock.instant(),
                        "The server stopped during this import. Import the same file again: what is there is not added twice.",
                        ImportJob.State.WAITING,
                        ImportJob.State.RUNNING));
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.upload")) {
                left.forEach(Importer::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.warnf(e, "The uploaded file '%s' cannot be deleted. Delete it by hand.", file);
        }
    }

    /**
     * Lets the import that runs end at the next block of its file, and the others not begin. A thread that writes to the
     * database is not interrupted: that would close the file of H2.
     */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        queue.shutdown();
        if (!queue.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            Log.warn("An import did not end in time. It is marked as interrupted at the next start.");
        }
    }

    /** A file that cannot be read on once the server stops. */
    private final class UntilStop extends FilterInputStream {
        UntilStop(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (stopping) {
                throw new IOException("The server stops.");
            }
            return super.read(target, offset, length);
        }
    }
}
