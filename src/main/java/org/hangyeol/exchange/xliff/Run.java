package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.hangyeol.exchange.Markup;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/**
 * A text with inline codes as a file has it: a segment, or what stands between two.
 *
 * @param segment whether it is an {@code <mrk mtype="seg">}; false for a content that is not segmented
 * @param id what such a segment is called; null if nothing
 * @param tag how its element begins; of others empty
 * @param start where its element begins in the file, in characters; of others -1
 * @param end where it ends
 */
record Run(boolean segment, String id, String tag, long start, long end, String text, List<FileCode> codes) {

    boolean isBlank() {
        return text.isBlank();
    }

    /** How many characters of white space it begins with, before any code. */
    private int blanksBefore() {
        int end = 0;
        int limit = codes.isEmpty() ? text.length() : codes.get(0).offset();
        while (end < limit && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the white space begins that it ends with, after any code. */
    private int blanksAfter() {
        int start = text.length();
        int limit = Math.max(
                blanksBefore(),
                codes.isEmpty() ? 0 : codes.get(codes.size() - 1).offset());
        while (start > limit && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** A translation as XML within the white space that this has around it, but for that of a pretty-printer. */
    String around(String translation) {
        String before = text.substring(0, blanksBefore());
        String after = text.substring(blanksAfter());
        StringBuilder out = new StringBuilder();
        Markup.escape(out, before.indexOf('\n') < 0 ? before : "", false);
        out.append(translation);
        Markup.escape(out, after.indexOf('\n') < 0 ? after : "", false);
        return out.toString();
    }

    /**
     * The segment as memories keep it, without the white space around it.
     *
     * @param keepSpace whether line breaks are a part of the text; else they are the work of a pretty-printer
     * @param numbers the numbers of codes by their keys; gains those that are new
     */
    Segment segment(boolean keepSpace, Map<String, Integer> numbers) {
        int first = blanksBefore();
        int last = blanksAfter();
        StringBuilder kept = new StringBuilder();
        int[] places = new int[text.length() + 1];
        for (int i = first; i < last; ) {
            int end = i;
            while (!keepSpace && end < last && isBlank(text.charAt(end))) {
                end++;
            }
            boolean breaks = text.substring(i, end).indexOf('\n') >= 0;
            end = Math.max(end, i + 1);
            for (int at = i; at < end; at++) {
                places[at] = kept.length() + (breaks ? Math.min(at - i, 1) : at - i);
            }
            kept.append(breaks ? " " : text.substring(i, end));
            i = end;
        }
        Arrays.fill(places, last, places.length, kept.length());
        List<InlineCode> numbered = new ArrayList<>();
        for (FileCode code : codes) {
            int number = numbers.computeIfAbsent(code.key(), key -> numbers.size() + 1);
            numbered.add(code.numbered(places[code.offset()], number));
        }
        return new Segment(kept.toString(), numbered);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Text and codes as XML. */
    String markup() {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (FileCode code : codes) {
            Markup.escape(out, text.substring(from, code.offset()), false);
            out.append(code.markup());
            from = code.offset();
        }
        Markup.escape(out, text.substring(from), false);
        return out.toString();
    }
}
