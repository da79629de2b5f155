package org.hangyeol.matching;

import java.util.List;

/**
 * How alike two segments are.
 *
 * @param percent 0 to 100; 100 means identical after composition (NFC), inline codes included, and nothing else does
 * @param type {@link MatchType#FUZZY} exactly if {@code percent} is below 100
 * @param penalties why it is not 100, most points first; their points add up to {@code 100 - percent}
 */
public record Score(int percent, MatchType type, List<Penalty> penalties) {
    static final Score EXACT = new Score(100, MatchType.EXACT, List.of());

    public Score {
        penalties = List.copyOf(penalties);
    }

    /** The same score for a segment that stands in the same context; only an exact one can. */
    Score inContext() {
        if (type == MatchType.FUZZY) {
            throw new IllegalStateException("A match of %d %% cannot be a match in context.".formatted(percent));
        }
        return new Score(percent, MatchType.IN_CONTEXT, penalties);
    }
}
