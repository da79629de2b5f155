package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.InlineCode;

/**
 * A segment as numbers of {@link Words}: the whole of its composed text and its inline codes, and nothing else.
 *
 * @param surfaces the tokens as they are written
 * @param forms the tokens as they are compared
 * @param gaps what stands before each token and after the last one; always one more than tokens
 * @param codes inline codes in order
 */
record NumberedSegment(int[] surfaces, int[] forms, int[] gaps, List<PlacedCode> codes) {

    /**
     * An inline code and the gap that it counts to.
     *
     * @param code with its offset in the composed text
     */
    record PlacedCode(int gap, InlineCode code) {}

    static NumberedSegment of(AnalyzedSegment segment, Words words) {
        List<Token> tokens = segment.tokens();
        int[] surfaces = new int[tokens.size()];
        int[] forms = new int[tokens.size()];
        int[] gaps = new int[tokens.size() + 1];
        for (int i = 0; i < surfaces.length; i++) {
            gaps[i] = segment.isJoined(i) ? Words.NO_GAP : words.numberOfGap(segment.gap(i));
            surfaces[i] = words.numberOfSurface(tokens.get(i));
            forms[i] = words.form(surfaces[i]);
        }
        gaps[surfaces.length] = words.numberOfGap(segment.gap(surfaces.length));
        return new NumberedSegment(surfaces, forms, gaps, codes(segment));
    }

    private static List<PlacedCode> codes(AnalyzedSegment segment) {
        if (segment.segment().codes().isEmpty()) {
            return List.of();
        }
        List<InlineCode> composed = segment.composedCodes();
        List<List<InlineCode>> byGap = segment.codesByGap();
        List<PlacedCode> codes = new ArrayList<>();
        for (int gap = 0; gap < byGap.size(); gap++) {
            for (int i = byGap.get(gap).size(); i > 0; i--) {
                codes.add(new PlacedCode(gap, composed.get(codes.size())));
            }
        }
        return List.copyOf(codes);
    }

    /** How many tokens it has. */
    int length() {
        return surfaces.length;
    }

    /** Whether both are the same text with the same codes at the same places. */
    boolean isIdenticalTo(NumberedSegment other) {
        return Arrays.equals(surfaces, other.surfaces)
                && Arrays.equals(gaps, other.gaps)
                && composedCodes().equals(other.composedCodes());
    }

    private List<InlineCode> composedCodes() {
        return codes.stream().map(PlacedCode::code).toList();
    }

    /** The finaliser of MurmurHash3: every bit of the result depends on every bit of the input. */
    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** Packed, as the only one; null if it has words or gaps that the index does not know. */
    PackedSegments packed() {
        if (Arrays.stream(surfaces).anyMatch(number -> number < 0)
                || Arrays.stream(gaps).anyMatch(gap -> gap < 0)) {
            return null;
        }
        PackedSegments.Builder packed = new PackedSegments.Builder(1, 4 * length());
        packed.add(this);
        return packed.build();
    }

    /** Whether nothing stands between a token and the one before it. The first one is not joined. */
    boolean isJoined(int token) {
        return token > 0 && gaps[token] == Words.NO_GAP;
    }

    List<InlineCode> codesIn(int gap) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return codes.stream()
                .filter(placed -> placed.gap() == gap)
                .map(PlacedCode::code)
                .toList();
    }

    /** The composed text. */
    String text(Words words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < surfaces.length; i++) {
            text.append(words.gap(gaps[i])).append(words.surface(surfaces[i]));
        }
        return text.append(words.gap(gaps[surfaces.length])).toString();
    }
}
