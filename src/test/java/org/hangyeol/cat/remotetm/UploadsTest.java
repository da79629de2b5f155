package org.hangyeol.cat.remotetm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.UnreadableFileException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How long files wait for their import, and how large they may be. */
class UploadsTest {
    private static final byte[] CONTENT = "국경에서".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final long ENOUGH = 1_000_000;

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private Uploads uploads(long largest) {
        return new Uploads(home, clock, largest);
    }

    private static InputStream zip(int level) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.setLevel(level);
            zip.putNextEntry(new ZipEntry("a.tmx"));
            zip.write(CONTENT);
        }
        return new ByteArrayInputStream(zipped.toByteArray());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("uploads"))) {
            return files.toList();
        }
    }

    @Test
    void aFileWaitsAnHourAndNoLonger() throws IOException {
        Uploads uploads = uploads(ENOUGH);
        String first = uploads.keep(zip(Deflater.BEST_SPEED));
        now = now.plus(Duration.ofMinutes(59));
        try (InputStream file = uploads.take(first)) {
            assertArrayEquals(CONTENT, file.readAllBytes());
        }
        String second = uploads.keep(zip(Deflater.BEST_SPEED));
        now = now.plus(Duration.ofMinutes(61));
        assertThrows(InvalidFieldException.class, () -> uploads.take(second));
        assertEquals(List.of(), files());
    }

    @Test
    void noneOutlivesTheServer() throws IOException {
        Uploads uploads = uploads(ENOUGH);
        uploads.keep(zip(Deflater.BEST_SPEED));
        String second = uploads.keep(zip(Deflater.BEST_SPEED));
        assertEquals(2, files().size());
        uploads.deleteThoseThatWait(new ShutdownEvent());
        assertEquals(List.of(), files());
        assertThrows(InvalidFieldException.class, () -> uploads.take(second));
    }

    @Test
    void aFileThatIsTooLargeAsItComesIsRefused() throws IOException {
        Uploads uploads = uploads(CONTENT.length);
        var refused = assertThrows(UnreadableFileException.class, () -> uploads.keep(zip(Deflater.NO_COMPRESSION)));
        assertTrue(refused.getMessage().contains("more than %d bytes".formatted(CONTENT.length)), refused.getMessage());
        assertEquals(List.of(), files());
    }

    @Test
    void aFileThatIsTooLargeUnpackedIsRefused() throws IOException {
        Uploads uploads = uploads(CONTENT.length - 1);
        String name = uploads.keep(zip(Deflater.BEST_COMPRESSION));
        try (InputStream file = uploads.take(name)) {
            assertThrows(UnreadableFileException.class, file::readAllBytes);
        }
        assertEquals(List.of(), files());
    }
}
