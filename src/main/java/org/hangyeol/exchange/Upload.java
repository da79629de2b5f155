package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.logging.Log;

/**
 * The files of a request, in a folder of their own below the server's directory until the work on them has ended.
 * Their names are kept beside them and never become names of files.
 */
public final class Upload {
    private static final String ENDING = ".upload";

    private final Path folder;
    private final List<String> names;

    private Upload(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /**
     * A file as it is sent.
     *
     * @param content opens it; asked once
     */
    public record Part(String name, UploadedFile.Content content) {
        /** The body of a request. */
        public static Part of(String name, InputStream body) {
            return new Part(name, () -> body);
        }
    }

    /**
     * Stores files.
     *
     * @param below the folder of all uploads
     * @throws UnreadableFileException if one is empty
     */
    public static Upload store(Path below, List<Part> parts) throws IOException {
        Path folder = below.resolve(UUID.randomUUID() + ENDING);
        Upload upload = new Upload(folder, parts.stream().map(Part::name).toList());
        Files.createDirectories(folder);
        try {
            for (int i = 0; i < parts.size(); i++) {
                upload.store(i, parts.get(i));
            }
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.delete();
            throw e;
        }
    }

    /** An import that is acknowledged goes on after a failure of power too, so the file must be on the disk. */
    private void store(int i, Part part) throws IOException {
        try (InputStream content = part.content().open()) {
            if (Files.copy(content, path(i)) == 0) {
                throw new UnreadableFileException(
                        "Empty file: '%s'. Send the file as the body of the request.".formatted(part.name()));
            }
        }
        try (FileChannel file = FileChannel.open(path(i), StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /** An upload that was stored before. */
    static Upload stored(Path below, String folder, List<String> names) {
        return new Upload(below.resolve(folder), names);
    }

    /** What it is called below the folder of all uploads. */
    String folder() {
        return folder.getFileName().toString();
    }

    /** What people call it: the name of its file, or of the first one and how many there are. */
    String title() {
        return names.size() == 1
                ? names.get(0)
                : "%s and %d more".formatted(Problem.shorten(names.get(0)), names.size() - 1);
    }

    List<String> names() {
        return names;
    }

    boolean isThere() {
        return IntStream.range(0, names.size()).allMatch(i -> Files.isRegularFile(path(i)));
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (int i = 0; i < names.size(); i++) {
            bytes += Files.size(path(i));
        }
        return bytes;
    }

    /** Where the files lie, in the order of their names. */
    public List<Path> paths() {
        return IntStream.range(0, names.size()).mapToObj(this::path).toList();
    }

    private Path path(int i) {
        return folder.resolve(String.valueOf(i));
    }

    /** Deletes the files; what cannot be deleted is only logged. */
    public void delete() {
        delete(folder);
    }

    /** Deletes the uploads that nobody needs any more. */
    static void deleteAllBut(List<String> needed, Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return;
        }
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(below, "*" + ENDING)) {
            all.forEach(left::add);
        }
        left.removeIf(folder -> needed.contains(folder.getFileName().toString()));
        left.forEach(Upload::delete);
    }

    private static void delete(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            Log.warnf(e, "The uploaded files in '%s' cannot be deleted. Delete them by hand.", folder);
        }
    }
}
