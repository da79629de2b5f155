package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.korean.SpellingDifference;
import org.hangyeol.korean.SpellingFold;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Words that somebody looks for. They stand in a segment where it has the same tokens in a row, whatever stands between
 * them: Korean in any spacing and as part of a word, English in any inflection. A number is found as the same number,
 * and a Korean syllable in another spelling only where North and South regularly differ so (나이 is not found in 나리).
 *
 * <p>In double quotes, words stand where the text is the same, letter for letter, with spaces and punctuation. They begin
 * and end where a token does: within an English word or a number nothing is found, within a Korean word anything is.
 *
 * <p>What a phrase is found in is decided here; {@link PhraseNumbers} must come to the same.
 */
public final class Phrase {
    private static final String OPENING_QUOTES = "\"“”„";
    private static final String CLOSING_QUOTES = "\"“”";

    /** So many syllables in a row are a compound whose parts may begin a word: 조선노동당. */
    private static final int COMPOUND = 4;

    private static final int FIRST_PART = 2;

    private final AnalyzedSegment words;
    private final boolean exact;

    /** A place where a phrase stands, in UTF-16 code units of the text as it was given; the end is exclusive. */
    public record Occurrence(int start, int end) {}

    private Phrase(AnalyzedSegment words, boolean exact) {
        this.words = words;
        this.exact = exact;
    }

    /** The phrase that somebody types; exact if it stands in double quotes, straight or curly. */
    public static Phrase of(String typed, Language language) {
        String text = typed.strip();
        int last = text.length() - 1;
        boolean quoted = last > 1
                && OPENING_QUOTES.indexOf(text.charAt(0)) >= 0
                && CLOSING_QUOTES.indexOf(text.charAt(last)) >= 0;
        Segment segment = Segment.of(quoted ? text.substring(1, last) : text);
        return new Phrase(new SegmentAnalyzer().analyze(segment, language), quoted);
    }

    public Language language() {
        return words.language();
    }

    /** Whether there is no word and no number in it, so that nothing can be looked for. */
    public boolean isEmpty() {
        return words.tokens().isEmpty();
    }

    /** Where the phrase stands in a segment, from left to right, without overlap. */
    public List<Occurrence> occurrences(AnalyzedSegment segment) {
        List<Occurrence> occurrences = new ArrayList<>();
        int start = 0;
        while (!isEmpty() && start + length() <= segment.tokens().size()) {
            if (standsAt(segment, start)) {
                occurrences.add(occurrence(segment, start));
                start += length();
            } else {
                start++;
            }
        }
        return occurrences;
    }

    private boolean standsAt(AnalyzedSegment segment, int start) {
        for (int i = 0; i < length(); i++) {
            Token token = segment.tokens().get(start + i);
            if (!token.form().equals(token(i).form())
                    || !accepts(i, segment.surface(start + i), segment.isJoined(start + i))
                    || exact && i > 0 && !words.gap(i).equals(segment.gap(start + i))) {
                return false;
            }
        }
        return !isTorn(segment, start)
                && segment.gap(start).endsWith(leading())
                && segment.gap(start + length()).startsWith(trailing());
    }

    /** The end of one word and the beginning of the next are no other spelling of a word: 노동 in 으로 동쪽. */
    private boolean isTorn(AnalyzedSegment segment, int start) {
        return mayBeTorn()
                && segment.isJoined(start)
                && !segment.isJoined(start + 1)
                && !segment.surface(start).equals(surface(0));
    }

    /** Whether the phrase begins with two syllables of one word, of which the first may be spelled in another way. */
    boolean mayBeTorn() {
        return !exact && length() > 1 && words.isJoined(1) && token(0).kind() == Token.Kind.SYLLABLE;
    }

    private Occurrence occurrence(AnalyzedSegment segment, int start) {
        int from = segment.tokens().get(start).start() - leading().length();
        int to = segment.tokens().get(start + length() - 1).end() + trailing().length();
        return new Occurrence(segment.originalOffset(from), segment.originalOffset(to));
    }

    int length() {
        return words.tokens().size();
    }

    Token token(int i) {
        return words.tokens().get(i);
    }

    String surface(int i) {
        return words.surface(i);
    }

    /** What must stand before a token of an exact phrase; null if anything may. */
    String gap(int i) {
        return exact && i > 0 ? words.gap(i) : null;
    }

    /** What the text before the first token must end with. */
    String leading() {
        return exact ? words.gap(0) : "";
    }

    /** What the text after the last token must begin with. */
    String trailing() {
        return exact ? words.gap(length()) : "";
    }

    /** The ways in which a token may be written that {@link #accepts} might accept; null if any will do. */
    Set<String> spellings(int i) {
        if (exact) {
            return Set.of(surface(i));
        }
        return switch (token(i).kind()) {
            case WORD -> null;
            case NUMBER -> NumberSpelling.all(surface(i));
            case SYLLABLE -> syllables(surface(i));
        };
    }

    private static Set<String> syllables(String written) {
        return written.length() > 1
                ? Set.of(written) // Hanja beyond the basic plane
                : SpellingFold.spellings(written.charAt(0))
                        .chars()
                        .mapToObj(Character::toString)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a token of a text that has the form of one of the phrase is written well enough.
     *
     * @param joined whether nothing stands between it and the token before it
     */
    boolean accepts(int i, String surface, boolean joined) {
        if (surface.equals(surface(i))) {
            return true;
        }
        Set<String> spellings = spellings(i);
        if (spellings == null || token(i).kind() == Token.Kind.NUMBER) {
            return spellings == null || spellings.contains(surface);
        }
        return !exact && isLicensed(i, surface.charAt(0), joined);
    }

    /** A syllable alone says too little to tell whether it begins a word: 리 (village) would be found in every 이. */
    private boolean isLicensed(int i, char written, boolean joined) {
        char previous = i == 0 ? 0 : surface(i - 1).charAt(0);
        boolean beginsPart = length() >= COMPOUND && i >= FIRST_PART;
        boolean mayBeginWord = length() > 1 && (i == 0 || !words.isJoined(i) || !joined || beginsPart);
        return SpellingDifference.between(previous, surface(i).charAt(0), written, mayBeginWord)
                != SpellingDifference.UNLICENSED;
    }
}
