package org.hangyeol.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * The words of an English text with those that are made of them: Germany and German, Turkey and Turkish, flood and
 * flooding, illegal and illegally. They begin with the same letters; what differs is an ending. Good enough to keep
 * silent, not to recognise a term.
 */
final class WordFamilies {
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    /** Every beginning of every word, so that a long text need not be read again for every name. */
    private final Set<String> beginnings = new HashSet<>();

    /** @param text has no families if it is Korean */
    WordFamilies(AnalyzedSegment text) {
        if (text.language() == Language.EN) {
            for (Token token : text.tokens()) {
                for (int end = Math.min(SHORTEST_STEM, token.form().length());
                        end <= token.form().length();
                        end++) {
                    beginnings.add(token.form().substring(0, end));
                }
            }
        }
    }

    /** Whether the text has, for every word of a name, the word or one of its family, in any order. */
    boolean have(String name) {
        List<Token> words = analyzer.analyze(Segment.of(name), Language.EN).tokens();
        return !words.isEmpty() && words.stream().allMatch(word -> beginnings.contains(stem(word.form())));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING)));
    }
}
