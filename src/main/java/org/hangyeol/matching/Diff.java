package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.List;

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

    /** Keeps a longest common subsequence. */
    private static void compare(List<String> stored, List<String> query, List<Piece> pieces) {
        int[][] common = new int[stored.size() + 1][query.size() + 1];
        for (int i = stored.size() - 1; i >= 0; i--) {
            for (int j = query.size() - 1; j >= 0; j--) {
                common[i][j] = stored.get(i).equals(query.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
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
