package org.hangyeol.cat.remotetm;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.BoundedStream;
import org.hangyeol.exchange.UnreadableFileException;

/**
 * Files between their upload and their import, which are two requests. Each is imported once and forgotten, at the
 * latest after an hour or when the server ends; there are never more than a hundred.
 */
@ApplicationScoped
class Uploads {
    private static final int MOST = 100;
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final long LARGEST = 4L << 30;

    private final Path folder;
    private final Clock clock;
    private final long largest;
    /** When each came, by name; the oldest first. */
    private final Map<String, Instant> waiting = new LinkedHashMap<>();

    @Inject
    Uploads(@ConfigProperty(name = "hangyeol.home") Path home, Clock clock) {
        this(home, clock, LARGEST);
    }

    /** @param largest the most bytes of a file, both zipped and unpacked */
    Uploads(Path home, Clock clock, long largest) {
        this.folder = home.resolve("uploads");
        this.clock = clock;
        this.largest = largest;
    }

    void deleteThoseOfBefore(@Observes StartupEvent start) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.zip")) {
                left.forEach(Uploads::delete);
            }
        }
    }

    synchronized void deleteThoseThatWait(@Observes ShutdownEvent end) {
        List.copyOf(waiting.keySet()).forEach(this::forget);
    }

    /**
     * Keeps a file.
     *
     * @return the name by which whoever sent it can have it imported; nobody can guess it
     * @throws UnreadableFileException if it is no zip, or too large
     */
    String keep(InputStream body) throws IOException {
        Files.createDirectories(folder);
        String name = UUID.randomUUID() + ".zip";
        Path file = folder.resolve(name);
        try {
            Files.copy(new BoundedStream(body, largest, Uploads::broken), file);
            try (InputStream entry = firstEntry(file)) {
                entry.read();
            }
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
        begin(name);
        return name;
    }

    private synchronized void begin(String name) {
        forgetOld();
        waiting.put(name, clock.instant());
        if (waiting.size() > MOST) {
            forget(waiting.keySet().iterator().next());
        }
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(LIFETIME);
        List<String> gone = waiting.entrySet().stream()
                .filter(file -> file.getValue().isBefore(oldest))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(this::forget);
    }

    private void forget(String name) {
        waiting.remove(name);
        delete(folder.resolve(name));
    }

    /**
     * The file within the zip. It is there for this once.
     *
     * @throws InvalidFieldException if no such file waits
     */
    InputStream take(String name) throws IOException {
        synchronized (this) {
            forgetOld();
            if (waiting.remove(name) == null) {
                throw new InvalidFieldException("file", "No file of this name waits any more. Import it once more.");
            }
        }
        Path file = folder.resolve(name); // it had an entry when it was kept
        return new FilterInputStream(firstEntry(file)) {
            @Override
            public void close() throws IOException {
                super.close();
                delete(file);
            }
        };
    }

    private InputStream firstEntry(Path file) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
        try {
            if (zip.getNextEntry() == null) {
                throw noFile(null);
            }
            return new BoundedStream(zip, largest, Uploads::broken);
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last of a name that is no text
            zip.close();
            throw noFile(e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static UnreadableFileException noFile(Exception cause) {
        return new UnreadableFileException("Not a zip with a file in it. Send one TMX file, zipped.", cause);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.warnf(e, "The uploaded file '%s' cannot be deleted. Delete it by hand.", file);
        }
    }

    private static UnreadableFileException broken(String why, Exception cause) {
        return new UnreadableFileException("The zip cannot be read: %s. Send it once more.".formatted(why), cause);
    }
}
