package org.hangyeol.glossary;

import org.hangyeol.korean.CompoundParts;
import org.hangyeol.korean.Particles;

/**
 * Where, inside of an eojeol, words end and others begin, as far as particles, listed parts of compounds and other terms
 * tell. Worked out eojeol by eojeol, once, and only if somebody asks: a long text takes linear time.
 */
final class WordEdges {
    private final Reading text;
    private final TermTrie terms;
    /** Whether everything from the beginning of the eojeol to before a token is words. */
    private final boolean[] afterWords;

    private final boolean[] afterWordsKnown;
    /** Whether everything from a token to the end of the eojeol is words, or particles. */
    private final boolean[] beforeWords;

    private final boolean[] beforeWordsKnown;

    WordEdges(Reading text, TermTrie terms) {
        this.text = text;
        this.terms = terms;
        this.afterWords = new boolean[text.size() + 1];
        this.afterWordsKnown = new boolean[text.size() + 1];
        this.beforeWords = new boolean[text.size() + 1];
        this.beforeWordsKnown = new boolean[text.size() + 1];
    }

    /** Whether what stands before a token in its eojeol are words. The token must not begin the eojeol. */
    boolean beginsAfterWord(int token) {
        int start = text.wordStart(token);
        if (!afterWordsKnown[start]) {
            afterWordsKnown[start] = true;
            findAfterWords(start, text.wordEnd(token));
        }
        return afterWords[token];
    }

    /** Whether what stands from a token on in the eojeol are words, the last of them perhaps with particles. */
    boolean endsBeforeWord(int token) {
        int start = text.wordStart(token);
        if (!beforeWordsKnown[start]) {
            beforeWordsKnown[start] = true;
            findBeforeWords(start, text.wordEnd(token));
        }
        return beforeWords[token];
    }

    /** Whether what stands from a token on is nothing but particles, suffixes or a form of 하다 and the like. */
    boolean endsBeforeParticles(int token) {
        int end = syllablesEnd(token);
        return Particles.follow(
                text.text(), text.token(token).start(), text.token(end - 1).end());
    }

    /** Whether a single syllable stands there, alone or with particles: most likely it is part of the word before. */
    boolean endsBeforeOneSyllable(int token) {
        return token + 1 == syllablesEnd(token) || endsBeforeParticles(token + 1);
    }

    private int syllablesEnd(int token) {
        int limit = text.wordEnd(token);
        int end = token;
        while (end < limit && text.isSyllable(end) && end - token <= Particles.LONGEST) {
            end++;
        }
        return end;
    }

    private void findAfterWords(int start, int end) {
        afterWords[start] = true;
        for (int i = start; i < end; i++) {
            if (afterWords[i]) {
                boolean word = markWordsFrom(i, end);
                // 현 may be a prefix, but not in 현지시간, which begins with a word.
                boolean prefix = i == start
                        && !word
                        && CompoundParts.isPrefix(text.text(), text.token(i).start());
                afterWords[i + 1] |= prefix;
            }
        }
    }

    /** Marks where the words that begin at a token end; false if there are none. */
    private boolean markWordsFrom(int start, int limit) {
        boolean any = terms.markEnds(text, start, limit, afterWords);
        for (int end = start + 2; end <= Math.min(limit, start + CompoundParts.longestNoun()); end++) {
            if (isNoun(start, end)) {
                afterWords[end] = true;
                any = true;
            }
        }
        return any;
    }

    private void findBeforeWords(int start, int end) {
        // The place behind the eojeol belongs to the next one, which asks only for places inside of itself.
        beforeWords[end] = true;
        for (int i = end - 1; i > start; i--) {
            beforeWords[i] = !text.isSyllable(i) || endsBeforeParticles(i) || beginsWord(i, end);
        }
    }

    private boolean beginsWord(int start, int limit) {
        for (int end = start + 2; end <= Math.min(limit, start + CompoundParts.longestNoun()); end++) {
            if (beforeWords[end] && isNoun(start, end)) {
                return true;
            }
        }
        return terms.reaches(text, start, limit, beforeWords);
    }

    private boolean isNoun(int start, int end) {
        return CompoundParts.isNoun(
                text.text(), text.token(start).start(), text.token(end - 1).end());
    }
}
