package org.hangyeol.glossary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.hangyeol.analysis.Token;

/**
 * When an English term with the right word stems stands in a text: nothing but white space, hyphens and quotation marks
 * divides its words, and its capitals are where they tell a name from a word.
 */
final class EnglishRules {
    private static final Set<String> FUNCTION_WORDS =
            Set.of("the", "a", "an", "of", "and", "for", "in", "on", "to", "from", "with", "by");
    private static final Pattern PLURAL_OR_POSSESSIVE = Pattern.compile("['’]?s?['’]?");
    /** Longer ones are read as words and may be written so (Covid-19); shorter ones would be other words (us, who). */
    private static final int LONGEST_STRICT_CAPITALS = 4;

    private EnglishRules() {}

    /**
     * Where the part of a term begins that must be found: "the" is optional before a name of several words, but it is
     * all that tells "the North" from a direction.
     */
    static int firstToken(Reading term) {
        return term.size() > 2 && term.key(0).equals("the") && significantWords(term) > 1 ? 1 : 0;
    }

    /** How many words of a term say something; "the South" has one. */
    static int significantWords(Reading reading) {
        int words = 0;
        for (int i = 0; i < reading.size(); i++) {
            words += FUNCTION_WORDS.contains(reading.key(i)) ? 0 : 1;
        }
        return words;
    }

    static boolean accepts(Reading text, Occurrence occurrence) {
        return isWhole(text, occurrence) && isUnbroken(text, occurrence) && hasItsCapitals(text, occurrence);
    }

    /** Digits and letters on either side belong to another word, as in 2nd; Korean letters do not. */
    private static boolean isWhole(Reading text, Occurrence occurrence) {
        return isEdge(text, occurrence.start(), occurrence.start() - 1)
                && isEdge(text, occurrence.end(), occurrence.end());
    }

    private static boolean isEdge(Reading text, int boundary, int neighbour) {
        return text.separationBefore(boundary) != Reading.Separation.NONE
                || text.token(neighbour).kind() == Token.Kind.SYLLABLE;
    }

    private static boolean isUnbroken(Reading text, Occurrence occurrence) {
        for (int i = 1; i < occurrence.length(); i++) {
            int at = occurrence.start() + i;
            if (text.separationBefore(at) == Reading.Separation.BREAK
                    && !occurrence.term().allowsGap(i, text.segment().gap(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasItsCapitals(Reading text, Occurrence occurrence) {
        IndexedTerm term = occurrence.term();
        if (!term.mindsCapitals()) {
            return true;
        }
        boolean oneWord = term.significantWords() == 1;
        for (int i = 0; i < occurrence.length(); i++) {
            String listed = term.surface(i);
            String written = text.surface(occurrence.start() + i);
            boolean single = oneWord && !FUNCTION_WORDS.contains(term.key(i));
            if (isCapitals(listed) && (single || listed.length() <= LONGEST_STRICT_CAPITALS)
                    ? !isInCapitals(listed, written)
                    : single && !isSameWord(listed, written)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it matters how the words of a term are written in a text. */
    static boolean mindsCapitals(Reading term, int first) {
        boolean capitals = false;
        for (int i = first; i < term.size() && !capitals; i++) {
            capitals = isCapitals(term.surface(i)) && term.surface(i).length() <= LONGEST_STRICT_CAPITALS;
        }
        return capitals || significantWords(term) == 1;
    }

    private static boolean isCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInCapitals(String listed, String written) {
        return written.startsWith(listed)
                && PLURAL_OR_POSSESSIVE
                        .matcher(written.substring(listed.length()))
                        .matches();
    }

    /** One word alone must keep its capital (Leader, Kaesong), and be a noun: markets, but not marketing. */
    private static boolean isSameWord(String listed, String written) {
        if (Character.isUpperCase(listed.codePointAt(0)) && !Character.isUpperCase(written.codePointAt(0))) {
            return false;
        }
        return written.equalsIgnoreCase(listed) || !endsAsVerb(written) || endsAsVerb(listed);
    }

    private static boolean endsAsVerb(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("ing") || lower.endsWith("ed");
    }
}
