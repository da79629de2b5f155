package org.hangyeol.exchange;

/**
 * How a table is written, judged by its header line.
 *
 * @param delimiter a tab if the header line has one, else comma or semicolon, whichever it has more of
 * @param quotes whether cells are quoted as in RFC 4180: in tab files only if the header line has quotes
 * @param carriageReturnEndsLine whether a carriage return alone ends a line, as on old Macintoshes. In other files it
 *     is a stray character, and must not tear a row apart
 */
public record Dialect(char delimiter, boolean quotes, boolean carriageReturnEndsLine) {

    /** @param beginning of the file, with the header line */
    public static Dialect of(CharSequence beginning) {
        String text = beginning.toString().stripLeading();
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String header = text.substring(0, end);
        char delimiter = delimiter(header);
        return new Dialect(
                delimiter,
                delimiter != '\t' || header.indexOf('"') >= 0,
                text.startsWith("\r", end) && !text.startsWith("\r\n", end));
    }

    private static char delimiter(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return count(header, ';') > count(header, ',') ? ';' : ',';
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
