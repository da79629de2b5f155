package org.hangyeol.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * Replaces characters that XML forbids, raw or as a reference such as {@code &#0;}, by U+FFFD. CAT tools write them
 * (control characters of word processors), and to an XML parser each would be the end of the file.
 */
final class LegalXmlReader extends Reader {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_REFERENCE = 32;

    /** The longest name; beyond any text that is taken, for it may also be one. */
    private static final int LONGEST_NAME = 2 * UnitReader.SEGMENT_LIMIT;

    private final Reader in;
    private final Tally replaced;
    private final char[] chunk;
    private final StringBuilder out = new StringBuilder();
    private int taken;
    /** The beginning of what may become a character reference: empty, or from {@code &} on. */
    private final StringBuilder reference = new StringBuilder();

    private int nameLength;
    private long line = 1;
    private long column;

    /** @param chunk how many characters are read at once */
    LegalXmlReader(Reader in, int chunk, Tally replaced) {
        this.in = in;
        this.chunk = new char[chunk];
        this.replaced = replaced;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (taken == out.length()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, out.length() - taken);
        out.getChars(taken, taken + count, target, offset);
        taken += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        out.setLength(0);
        taken = 0;
        int count = in.read(chunk);
        breakLongName(count);
        int next = 0;
        while (next < count) {
            int end = plainEnd(next, count);
            out.append(chunk, next, end - next);
            next = end;
            if (next < count) {
                accept(chunk[next++]);
            }
        }
        if (count < 0) {
            giveUpReference();
        }
        return count >= 0 || out.length() > 0;
    }

    /**
     * The parser keeps a name in memory however long it is. One that goes on over many chunks is broken by a blank, where
     * the parser says what is wrong; a text is then too long anyway.
     */
    private void breakLongName(int count) {
        for (int i = 0; i < count; i++) {
            if (!isOfName(chunk[i])) {
                nameLength = 0;
                return;
            }
        }
        nameLength += Math.max(0, count);
        if (nameLength > LONGEST_NAME) {
            chunk[0] = ' ';
            nameLength = 0;
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '-' && c <= ':' && c != '/'
                || c == '_'
                || c >= 0x80;
    }

    /** Where the characters from a place on end that may stay as they are: nearly all of a file, taken together. */
    private int plainEnd(int from, int count) {
        int end = from;
        if (reference.isEmpty()) {
            while (end < count && chunk[end] >= 0x20 && chunk[end] < 0xD800 && chunk[end] != '&') {
                end++;
            }
            column += end - from;
        }
        return end;
    }

    private void accept(char c) {
        countLine(c);
        if (c == '&') {
            giveUpReference();
            reference.append(c);
        } else if (reference.isEmpty()) {
            out.append(legal(c));
        } else if (c == ';') {
            finishReference();
        } else if (continuesReference(c)) {
            reference.append(c);
        } else {
            giveUpReference();
            out.append(legal(c));
        }
    }

    private boolean continuesReference(char c) {
        int length = reference.length();
        return switch (length) {
            case 1 -> c == '#';
            case 2 -> c == 'x' || Character.digit(c, 10) >= 0;
            default -> length < LONGEST_REFERENCE && Character.digit(c, reference.charAt(2) == 'x' ? 16 : 10) >= 0;
        };
    }

    private void finishReference() {
        int codePoint = codePoint();
        if (codePoint < 0 || isLegal(codePoint)) {
            out.append(reference).append(';');
        } else {
            replaced.count(reference + ";", line, column - reference.length());
            out.append(REPLACEMENT);
        }
        reference.setLength(0);
    }

    private void giveUpReference() {
        out.append(reference);
        reference.setLength(0);
    }

    /** The character meant, or -1 if this is no reference to one (the parser will say so). */
    private int codePoint() {
        try {
            return reference.length() > 3 && reference.charAt(2) == 'x'
                    ? Integer.parseInt(reference, 3, reference.length(), 16)
                    : Integer.parseInt(reference, Math.min(2, reference.length()), reference.length(), 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private char legal(char c) {
        if (isLegal(c) || Character.isSurrogate(c)) {
            return c; // surrogates come in pairs from a strict decoder
        }
        replaced.count("U+%04X".formatted((int) c), line, column);
        return REPLACEMENT;
    }

    /** Whether XML can hold a character. */
    static boolean isLegal(int c) {
        return c >= 0x20 && c < 0xD800
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private void countLine(char c) {
        column++;
        if (c == '\n') {
            line++;
            column = 0;
        }
    }
}
