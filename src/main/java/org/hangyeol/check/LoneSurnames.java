package org.hangyeol.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;
import org.hangyeol.korean.KoreanName;
import org.hangyeol.korean.RomanKey;

/**
 * The words of an English text that may be a Korean surname without its given name, as people are called when they have
 * been named before: Pak, Chairman Pak, but not Pak Pong Ju.
 */
final class LoneSurnames {
    private static final int LONGEST = 10;

    /** By what their spellings have in common, so that a long text need not be read again for every person. */
    private final Map<String, Set<String>> words = new HashMap<>();

    LoneSurnames(AnalyzedSegment text) {
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = withoutPossessive(text.surface(i));
            if (isName(text, i) && word.length() <= LONGEST && !(i + 1 < tokens.size() && isGivenName(text, i + 1))) {
                words.computeIfAbsent(RomanKey.of(word), missing -> new HashSet<>())
                        .add(word);
            }
        }
    }

    private static boolean isName(AnalyzedSegment text, int i) {
        return Character.isUpperCase(text.surface(i).charAt(0));
    }

    /** A capital after nothing but a space or a hyphen. */
    private static boolean isGivenName(AnalyzedSegment text, int i) {
        return isName(text, i) && (text.gap(i).isBlank() || text.gap(i).equals("-"));
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    /** Whether the surname of a person is one of them, in any spelling. */
    boolean have(KoreanName name) {
        return words.getOrDefault(RomanKey.ofHangul(name.surname()), Set.of()).stream()
                .anyMatch(name::hasSurname);
    }
}
