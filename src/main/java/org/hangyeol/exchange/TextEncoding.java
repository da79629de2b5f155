package org.hangyeol.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** The encoding of a text that has no byte order mark. */
public final class TextEncoding {
    /** The usual name of the encoding of Korean Windows. */
    static final String KOREAN_WINDOWS = "MS949";

    private TextEncoding() {}

    /**
     * UTF-8, unless it is plainly UTF-16: there would be a line end, many characters would be ASCII, and none NUL.
     *
     * @param head the first bytes
     */
    public static Charset of(byte[] head) {
        int little = asciiInUtf16(head, StandardCharsets.UTF_16LE);
        int big = asciiInUtf16(head, StandardCharsets.UTF_16BE);
        if (Math.max(little, big) * 20 <= head.length) {
            return StandardCharsets.UTF_8;
        }
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /**
     * The encoding that a caller names.
     *
     * @param named null if it is to be found out
     * @param head the first bytes, which decide the byte order of UTF-16
     */
    public static Charset of(Charset named, byte[] head) {
        if (named == null) {
            return of(head);
        }
        boolean unordered = named.equals(StandardCharsets.UTF_16);
        return unordered && of(head).equals(StandardCharsets.UTF_16LE) ? StandardCharsets.UTF_16LE : named;
    }

    /** The encoding of a name such as UTF-8, EUC-KR or MS949; null if there is none of it here. */
    public static Charset named(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Whether bytes are text in the encoding of Korean Windows, with Hangul; the last character may be cut. */
    static boolean isKoreanWindows(ByteBuffer bytes) {
        Charset charset = named(KOREAN_WINDOWS);
        if (charset == null) {
            return false;
        }
        byte[] read = new byte[bytes.remaining()];
        bytes.duplicate().get(read);
        String text = new String(read, charset);
        int broken = text.indexOf('\uFFFD');
        return (broken < 0 || broken == text.length() - 1)
                && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    /** Whether bytes are UTF-8 with other characters than those of ASCII; the last character may be cut. */
    static boolean isPlainlyUtf8(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        CharBuffer chars = CharBuffer.allocate(head.length);
        boolean fits =
                !StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, false).isError();
        return fits && chars.position() < bytes.position();
    }

    /** How many of the characters would be ASCII; none if there were no line end, or it is no text in this encoding. */
    private static int asciiInUtf16(byte[] head, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(head, 0, cut(head, charset)))
                    .toString();
            boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
            return lines && text.indexOf('\0') < 0
                    ? (int) text.chars().filter(c -> c < 0x80).count()
                    : 0;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }

    /** The length without half a character or half a pair of surrogates at the end. */
    private static int cut(byte[] head, Charset charset) {
        int length = head.length / 2 * 2;
        if (length >= 2) {
            int last = head[length - (charset.equals(StandardCharsets.UTF_16LE) ? 1 : 2)] & 0xFC;
            return last == 0xD8 ? length - 2 : length;
        }
        return length;
    }
}
