package org.hangyeol.glossary;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** A term with the places of its tokens, ready to be compared with a text. There may be very many: small on purpose. */
final class IndexedTerm {
    private final KnownTerm term;
    private final String text;
    /** Start and end of each token that must be found. */
    private final int[] offsets;

    private final String[] keys;
    private final int significantWords;
    private final boolean mindsCapitals;

    private IndexedTerm(KnownTerm term, Reading reading) {
        int first = term.language() == Language.EN ? EnglishRules.firstToken(reading) : 0;
        this.term = term;
        this.text = reading.text();
        this.offsets = new int[2 * (reading.size() - first)];
        this.keys = new String[reading.size() - first];
        for (int i = 0; i < keys.length; i++) {
            offsets[2 * i] = reading.token(first + i).start();
            offsets[2 * i + 1] = reading.token(first + i).end();
            keys[i] = reading.key(first + i);
        }
        this.significantWords = EnglishRules.significantWords(reading);
        this.mindsCapitals = EnglishRules.mindsCapitals(reading, first);
    }

    static IndexedTerm of(KnownTerm term, SegmentAnalyzer analyzer) {
        return new IndexedTerm(term, new Reading(analyzer.analyze(Segment.of(term.text()), term.language())));
    }

    /** Words of a language as if they were a term, to look for inside of terms. */
    static IndexedTerm of(String words, Language language, SegmentAnalyzer analyzer) {
        return of(
                new KnownTerm(
                        0,
                        0,
                        0,
                        language,
                        words,
                        TermStatus.ADMITTED,
                        TermKind.FULL,
                        Validity.ALWAYS,
                        List.of(),
                        Naming.OTHER,
                        true),
                analyzer);
    }

    /** Whether the keys of another one stand somewhere among its own. */
    boolean contains(IndexedTerm phrase) {
        return Collections.indexOfSubList(Arrays.asList(keys), Arrays.asList(phrase.keys)) >= 0;
    }

    KnownTerm term() {
        return term;
    }

    /** The term as it was written, composed. */
    String text() {
        return text;
    }

    /** How many tokens must be found; 0 for a text without letters, which is never found. */
    int length() {
        return keys.length;
    }

    String key(int i) {
        return keys[i];
    }

    String surface(int i) {
        return text.substring(offsets[2 * i], offsets[2 * i + 1]);
    }

    char firstCharacter(int i) {
        return text.charAt(offsets[2 * i]);
    }

    boolean hasGapBefore(int i) {
        return offsets[2 * i - 1] < offsets[2 * i];
    }

    /** Whether a gap has no punctuation but what the term has at the same place itself, as in "No. 1 event". */
    boolean allowsGap(int i, String gap) {
        String own = text.substring(offsets[2 * i - 1], offsets[2 * i]);
        return gap.codePoints().allMatch(c -> own.indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    /** Whether a word, but for its apostrophes, is the term's last one. */
    boolean endsIn(String word) {
        return lettersOf(word).equalsIgnoreCase(lettersOf(surface(length() - 1)));
    }

    private static String lettersOf(String word) {
        return word.replace("'", "").replace("’", "");
    }

    /** Whether it matters how the words of an English term are written in a text. */
    boolean mindsCapitals() {
        return mindsCapitals;
    }

    /** How many words say something, in an English term. */
    int significantWords() {
        return significantWords;
    }
}
