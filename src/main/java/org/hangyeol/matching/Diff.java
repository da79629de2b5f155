package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.analysis.AnalyzedSegment;

/**
 * What must change in a stored segment to make it the one asked for, in pieces that can be marked on a screen. The
 * pieces SAME and REMOVED joined are the stored text, SAME and ADDED joined are the query's, both composed (NFC).
 */
public final class Diff {
    private Diff() {}

    public enum Kind {
        SAME,
        /** Only in the stored segment. */
        REMOVED,
        /** Only in the query. */
        ADDED
    }

    /** A run of text of one kind; never empty. */
    public record Piece(Kind kind, String text) {}

    /**
     * Compares tokens and what stands between them, letter for letter: 로동 and 노동 differ here even where the score
     * does not mind. Segments longer than {@link FuzzyScorer#LONGEST_FUZZY} tokens are compared as a whole.
     */
    public static List<Piece> between(AnalyzedSegment stored, AnalyzedSegment query) {
        List<Piece> pieces = new ArrayList<>();
        if (stored.text().equals(query.text())) {
            append(pieces, Kind.SAME, stored.text());
        } else if (Math.max(stored.tokens().size(), query.tokens().size()) > FuzzyScorer.LONGEST_FUZZY) {
            append(pieces, Kind.REMOVED, stored.text());
            append(pieces, Kind.ADDED, query.text());
        } else {
            compare(parts(stored), parts(query), pieces);
        }
        return pieces;
    }

    /** Tokens and gaps in turn, as they are written. */
    private static List<String> parts(AnalyzedSegment segment) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= segment.tokens().size(); i++) {
            if (!segment.gap(i).isEmpty()) {
                parts.add(segment.gap(i));
            }
            if (i < segment.tokens().size()) {
                parts.add(segment.surface(i));
            }
        }
        return parts;
    }

    /** Keeps a longest common subsequence; what both begin and end with is in one. */
    private static void compare(List<String> stored, List<String> query, List<Piece> pieces) {
        int shorter = Math.min(stored.size(), query.size());
        int start = 0;
        while (start < shorter && stored.get(start).equals(query.get(start))) {
            append(pieces, Kind.SAME, stored.get(start++));
        }
        int storedEnd = stored.size();
        int queryEnd = query.size();
        while (Math.min(storedEnd, queryEnd) > start
                && stored.get(storedEnd - 1).equals(query.get(queryEnd - 1))) {
            storedEnd--;
            queryEnd--;
        }
        compareRest(stored.subList(start, storedEnd), query.subList(start, queryEnd), pieces);
        stored.subList(storedEnd, stored.size()).forEach(part -> append(pieces, Kind.SAME, part));
    }

    private static void compareRest(List<String> stored, List<String> query, List<Piece> pieces) {
        int[][] common = common(stored, query);
        int i = 0;
        int j = 0;
        while (i < stored.size() || j < query.size()) {
            if (i < stored.size() && j < query.size() && stored.get(i).equals(query.get(j))) {
                append(pieces, Kind.SAME, stored.get(i++));
                j++;
            } else if (j == query.size() || i < stored.size() && common[i + 1][j] >= common[i][j + 1]) {
                append(pieces, Kind.REMOVED, stored.get(i++));
            } else {
                append(pieces, Kind.ADDED, query.get(j++));
            }
        }
    }

    /** How many parts the rests have in common at most, from each place of the one and of the other on. */
    private static int[][] common(List<String> stored, List<String> query) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] one = numbered(stored, numbers);
        int[] other = numbered(query, numbers);
        int[][] common = new int[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--) {
            for (int j = other.length - 1; j >= 0; j--) {
                common[i][j] =
                        one[i] == other[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static int[] numbered(List<String> parts, Map<String, Integer> numbers) {
        return parts.stream()
                .mapToInt(part -> numbers.computeIfAbsent(part, p -> numbers.size()))
                .toArray();
    }

    private static void append(List<Piece> pieces, Kind kind, String text) {
        int last = pieces.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
