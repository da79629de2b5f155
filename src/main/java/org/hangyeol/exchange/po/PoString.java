package org.hangyeol.exchange.po;

/** A text in quotes, with the escapes of C. */
final class PoString {
    private static final String ESCAPES = "ntrabfv\"\\'?";
    private static final String MEANINGS = "\n\t\r\u0007\b\f\u000B\"\\'?";

    private PoString() {}

    /**
     * Reads the text that begins with the quote at {@code start}.
     *
     * @param text gets what it means
     * @return the offset after the closing quote, or -1 if there is none, or an escape means nothing
     */
    static int read(String quoted, int start, StringBuilder text) {
        if (quoted.charAt(start) != '"') {
            return -1;
        }
        int i = start + 1;
        while (i < quoted.length() && quoted.charAt(i) != '"') {
            if (quoted.charAt(i) != '\\') {
                text.append(quoted.charAt(i++));
            } else {
                i = escape(quoted, i + 1, text);
                if (i < 0) {
                    return -1;
                }
            }
        }
        return i < quoted.length() ? i + 1 : -1;
    }

    /** Reads what stands after a backslash; the offset after it, or -1. */
    private static int escape(String quoted, int at, StringBuilder text) {
        char c = at < quoted.length() ? quoted.charAt(at) : 0;
        int known = ESCAPES.indexOf(c);
        if (c != 0 && known >= 0) {
            text.append(MEANINGS.charAt(known));
            return at + 1;
        }
        return c == 'x' ? number(quoted, at + 1, 2, 16, text) : number(quoted, at, 3, 8, text);
    }

    /** A character of ASCII by its number; of others only bytes could be written, in the encoding of the file. */
    private static int number(String quoted, int at, int mostDigits, int radix, StringBuilder text) {
        int value = 0;
        int i = at;
        while (i < quoted.length() && i < at + mostDigits && isDigit(quoted.charAt(i), radix)) {
            value = value * radix + Character.digit(quoted.charAt(i++), radix);
        }
        if (i == at || value == 0 || value > 0x7F) {
            return -1;
        }
        text.append((char) value);
        return i;
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }
}
