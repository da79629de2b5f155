package org.hangyeol.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The units of the files of an upload, one file after another. */
final class UploadReader implements UnitReader {
    private static final int LONGEST_HEADERS = 500_000;

    private final UploadedFiles files;
    private final Iterator<UploadedFile> next;
    private final Opening opening;
    private final Consumer<Problem> problems;
    private UploadedFile file;
    private UnitReader reader;
    private boolean gaveUnits;
    private final Set<String> headersBefore = new LinkedHashSet<>();
    private long packedBefore;

    /** Makes the reader of a file. */
    interface Opening {
        /**
         * @throws UnsupportedFormatException if its name says no format of ours
         * @throws UnreadableFileException if it is not of its format at all
         */
        UnitReader open(UploadedFile file, Consumer<Problem> problems) throws IOException;
    }

    /** @param files not closed here: who breaks the reading off closes them meanwhile */
    UploadReader(UploadedFiles files, Opening opening, Consumer<Problem> problems) {
        this.files = files;
        this.next = files.all().iterator();
        this.opening = opening;
        this.problems = files.areSeveral() ? problem -> problems.accept(problem.in(file.name())) : problems;
    }

    /**
     * The next unit, or null at the end. Of several files, one that cannot be read is a problem.
     *
     * @throws UnreadableFileException if the only file is not of its format at all
     */
    @Override
    public ImportedUnit next() {
        ImportedUnit unit = null;
        while (unit == null && (reader != null || next.hasNext())) {
            unit = read();
            if (unit == null) {
                closeReader();
            }
        }
        return unit;
    }

    private ImportedUnit read() {
        try {
            if (reader == null) {
                file = next.next();
                gaveUnits = false;
                reader = opening.open(file, problems);
            }
            ImportedUnit unit = reader.next();
            gaveUnits |= unit != null;
            return unit;
        } catch (UnreadableFileException | UnsupportedFormatException e) {
            if (!files.areSeveral() && !gaveUnits) {
                throw e;
            }
            String what = gaveUnits ? BREAKS_OFF : NOT_TAKEN;
            problems.accept(Problem.error(0, 0, what + ": " + e.getMessage(), ""));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeReader() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        headersBefore.addAll(headers());
        packedBefore += file.packed();
        reader = null;
    }

    /** Those of the first files, if they are too long together. */
    @Override
    public Set<String> headers() {
        Set<String> headers = new LinkedHashSet<>(headersBefore);
        if (reader != null && length(headers) < LONGEST_HEADERS) {
            headers.addAll(reader.headers());
        }
        return headers;
    }

    private static int length(Set<String> headers) {
        return headers.stream().mapToInt(String::length).sum();
    }

    /** How many bytes of the upload were used, nearly. */
    @Override
    public long bytesRead() {
        return packedBefore + (reader == null ? 0 : file.packed(reader.bytesRead()));
    }

    /** Also of a file that was not read to its end. */
    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
