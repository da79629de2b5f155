package org.hangyeol.exchange.xliff;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hangyeol.exchange.StrictReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.XmlEncoding;

/** Copies an XML file with changes. All that is not changed stays as it is, to the byte. */
final class FileEditor implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final Comparator<Edit> IN_ORDER =
            Comparator.comparingLong(Edit::start).thenComparingLong(Edit::end);

    private final StrictReader file;
    private final Writer out;
    private final CharsetEncoder encoder;
    private final char[] buffer = new char[BUFFER];
    private long copied;

    /**
     * @param original closed by {@link #close}
     * @param out flushed by {@link #finish}, not closed
     * @throws UnreadableFileException if its encoding can be read, but not written
     */
    FileEditor(InputStream original, OutputStream out) throws IOException {
        file = new StrictReader(original, head -> XmlEncoding.of(head, wrong -> {}));
        if (!file.charset().canEncode()) {
            file.close();
            throw new UnreadableFileException("Encoding that cannot be written: '%s'. Save the file as UTF-8."
                    .formatted(file.charset().name()));
        }
        encoder = file.charset().newEncoder();
        this.out = new BufferedWriter(new OutputStreamWriter(out, file.charset()), BUFFER);
        if (file.isMarked()) {
            this.out.write('\uFEFF');
        }
    }

    /** Copies up to the last of some changes, and makes them. They come after all that were made before. */
    void apply(List<Edit> edits) throws IOException {
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort(IN_ORDER);
        for (Edit edit : inOrder) {
            apply(edit);
        }
    }

    private void apply(Edit edit) throws IOException {
        copy(edit.start() - copied);
        StringBuilder old = new StringBuilder();
        while (copied < edit.end()) {
            int count = read(edit.end() - copied);
            old.append(buffer, 0, count);
        }
        write(edit.change().apply(old.toString()));
    }

    /** Copies what is left. */
    void finish() throws IOException {
        for (int count = file.read(buffer, 0, BUFFER); count >= 0; count = file.read(buffer, 0, BUFFER)) {
            out.write(buffer, 0, count);
        }
        out.flush();
    }

    private void copy(long count) throws IOException {
        if (count < 0) {
            throw new IllegalStateException("Changes of a file that are not in order.");
        }
        for (long left = count; left > 0; ) {
            int read = read(left);
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private int read(long most) throws IOException {
        int count = file.read(buffer, 0, (int) Math.min(most, BUFFER));
        if (count < 0) {
            throw new IllegalStateException("A file that is shorter than when it was read.");
        }
        copied += count;
        return count;
    }

    /** Writes text of ours; what the encoding of the file cannot hold becomes a reference. */
    private void write(String text) throws IOException {
        if (encoder.canEncode(text)) {
            out.write(text);
            return;
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String character = Character.toString(c);
            out.write(encoder.canEncode(character) ? character : "&#%d;".formatted(c));
            i += character.length();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
