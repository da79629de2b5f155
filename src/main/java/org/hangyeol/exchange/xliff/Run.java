package org.hangyeol.exchange.xliff;

import java.util.ArrayList;
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

    /**
     * The segment as memories keep it.
     *
     * @param keepSpace whether line breaks are a part of the text; else they are the work of a pretty-printer
     * @param numbers the numbers of codes by their keys; gains those that are new
     */
    Segment segment(boolean keepSpace, Map<String, Integer> numbers) {
        StringBuilder kept = new StringBuilder();
        int[] places = new int[text.length() + 1];
        for (int i = 0, end; i < text.length(); i = end) {
            end = i;
            while (!keepSpace && end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            boolean breaks = text.substring(i, end).indexOf('\n') >= 0;
            String part = breaks ? (i == 0 || end == text.length() ? "" : " ") : text.substring(i, end);
            if (end == i) {
                part = text.substring(i, ++end);
            }
            for (int at = i; at < end; at++) {
                places[at] = kept.length() + Math.min(at - i, part.length());
            }
            kept.append(part);
        }
        places[text.length()] = kept.length();
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
