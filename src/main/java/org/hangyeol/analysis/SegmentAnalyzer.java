package org.hangyeol.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.hangyeol.korean.ComposedText;
import org.hangyeol.korean.Hangul;
import org.hangyeol.korean.SpellingFold;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Cuts a segment into tokens that can be compared: every Hangul syllable by itself with its spelling folded, every word
 * in lower case and, in English, without its inflection, every number as one class. Spaces and punctuation are no
 * tokens, so Korean that differs only in spacing or in the spelling of North and South has the same forms.
 *
 * <p>Why not words or morphemes for Korean: {@code docs/decisions/0002-one-score.md}.
 */
public final class SegmentAnalyzer {
    /** Analyses any text, the empty one included. Takes time linear in its length. */
    public AnalyzedSegment analyze(Segment segment, Language language) {
        ComposedText composed = ComposedText.of(segment.text());
        String text = composed.text();
        List<Token> tokens = new ArrayList<>(text.length() / 2);
        for (int start = 0, end; start < text.length(); start = end) {
            int first = text.codePointAt(start);
            end = start + Character.charCount(first);
            if (isSyllable(first)) {
                String surface = Hangul.text(first);
                tokens.add(new Token(SpellingFold.fold(surface), surface, Token.Kind.SYLLABLE, start));
            } else if (isDigit(first)) {
                end = numberEnd(text, end);
                tokens.add(new Token(Token.NUMBER_FORM, text.substring(start, end), Token.Kind.NUMBER, start));
            } else if (isLetter(first)) {
                end = wordEnd(text, end);
                String surface = text.substring(start, end);
                tokens.add(new Token(wordForm(surface, language), surface, Token.Kind.WORD, start));
            }
        }
        return new AnalyzedSegment(segment, language, composed, Collections.unmodifiableList(tokens));
    }

    /** Scripts whose characters are compared one by one. */
    private static boolean isSyllable(int codePoint) {
        if (Hangul.isSyllable(codePoint)) {
            return true;
        }
        if (codePoint < 0x1100 || !isLetter(codePoint)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** The old letter ㆍ (arae-a) is what Korean keyboards give for a middle dot, and nothing else in today's texts. */
    private static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint) && codePoint != 'ㆍ' && codePoint != 'ᆞ';
    }

    /** Digits of any script, and numerals that are one character: Ⅲ, ①, ½, 〇. */
    private static boolean isDigit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** 3.2 and 1,000 are one number; the stop in "in 1998." is not part of it. */
    private static int numberEnd(String text, int end) {
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (isDigit(next)) {
                end += Character.charCount(next);
            } else if ((next == '.' || next == ',') && end + 1 < text.length() && isDigit(text.codePointAt(end + 1))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Letters with their accents; an apostrophe belongs to the word if a letter follows it. */
    private static int wordEnd(String text, int end) {
        while (end < text.length()) {
            int next = text.codePointAt(end);
            int length = Character.charCount(next);
            boolean apostrophe =
                    isApostrophe(next) && end + length < text.length() && isWordLetter(text.codePointAt(end + length));
            if (!apostrophe && !isWordLetter(next)) {
                break;
            }
            end += length;
        }
        return end;
    }

    private static boolean isWordLetter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> isLetter(codePoint) && !isSyllable(codePoint);
        };
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '’';
    }

    private static String wordForm(String word, Language language) {
        String lower = word.replace('’', '\'').toLowerCase(Locale.ROOT);
        return language == Language.EN ? EnglishStemmer.stem(lower) : lower;
    }
}
