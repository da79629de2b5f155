package org.hangyeol.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way to the server, of which no more than a block is in memory. */
final class Upload extends FilterInputStream {
    private final long total;
    private final Progress progress;
    private long sent;

    /** @param total how many bytes there are; 0 if that is not known */
    private Upload(InputStream file, long total, Progress progress) {
        super(file);
        this.total = total;
        this.progress = progress;
    }

    /** A file as the body of a request. */
    static BodyPublisher of(Path file, Progress progress) throws IOException {
        long total = Files.size(file);
        if (total == 0) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Upload(opened(file), total, progress)), total);
    }

    /** The body of a request whose length nobody knows. */
    static BodyPublisher of(InputStream file, Progress progress) {
        return BodyPublishers.ofInputStream(() -> new Upload(file, 0, progress));
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int read = super.read(block, offset, length);
        if (read > 0) {
            sent += read;
            progress.at(sent, total, -1);
        }
        return read;
    }
}
