package org.hangyeol.glossary;

import java.util.List;
import java.util.Locale;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;
import org.hangyeol.korean.Hangul;

/** A text as terms are looked for in it: its tokens as keys of the trie, what separates them, and its words. */
final class Reading {
    /** What stands between two tokens. */
    enum Separation {
        /** Nothing, or characters nobody sees. */
        NONE,
        /** White space only. */
        SPACE,
        /** Hyphens, middle dots or quotation marks, with or without white space: parts of a name may be so divided. */
        LINK,
        /** Anything else. A term does not go on behind a full stop, comma or bracket. */
        BREAK
    }

    private final AnalyzedSegment segment;
    private final String text;
    private final List<Token> tokens;
    private final Separation[] before;
    private final int[] wordStarts;
    private final int[] wordEnds;

    Reading(AnalyzedSegment segment) {
        this.segment = segment;
        this.text = segment.text();
        this.tokens = segment.tokens();
        this.before = new Separation[tokens.size() + 1];
        this.wordStarts = new int[tokens.size()];
        this.wordEnds = new int[tokens.size()];
        findWords();
    }

    private void findWords() {
        int size = tokens.size();
        for (int i = 0; i <= size; i++) {
            int start = i == 0 ? 0 : tokens.get(i - 1).end();
            int end = i == size ? text.length() : tokens.get(i).start();
            before[i] = i == 0 || i == size ? Separation.BREAK : separation(start, end);
        }
        for (int i = 0; i < size; i++) {
            wordStarts[i] = before[i] == Separation.NONE ? wordStarts[i - 1] : i;
        }
        for (int i = size - 1; i >= 0; i--) {
            wordEnds[i] = before[i + 1] == Separation.NONE ? wordEnds[i + 1] : i + 1;
        }
    }

    private Separation separation(int start, int end) {
        Separation found = Separation.NONE;
        for (int i = start; i < end; i++) {
            Separation here = separation(text.charAt(i));
            if (here.compareTo(found) > 0) {
                found = here;
            }
        }
        return found;
    }

    private static Separation separation(char character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Separation.SPACE;
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT -> Separation.NONE;
            case Character.DASH_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                Separation.LINK;
            default -> "'\"`´−·ㆍᆞ・‧∙•《》〈〉「」".indexOf(character) >= 0 ? Separation.LINK : Separation.BREAK;
        };
    }

    AnalyzedSegment segment() {
        return segment;
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean isSyllable(int i) {
        return tokens.get(i).kind() == Token.Kind.SYLLABLE;
    }

    boolean isNumber(int i) {
        return tokens.get(i).kind() == Token.Kind.NUMBER;
    }

    /** Whether letters of an alphabet or Hanja stand before the Hangul of a token: 北 in 北국가보위성 is a word. */
    boolean scriptChangesBefore(int i) {
        Token previous = tokens.get(i - 1);
        return previous.kind() == Token.Kind.WORD
                || previous.kind() == Token.Kind.SYLLABLE && isHangul(i) && !isHangul(i - 1);
    }

    private boolean isHangul(int i) {
        return Hangul.isSyllable(firstCharacter(i));
    }

    /** What separates a token from the one before; before the first and after the last one is a break. */
    Separation separationBefore(int i) {
        return before[i];
    }

    /** The first token of the eojeol or unbroken run that a token belongs to. */
    int wordStart(int i) {
        return wordStarts[i];
    }

    /** The token after the last one of the eojeol or unbroken run that a token belongs to. */
    int wordEnd(int i) {
        return wordEnds[i];
    }

    /** A token as it was written, composed. */
    String surface(int i) {
        return tokens.get(i).surface();
    }

    /** The first character of a token as it was written; all of it, if it is a Hangul syllable. */
    char firstCharacter(int i) {
        return text.charAt(tokens.get(i).start());
    }

    /** What is compared in a term. Unlike in sentences, every number is itself. */
    String key(int i) {
        Token token = tokens.get(i);
        return token.kind() == Token.Kind.NUMBER ? number(surface(i)) : token.form();
    }

    /** 1,000 and full-width figures are the numbers they stand for. */
    private static String number(String surface) {
        StringBuilder digits = new StringBuilder(surface.length());
        surface.codePoints()
                .filter(character -> character != ',')
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(digits::appendCodePoint);
        return digits.toString().toLowerCase(Locale.ROOT);
    }
}
