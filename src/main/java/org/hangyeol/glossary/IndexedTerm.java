package org.hangyeol.glossary;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** A term with its tokens, ready to be compared with a text. */
final class IndexedTerm {
    private final KnownTerm term;
    private final Reading reading;
    private final int first;
    private final int significantWords;

    private IndexedTerm(KnownTerm term, Reading reading, int first) {
        this.term = term;
        this.reading = reading;
        this.first = first;
        this.significantWords = EnglishRules.significantWords(reading);
    }

    static IndexedTerm of(KnownTerm term, SegmentAnalyzer analyzer) {
        Reading reading = new Reading(analyzer.analyze(Segment.of(term.text()), term.language()));
        return new IndexedTerm(term, reading, term.language() == Language.EN ? EnglishRules.firstToken(reading) : 0);
    }

    KnownTerm term() {
        return term;
    }

    /** The term as it was written, composed. */
    String text() {
        return reading.text();
    }

    /** How many tokens must be found; 0 for a text without letters, which is never found. */
    int length() {
        return reading.size() - first;
    }

    String key(int i) {
        return i == 0 ? reading.firstKey(first) : reading.key(first + i);
    }

    String surface(int i) {
        return reading.surface(first + i);
    }

    char firstCharacter(int i) {
        return reading.firstCharacter(first + i);
    }

    boolean isSyllable(int i) {
        return reading.isSyllable(first + i);
    }

    Reading.Separation separationBefore(int i) {
        return reading.separationBefore(first + i);
    }

    /** Whether a word, but for its apostrophes, is the term's last one. */
    boolean endsIn(String word) {
        return lettersOf(word).equalsIgnoreCase(lettersOf(reading.surface(reading.size() - 1)));
    }

    private static String lettersOf(String word) {
        return word.replace("'", "").replace("’", "");
    }

    int significantWords() {
        return significantWords;
    }

    /** Whether a gap has no punctuation but what the term has at the same place itself, as in "No. 1 event". */
    boolean allowsGap(int i, String gap) {
        String own = reading.segment().gap(first + i);
        return gap.codePoints().allMatch(c -> own.indexOf(c) >= 0 || Character.isWhitespace(c));
    }
}
