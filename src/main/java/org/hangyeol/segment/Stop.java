package org.hangyeol.segment;

/**
 * One or more stop characters with the closing quotes and brackets after them, and what stands around.
 *
 * @param text the whole text, composed and unwrapped
 * @param sentence where the sentence begins that may end here
 * @param start the first stop character
 * @param closers just after the last stop character
 * @param end just after the closing quotes and brackets
 * @param next the first character after the white space, or the end of the text
 */
record Stop(String text, int sentence, int start, int closers, int end, int next) {
    /** No word that matters is longer; looking back and forth stays cheap on text without spaces. */
    private static final int LONGEST_WORD = 24;

    /** White space follows. */
    boolean isSpaced() {
        return next > end;
    }

    char mark() {
        return text.charAt(start);
    }

    /** "…", ".." or longer. */
    boolean isEllipsis() {
        return Characters.isEllipsis(mark()) || mark() == '.' && closers - start > 1;
    }

    /** A quotation mark closes after the stop. */
    boolean isQuoted() {
        return text.substring(closers, end).chars().anyMatch(Characters::isQuote);
    }

    /** The code unit before the stop, or a space. */
    char before() {
        return start > sentence ? text.charAt(start - 1) : ' ';
    }

    /** The code point after the stop and white space, or a line feed. */
    int nextCharacter() {
        return next < text.length() ? text.codePointAt(next) : '\n';
    }

    /** Like {@link #nextCharacter}, but after opening quotes and brackets. */
    int nextLetter() {
        int i = afterOpeners();
        return i < text.length() ? text.codePointAt(i) : '\n';
    }

    /** The letters and digits before the stop, with stops, apostrophes and hyphens inside: "U.S" of "U.S.". */
    String wordBefore() {
        int i = start;
        while (i > Math.max(sentence, start - LONGEST_WORD) && isWordPart(text.charAt(i - 1))) {
            i--;
        }
        while (i < start && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return text.substring(i, start);
    }

    /** The letters and digits after the stop, white space and opening quotes. */
    String wordAfter() {
        return wordFrom(afterOpeners());
    }

    String wordFrom(int from) {
        int i = from;
        while (i < Math.min(text.length(), from + LONGEST_WORD) && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return text.substring(from, i);
    }

    /** At most so many characters before the stop, all in the same sentence. */
    String contextBefore(int length) {
        return text.substring(Math.max(sentence, start - length), start);
    }

    /** At most so many characters from {@link #next} on, all on the same line. */
    String contextAfter(int length) {
        int lineBreak =
                text.substring(next, Math.min(text.length(), next + length)).indexOf('\n');
        return text.substring(next, lineBreak < 0 ? Math.min(text.length(), next + length) : next + lineBreak);
    }

    private int afterOpeners() {
        int i = next;
        while (i < text.length()
                && (Characters.isOpener(text.charAt(i))
                        || Characters.isStraightQuote(text.charAt(i))
                        || text.charAt(i) == '\'')) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '’' || c == '-' || c == '@' || c == '/';
    }
}
