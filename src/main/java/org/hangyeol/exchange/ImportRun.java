package org.hangyeol.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** An import while it runs. It can be told to stop, and does so before the next block of its file or the next batch. */
final class ImportRun {
    /** Why one is told to stop. */
    enum Stop {
        /** It goes on after the next start, if it can. */
        SERVER_STOPS,
        CANCELLED
    }

    private final long job;
    private final Upload upload;
    private final ImportProgress progress;
    private volatile Stop stop;
    private boolean begun;

    /** @param upload null if it reads no files */
    ImportRun(long job, Upload upload, ImportProgress progress) {
        this.job = job;
        this.upload = upload;
        this.progress = progress;
    }

    /** Number of the import. */
    long job() {
        return job;
    }

    Upload upload() {
        return upload;
    }

    ImportProgress progress() {
        return progress;
    }

    /** Opens the only file. */
    InputStream file() throws IOException {
        return watched(Files.newInputStream(upload.paths().get(0)));
    }

    /** The same stream, which cannot be read on once the import is to stop. */
    InputStream watched(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                goOn();
                return super.read(target, offset, length);
            }
        };
    }

    /** @throws IOException if the import is to stop */
    void goOn() throws IOException {
        if (stop != null) {
            throw new IOException("The import is to stop: " + stop);
        }
    }

    /** @return false if it was told to stop before, and must not begin */
    synchronized boolean begin() {
        begun = stop == null;
        return begun;
    }

    /**
     * The first reason counts.
     *
     * @return whether it has not begun yet, and never will
     */
    synchronized boolean stop(Stop reason) {
        stop = stop == null ? reason : stop;
        return !begun;
    }

    /** Null if it was not told to. */
    Stop toldToStop() {
        return stop;
    }
}
