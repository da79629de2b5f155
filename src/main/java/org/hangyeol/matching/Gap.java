package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.segment.InlineCode;

/** What stands between two tokens, or at either end: white space, punctuation and inline codes. */
record Gap(String text, List<InlineCode> codes) {

    /** The gaps {@code from} to {@code to} (inclusive) of a segment as one. */
    static Gap of(NumberedSegment segment, int from, int to, Words words) {
        if (from == to) {
            return new Gap(words.gap(segment.gaps()[from]), segment.codesIn(from));
        }
        StringBuilder text = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>(0);
        for (int gap = from; gap <= to; gap++) {
            text.append(words.gap(segment.gaps()[gap]));
            codes.addAll(segment.codesIn(gap));
        }
        return new Gap(text.toString(), codes);
    }

    boolean hasSpace() {
        return text.codePoints().anyMatch(Gap::isSpace);
    }

    /** How many punctuation marks must be added or replaced to turn one gap into the other, whatever their order. */
    int punctuationDifference(Gap other) {
        if (text.equals(other.text)) {
            return 0;
        }
        Map<Integer, Integer> balance = new HashMap<>();
        text.codePoints().filter(mark -> !isSpace(mark)).forEach(mark -> balance.merge(mark, 1, Integer::sum));
        other.text.codePoints().filter(mark -> !isSpace(mark)).forEach(mark -> balance.merge(mark, -1, Integer::sum));
        int more = 0;
        int fewer = 0;
        for (int count : balance.values()) {
            more += Math.max(count, 0);
            fewer += Math.max(-count, 0);
        }
        return Math.max(more, fewer);
    }

    List<InlineCode> codesMissingIn(Gap other) {
        return without(codes, other.codes);
    }

    /** The codes of the first list that have no equal in the second, each equal one taken once. */
    static List<InlineCode> without(List<InlineCode> codes, List<InlineCode> others) {
        if (codes.isEmpty() || others.isEmpty()) {
            return codes;
        }
        List<InlineCode> rest = new ArrayList<>(codes);
        for (InlineCode other : others) {
            for (int i = 0; i < rest.size(); i++) {
                InlineCode code = rest.get(i);
                if (code.kind() == other.kind() && code.markup().equals(other.markup())) {
                    rest.remove(i);
                    break;
                }
            }
        }
        return rest;
    }

    /** A text without its white space of any kind. */
    static String withoutSpaces(String text) {
        return text.codePoints()
                .filter(mark -> !isSpace(mark))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
