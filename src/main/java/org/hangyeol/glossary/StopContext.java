package org.hangyeol.glossary;

import java.util.List;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Where a term does not mean its concept. In a pattern with {@code ~} the sign stands for the term, and what is written
 * beside it must touch the term in the text: {@code ~이 뚜렷} and {@code 조~} in Korean, {@code open ~} in English. A
 * pattern without it is a word or phrase that need only stand somewhere in the same segment. Spaces, the spelling of
 * North and South, case and English inflection make no difference.
 *
 * <p>{@code ~} alone always applies: the term is a good translation, but too common a word to be recognised.
 */
public final class StopContext {
    private static final char TERM = '~';
    private static final String ADVICE =
            "Write '~' once for the term with a word beside it, as in '~이 뚜렷', or a word alone.";
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();

    private final String pattern;
    private final Language language;
    /** Null if the pattern has the sign. */
    private final Reading phrase;

    /** What must stand before and behind the term; null if the pattern has no sign. */
    private final Reading before;

    private final Reading after;

    private StopContext(String pattern, Language language) {
        this.pattern = pattern;
        this.language = language;
        int sign = pattern.indexOf(TERM);
        this.phrase = sign < 0 ? reading(pattern) : null;
        this.before = sign < 0 ? null : reading(pattern.substring(0, sign));
        this.after = sign < 0 ? null : reading(pattern.substring(sign + 1));
    }

    /**
     * Reads a pattern.
     *
     * @param language of the text the term stands in
     * @throws GlossarySyntaxException if the pattern has more than one {@code ~}, or neither it nor a word
     */
    public static StopContext of(String pattern, Language language) {
        String stripped = pattern.strip();
        if (stripped.indexOf(TERM) != stripped.lastIndexOf(TERM)) {
            throw new GlossarySyntaxException("Stop context with more than one '~'", pattern, ADVICE);
        }
        if (stripped.indexOf(TERM) < 0 && stripped.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new GlossarySyntaxException("Stop context without a word", pattern, ADVICE);
        }
        return new StopContext(stripped, language);
    }

    private Reading reading(String part) {
        return new Reading(ANALYZER.analyze(Segment.of(part), language));
    }

    /** Whether the term does not count wherever it stands in a segment, as opposed to one place. */
    boolean concernsWholeSegment() {
        return phrase != null;
    }

    /** Whether the phrase of a pattern without {@code ~} stands in the text. */
    boolean standsIn(Reading text) {
        for (int start = 0; start + phrase.size() <= text.size(); start++) {
            if (text.wordStart(start) == start && standsAt(phrase, text, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is written beside {@code ~} stands beside the tokens {@code start} to {@code end} of the text. */
    boolean touches(Reading text, int start, int end) {
        return standsBefore(text, start) && standsBehind(text, end);
    }

    private boolean standsBefore(Reading text, int start) {
        if (before.size() == 0) {
            return stripped(text.segment().gap(start)).endsWith(stripped(before.text()));
        }
        int from = start - before.size();
        return standsAt(before, text, from) && isUnbroken(text, from + 1, start);
    }

    private boolean standsBehind(Reading text, int end) {
        if (after.size() == 0) {
            return stripped(text.segment().gap(end)).startsWith(stripped(after.text()));
        }
        return standsAt(after, text, end) && isUnbroken(text, end, end + after.size() - 1);
    }

    /** Punctuation alone beside the sign, as in {@code ~:}, is compared as it is; so is nothing at all. */
    private static String stripped(String punctuation) {
        return punctuation.replace(" ", "");
    }

    private boolean standsAt(Reading words, Reading text, int start) {
        if (start < 0 || start + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.key(i).equals(text.key(start + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no punctuation divides the words; the pattern is about a phrase. */
    private static boolean isUnbroken(Reading text, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (text.separationBefore(i) == Reading.Separation.BREAK) {
                return false;
            }
        }
        return true;
    }

    /** The pattern as it was written, without white space around it. */
    public String pattern() {
        return pattern;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StopContext stop && pattern.equals(stop.pattern) && language == stop.language;
    }

    @Override
    public int hashCode() {
        return List.of(pattern, language).hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
