package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Decodes a byte stream without forgiving: malformed bytes are never replaced. Unlike the readers of the JDK it first
 * hands out every character before them and only then throws {@link MalformedTextException}. A byte order mark
 * (UTF-8, UTF-16) decides the encoding and is not part of the text.
 */
public final class StrictReader extends Reader {
    private static final int BUFFER = 8192;

    private final InputStream in;
    private final Charset charset;
    private final boolean marked;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean allBytesRead;
    private boolean flushed;
    private long bytesRead;
    private long line = 1;
    private long column = 1;
    private char last;

    /**
     * @param withoutMark the encoding of a file without a byte order mark, from its first bytes (at most 8192)
     * @throws IOException if the stream fails
     */
    public StrictReader(InputStream in, Function<byte[], Charset> withoutMark) throws IOException {
        this.in = in;
        fillBytes();
        byte[] head = Arrays.copyOf(bytes.array(), bytes.limit());
        Charset byMark = markedCharset(head);
        marked = byMark != null;
        if (marked) {
            bytes.position(byMark == StandardCharsets.UTF_8 ? 3 : 2);
        }
        charset = marked ? byMark : withoutMark.apply(head);
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding that was given or found. */
    public Charset charset() {
        return charset;
    }

    /** The next characters, not consumed: all of a short file, else some thousands. Empty at the end. */
    public CharSequence preview() throws IOException {
        if (!chars.hasRemaining()) {
            fillChars();
        }
        return chars.asReadOnlyBuffer();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining()) {
            fillChars();
            if (!chars.hasRemaining()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        for (int i = offset; i < offset + count; i++) {
            countLine(target[i]);
        }
        return count;
    }

    public long bytesRead() {
        return bytesRead;
    }

    /** Whether the file begins with a byte order mark. */
    public boolean isMarked() {
        return marked;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static Charset markedCharset(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void fillChars() throws IOException {
        chars.clear();
        try {
            while (!flushed) {
                CoderResult result = decoder.decode(bytes, chars, allBytesRead);
                if (result.isOverflow() || result.isError() && chars.position() > 0) {
                    return; // an error stays in the byte buffer, and is met again when these characters are used up
                }
                if (result.isError()) {
                    throw new MalformedTextException(charset, TextEncoding.isKoreanWindows(bytes), line, column);
                }
                if (allBytesRead) {
                    flushed = decoder.flush(chars).isUnderflow();
                    return;
                }
                bytes.compact();
                fillBytes();
            }
        } finally {
            chars.flip();
        }
    }

    /** Fills the byte buffer to its end, or to the end of the stream. */
    private void fillBytes() throws IOException {
        int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        allBytesRead = count < bytes.remaining();
        bytesRead += count;
        bytes.position(bytes.position() + count).flip();
    }

    private void countLine(char c) {
        if (c == '\r' || c == '\n' && last != '\r') {
            line++;
            column = 1;
        } else if (c != '\n') {
            column++;
        }
        last = c;
    }
}
