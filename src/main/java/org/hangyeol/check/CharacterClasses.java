package org.hangyeol.check;

/** The classes of characters that several checks ask for. */
final class CharacterClasses {
    private CharacterClasses() {}

    /** White space of any kind, no-break spaces and line breaks too. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Nobody sees it and it takes no room: zero-width characters, direction marks, controls, fillers of Hangul. */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !isSpace(c);
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        };
    }

    /** Syllables, single letters and conjoining jamo. The old letter ㆍ is not: it is written for a middle dot. */
    static boolean isHangul(int c) {
        return c >= 0x1100
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                && c != 'ㆍ'
                && c != 'ᆞ'
                && !isInvisible(c);
    }

    /** A letter of any script but Hangul; Hanja are letters. */
    static boolean isForeignLetter(int c) {
        return Character.isLetter(c) && !isHangul(c);
    }

    /** Whether nothing can be seen in a text. */
    static boolean isBlank(String text) {
        return start(text) == text.length();
    }

    /** Where a text begins after white space and what is invisible; its length if it is blank. */
    static int start(String text) {
        int start = 0;
        while (start < text.length() && isUnseen(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start;
    }

    /** Where a text ends before white space and what is invisible; 0 if it is blank. */
    static int end(String text) {
        int end = text.length();
        while (end > 0 && isUnseen(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    private static boolean isUnseen(int c) {
        return isSpace(c) || isInvisible(c);
    }

    /** The next white space from an offset on, or the end of the text. */
    static int pieceEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a part of a text without white space is a URL or an e-mail address, perhaps in brackets. */
    static boolean isAddress(String piece) {
        return piece.contains("://") || piece.contains("www.") || piece.indexOf('@') > 0;
    }
}
