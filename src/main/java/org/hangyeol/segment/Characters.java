package org.hangyeol.segment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** The classes of characters that sentence boundaries depend on. */
public final class Characters {
    private Characters() {}

    /** Unicode white space and the invisible spaces of web pages: zero width space and byte order mark. */
    static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x200B || c == 0xFEFF;
    }

    /** Begins a new line; {@code \r\n} is two of them. */
    public static boolean isLineBreak(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** May end a sentence. The ellipsis is ours: Unicode does not count it. */
    static boolean isStop(int c) {
        if (c < 0x80) {
            return c == '.' || c == '?' || c == '!';
        }
        if (isHangul(c)) {
            return false;
        }
        int property = UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK);
        return property == UCharacter.SentenceBreak.STERM
                || property == UCharacter.SentenceBreak.ATERM
                || isEllipsis(c);
    }

    static boolean isEllipsis(int c) {
        return c == '…' || c == '⋯' || c == '‥';
    }

    /** Opens and closes alike; only the context tells. */
    static boolean isStraightQuote(int c) {
        return c == '"' || c == '˝' || c == '＂';
    }

    static boolean isOpener(int c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION || c == '`';
    }

    /** A closing quote or bracket. Apostrophes count, straight double quotes do not. */
    static boolean isCloser(int c) {
        int type = Character.getType(c);
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION || c == '\'' || c == '´';
    }

    static boolean isQuote(int c) {
        return c == '\'' || c == '´' || isStraightQuote(c) || c >= '‘' && c <= '‟' || "》〉」』«»".indexOf(c) >= 0;
    }

    /** Belongs to what stands before it: combining marks, joiners, direction marks, emoji after a sentence. */
    static boolean isAttached(int c) {
        int property = UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK);
        return property == UCharacter.SentenceBreak.EXTEND
                || property == UCharacter.SentenceBreak.FORMAT
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER);
    }

    static boolean isHangul(int c) {
        return c >= '가' && c <= '힣';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
