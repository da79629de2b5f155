package org.hangyeol.segment;

/**
 * Finds the lines of a text and undoes hard wrapping.
 *
 * <p>A line break ends a segment: headlines, list items, captions and buttons of web pages stand on lines of their own
 * and have no stop. The exception is a paragraph that was wrapped at a fixed width, as in e-mail and plain text files;
 * there a line break is only a space. See {@link #isWrapped} for what counts as evidence.
 */
final class Lines {
    private static final int SHORTEST_WRAP = 30;
    private static final int LONGEST_WRAP = 120;

    private final String text;
    private final Language language;
    private final char[] unwrapped;

    private Lines(String text, Language language) {
        this.text = text;
        this.language = language;
        this.unwrapped = text.toCharArray();
    }

    /**
     * The text with the same offsets, where each line break inside a wrapped paragraph is a space and each other one is
     * a line feed.
     */
    static String unwrap(String text, Language language) {
        Lines lines = new Lines(text, language);
        for (int start = 0; start < text.length(); ) {
            start = lines.unwrapParagraph(start);
        }
        return new String(lines.unwrapped);
    }

    /** Handles the paragraph, that is the lines up to a blank one, that begins at {@code start}. */
    private int unwrapParagraph(int start) {
        int lineCount = 0;
        int width = 0;
        int end = start;
        while (end < text.length() && !isBlank(end, endOfLine(end))) {
            width = Math.max(width, endOfContent(end, endOfLine(end)) - end);
            lineCount++;
            end = startOfNextLine(endOfLine(end));
        }
        char lineBreak = isWrapped(start, end, lineCount, width) ? ' ' : '\n';
        for (int i = start; i < end; i++) {
            if (Characters.isLineBreak(text.charAt(i))) {
                unwrapped[i] = lineBreak;
            }
        }
        return end < text.length() ? blankLine(end) : end;
    }

    private int blankLine(int start) {
        int end = startOfNextLine(endOfLine(start));
        for (int i = start; i < end; i++) {
            unwrapped[i] = Characters.isLineBreak(text.charAt(i)) ? '\n' : unwrapped[i];
        }
        if (start > 0 && Characters.isLineBreak(text.charAt(start - 1))) {
            unwrapped[start - 1] = '\n';
        }
        return end;
    }

    /**
     * Whether the lines are one text cut at a width of {@value #SHORTEST_WRAP} to {@value #LONGEST_WRAP}: at each line
     * break the first word of the next line would not have fitted, most breaks are in mid-sentence, and the paragraph
     * ends with a stop. English must go on in lower case at least once. Korean has no such sign, so there a headline
     * above one line of text must not look like a wrapped paragraph: three lines are needed.
     */
    private boolean isWrapped(int start, int end, int lineCount, int width) {
        if (lineCount < (language == Language.KO ? 3 : 2) || width < SHORTEST_WRAP || width > LONGEST_WRAP) {
            return false;
        }
        int breaksInSentence = 0;
        int lowerCaseStarts = 0;
        int line = start;
        for (int i = 1; i < lineCount; i++) {
            int next = startOfNextLine(endOfLine(line));
            int contentEnd = endOfContent(line, endOfLine(line));
            if (contentEnd - line + 1 + firstWordLength(next) <= width) {
                return false;
            }
            breaksInSentence += endsWithStop(line, contentEnd) ? 0 : 1;
            lowerCaseStarts += Character.isLowerCase(text.codePointAt(next)) ? 1 : 0;
            line = next;
        }
        return 2 * breaksInSentence >= lineCount - 1
                && endsWithStop(line, endOfContent(line, end))
                && (language == Language.KO || lowerCaseStarts > 0);
    }

    private int firstWordLength(int start) {
        int end = start;
        while (end < text.length() && !Characters.isWhite(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private boolean endsWithStop(int start, int end) {
        int last = end - 1;
        while (last > start
                && (Characters.isCloser(text.charAt(last)) || Characters.isStraightQuote(text.charAt(last)))) {
            last--;
        }
        return last >= start && Characters.isStop(text.charAt(last));
    }

    private boolean isBlank(int start, int end) {
        return endOfContent(start, end) == start;
    }

    private int endOfContent(int start, int end) {
        while (end > start && Characters.isWhite(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && !Characters.isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int startOfNextLine(int endOfLine) {
        if (text.startsWith("\r\n", endOfLine)) {
            return endOfLine + 2;
        }
        return Math.min(endOfLine + 1, text.length());
    }
}
