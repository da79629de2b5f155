package org.hangyeol.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file on its way to the server, of which no more than a block is in memory. */
final class Upload extends FilterInputStream {
    private static final String FILE = "application/octet-stream";

    private final long total;
    private final Progress progress;
    private long sent;

    /** @param total how many bytes there are; 0 if that is not known */
    private Upload(InputStream file, long total, Progress progress) {
        super(file);
        this.total = total;
        this.progress = progress;
    }

    /**
     * The body of a request.
     *
     * @param type its media type
     */
    record Body(String type, BodyPublisher content) {}

    /** A file as the body of a request. */
    static Body of(Path file, Progress progress) throws IOException {
        return new Body(FILE, content(file, progress));
    }

    /** The body of a request whose length nobody knows. */
    static Body of(InputStream file, Progress progress) {
        return new Body(FILE, BodyPublishers.ofInputStream(() -> new Upload(file, 0, progress)));
    }

    /**
     * Several files as a form.
     *
     * @param files by what the server is to call them
     */
    static Body form(Map<String, Path> files, Progress progress) throws IOException {
        String boundary = UUID.randomUUID().toString();
        List<BodyPublisher> parts = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            parts.add(BodyPublishers.ofString(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                            .formatted(boundary, quotable(file.getKey()), FILE)));
            parts.add(content(file.getValue(), progress));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--%s--\r\n".formatted(boundary)));
        return new Body(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(parts.toArray(new BodyPublisher[0])));
    }

    /** As browsers write names of files in forms. */
    private static String quotable(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static BodyPublisher content(Path file, Progress progress) throws IOException {
        long total = Files.size(file);
        if (total == 0) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Upload(opened(file), total, progress)), total);
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
