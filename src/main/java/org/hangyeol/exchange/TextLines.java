package org.hangyeol.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Function;

/** The lines of a text one by one, in constant memory: of each at most its first characters. */
public final class TextLines implements Closeable {
    private final StrictReader source;
    private final int longest;
    private boolean carriageReturnEndsLine;
    private final char[] buffer = new char[8192];
    private int next;
    private int filled;
    private long line;
    private boolean tooLong;
    private boolean ended;

    /**
     * @param in closed by {@link #close}
     * @param withoutMark the encoding of a text without a byte order mark, from its first bytes (at most 8192)
     * @param longest the most characters of a line that are returned
     */
    public TextLines(InputStream in, Function<byte[], Charset> withoutMark, int longest) throws IOException {
        this.source = new StrictReader(in, withoutMark);
        this.longest = longest;
    }

    /**
     * The next line without its end, null at the end of the text.
     *
     * @throws MalformedTextException where bytes are no text, after all lines before them
     */
    public String next() throws IOException {
        if (line == 0) {
            carriageReturnEndsLine = isOldMacintosh(source.preview());
        }
        StringBuilder text = new StringBuilder();
        boolean any = false;
        tooLong = false;
        int c = read();
        for (; c >= 0 && !endsLine(c); c = read()) {
            any = true;
            tooLong |= text.length() == longest;
            if (!tooLong) {
                text.append((char) c);
            }
        }
        if (!any && c < 0) {
            return null;
        }
        line++;
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == '\r' ? text.substring(0, last) : text.toString();
    }

    /** Whether the line returned last was longer than it was returned. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** The number of the line returned last, from 1. */
    public long line() {
        return line;
    }

    /** How many bytes were taken from the stream; a few thousand ahead of the line returned last. */
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean endsLine(int c) {
        return c == '\n' || c == '\r' && carriageReturnEndsLine;
    }

    private int read() throws IOException {
        if (next == filled && !ended) {
            next = 0;
            filled = Math.max(0, source.read(buffer, 0, buffer.length));
            ended = filled == 0;
        }
        return ended ? -1 : buffer[next++];
    }

    private static boolean isOldMacintosh(CharSequence beginning) {
        String text = beginning.toString();
        int end = text.indexOf('\r');
        return end >= 0 && text.indexOf('\n') < 0;
    }
}
