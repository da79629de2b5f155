package org.hangyeol.analysis;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.korean.ComposedText;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A segment with its tokens. Between the tokens lie gaps: gap {@code i} stands before token {@code i}, the last one
 * after the last token; there is always one gap more than there are tokens.
 */
public final class AnalyzedSegment {
    private final Segment segment;
    private final Language language;
    private final ComposedText composed;
    private final List<Token> tokens;

    /** @param tokens must not change any more */
    AnalyzedSegment(Segment segment, Language language, ComposedText composed, List<Token> tokens) {
        this.segment = segment;
        this.language = language;
        this.composed = composed;
        this.tokens = tokens;
    }

    /** The segment as it was given. */
    public Segment segment() {
        return segment;
    }

    public Language language() {
        return language;
    }

    /** The segment's text in composed form (NFC); the offsets of the tokens are offsets in it. */
    public String text() {
        return composed.text();
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** The letters of a token as they were written, composed. */
    public String surface(int token) {
        return tokens.get(token).surface();
    }

    /** What stands before a token, or after the last one for {@code gap == tokens().size()}; often empty. */
    public String gap(int gap) {
        int start = gap == 0 ? 0 : tokens.get(gap - 1).end();
        int end = gap == tokens.size() ? text().length() : tokens.get(gap).start();
        return isSpace(start, end) ? " " : text().substring(start, end);
    }

    /** Most gaps are spaces, and these are not made anew each time. */
    private boolean isSpace(int start, int end) {
        return end - start == 1 && text().charAt(start) == ' ';
    }

    /** Whether nothing separates a token from the one before it, as within an eojeol. The first one is not joined. */
    public boolean isJoined(int token) {
        return token > 0 && tokens.get(token - 1).end() == tokens.get(token).start();
    }

    /** Translates an offset of {@link #text()} into one of the segment's text as it was given. */
    public int originalOffset(int offset) {
        return composed.originalOffset(offset);
    }

    /** The inline codes that stand in each gap; a code in the middle of a token counts to the gap after it. */
    public List<List<InlineCode>> codesByGap() {
        List<List<InlineCode>> codes = new ArrayList<>();
        int next = 0;
        for (int gap = 0; gap <= tokens.size(); gap++) {
            List<InlineCode> inGap = new ArrayList<>();
            while (next < segment.codes().size()
                    && (gap == tokens.size()
                            || segment.codes().get(next).offset()
                                    <= originalOffset(tokens.get(gap).start()))) {
                inGap.add(segment.codes().get(next++));
            }
            codes.add(inGap);
        }
        return codes;
    }

    /** Whether two segments are the same text after composition, with the same codes at the same places. */
    public boolean isIdenticalTo(AnalyzedSegment other) {
        return text().equals(other.text()) && composedCodes().equals(other.composedCodes());
    }

    /** The inline codes with their offsets in {@link #text()}. */
    public List<InlineCode> composedCodes() {
        return segment.codes().stream()
                .map(code -> new InlineCode(composed.composedOffset(code.offset()), code.kind(), code.markup()))
                .toList();
    }
}
