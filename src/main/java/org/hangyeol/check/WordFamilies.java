package org.hangyeol.check;

import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Words that are made of each other: Germany and German, Turkey and Turkish, flood and flooding, illegal and illegally.
 * They begin with the same letters; what differs is an ending. Good enough to keep silent, not to recognise a term.
 */
final class WordFamilies {
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;

    private WordFamilies() {}

    /** Whether an English text has, for every word of a name, the word or one of its family, in any order. */
    static boolean isMentioned(String name, AnalyzedSegment text) {
        List<Token> words = ANALYZER.analyze(Segment.of(name), Language.EN).tokens();
        return text.language() == Language.EN
                && !words.isEmpty()
                && words.stream()
                        .allMatch(
                                word -> text.tokens().stream().anyMatch(other -> isFamily(word.form(), other.form())));
    }

    private static boolean isFamily(String word, String other) {
        int stem = Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
        return word.equals(other)
                || word.length() >= stem && other.length() >= stem && word.regionMatches(0, other, 0, stem);
    }
}
