package org.hangyeol.exchange;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.hangyeol.exchange.txt.TextPair;

/**
 * The files of an upload, in its order; those of zip files one by one, unpacked what ends in {@code .gz}, and as one what
 * {@link TextPair} takes for a text and its translation. What is
 * unpacked is counted, whatever the packed file says of its size, and its names are never used as paths.
 */
final class UploadedFiles implements Closeable {
    private static final int MOST_FILES = 10_000;

    /** Memories of repetitive text in UTF-16 are packed some eighty times; bombs a thousand times. */
    private static final int MOST_TIMES = 200;

    private static final long ALWAYS = 10_000_000;
    private static final long ALWAYS_IN_ALL = 100_000_000;
    private static final int LONGEST_NAME = 500;

    /** Korean Windows writes names of files so, without saying it. */
    private static final Charset KOREAN = Charset.forName("MS949");

    private final UnaryOperator<InputStream> watch;
    private final List<UploadedFile> files = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();
    private final long mostInAll;
    private long unpackedInAll;
    private volatile InputStream reading;

    /**
     * Looks through an upload.
     *
     * @param watch what every file is read through
     * @throws UnreadableFileException if a zip file is none, or has no files, too many, or one with too long a name
     */
    UploadedFiles(Upload upload, UnaryOperator<InputStream> watch) throws IOException {
        this.watch = watch;
        mostInAll = ALWAYS_IN_ALL + MOST_TIMES * upload.bytes();
        List<Path> paths = upload.paths();
        try {
            for (int i = 0; i < paths.size(); i++) {
                add(upload.names().get(i), paths.get(i));
            }
            pairTexts(0, "");
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Refuses a file by its name.
     *
     * @param format says what a file is that is not packed
     */
    static void checkName(String name, Function<String, ?> format) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".zip")) {
            format.apply(lower.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name);
        }
    }

    List<UploadedFile> all() {
        return files;
    }

    /** Whether a problem must say in which file it is. */
    boolean areSeveral() {
        return files.size() > 1 || !zips.isEmpty();
    }

    private void add(String name, Path path) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        long bytes = Files.size(path);
        if (lower.endsWith(".zip")) {
            addZip(name, path);
        } else if (lower.endsWith(".gz")) {
            String inner = name.substring(0, name.length() - ".gz".length());
            files.add(new UploadedFile(inner, bytes, sizeInTrailer(path), () -> unpacked(name, path, bytes)));
        } else {
            files.add(new UploadedFile(name, bytes, bytes, () -> watched(Files.newInputStream(path))));
        }
    }

    private void addZip(String name, Path path) throws IOException {
        ZipFile zip = open(name, path);
        zips.add(zip);
        int before = files.size();
        zip.stream()
                .filter(UploadedFiles::isFile)
                .limit(MOST_FILES + 1L)
                .peek(each -> checkLength(name, each.getName()))
                .forEach(each -> add(name, zip, each));
        if (files.size() == before) {
            throw new UnreadableFileException("Empty zip file: '%s' holds no files.".formatted(name));
        }
        if (files.size() > MOST_FILES) {
            throw new UnreadableFileException(
                    "Too many files: '%s' holds more than %,d. Divide it.".formatted(name, MOST_FILES));
        }
        pairTexts(before, name + "/");
    }

    private static void checkLength(String zip, String name) {
        if (name.length() > LONGEST_NAME) {
            throw new UnreadableFileException("Too long a name in '%s': '%s' has more than %d characters. Shorten it."
                    .formatted(zip, Problem.shorten(name), LONGEST_NAME));
        }
    }

    /**
     * Makes one of two files that are a pair, where the Korean one is.
     *
     * @param from the first file that may be of a pair
     * @param prefix of the names of all; not of what these are called
     */
    private void pairTexts(int from, String prefix) {
        List<UploadedFile> all = files.subList(from, files.size());
        Map<String, UploadedFile> texts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (UploadedFile file : all) {
            if (file.english() == null) {
                names.add(file.name().substring(prefix.length()));
                texts.put(names.get(names.size() - 1), file);
            }
        }
        Map<UploadedFile, UploadedFile> paired = new IdentityHashMap<>(); // the English ones become null
        for (TextPair pair : TextPair.among(names)) {
            UploadedFile korean = texts.get(pair.ko());
            UploadedFile english = texts.get(pair.en());
            paired.put(korean, korean.with(english, pair.document()));
            paired.put(english, null);
        }
        all.replaceAll(file -> paired.containsKey(file) ? paired.get(file) : file);
        all.removeIf(Objects::isNull);
    }

    private void add(String name, ZipFile zip, ZipEntry packed) {
        long bytes = Math.max(0, packed.getCompressedSize());
        files.add(new UploadedFile(
                name + "/" + packed.getName(),
                bytes,
                packed.getSize(),
                () -> bounded(packed.getName(), bytes, () -> zip.getInputStream(packed))));
    }

    private static ZipFile open(String name, Path path) throws IOException {
        try {
            return openNamed(path);
        } catch (ZipException | EOFException e) {
            throw damaged(name, e.getMessage(), e);
        }
    }

    private static ZipFile openNamed(Path path) throws IOException {
        try {
            return BoundedZip.open(path, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return BoundedZip.open(path, KOREAN);
        }
    }

    /** Whether somebody packed it, and not a program for its own purposes. */
    private static boolean isFile(ZipEntry packed) {
        String name = packed.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !packed.isDirectory() && !name.startsWith("__MACOSX/") && !last.startsWith(".");
    }

    private InputStream unpacked(String name, Path path, long bytes) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return bounded(name, bytes, () -> new GZIPInputStream(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private InputStream bounded(String name, long packed, UploadedFile.Content content) throws IOException {
        long most = Math.max(ALWAYS, packed * MOST_TIMES);
        try {
            return watched(
                    counted(name, new BoundedStream(content.open(), most, (why, cause) -> damaged(name, why, cause))));
        } catch (ZipException | EOFException e) {
            throw damaged(name, e.getMessage(), e);
        }
    }

    /** What is unpacked of all files together has a limit too: a zip file may have the same bytes for thousands of them. */
    private InputStream counted(String name, InputStream file) {
        return new FilterInputStream(file) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                unpackedInAll += Math.max(read, 0);
                if (unpackedInAll > mostInAll) {
                    throw damaged(name, "the files have more than %d bytes in all".formatted(mostInAll), null);
                }
                return read;
            }
        };
    }

    private InputStream watched(InputStream file) {
        reading = file;
        return watch.apply(file);
    }

    private static UnreadableFileException damaged(String name, String why, Exception cause) {
        return new UnreadableFileException(
                "Cannot unpack '%s': '%s'. Pack it again, or send it as it is.".formatted(Problem.shorten(name), why),
                cause);
    }

    /** The last four bytes, which nobody need believe; 0 if there are none. */
    private static long sizeInTrailer(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < Integer.BYTES) {
                return 0;
            }
            file.seek(file.length() - Integer.BYTES);
            return Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
        }
    }

    /** Also the file that somebody reads, who can then not read on. */
    @Override
    public void close() throws IOException {
        if (reading != null) {
            reading.close();
        }
        for (ZipFile zip : zips) {
            zip.close();
        }
    }
}
