package org.hangyeol.glossary;

import org.hangyeol.korean.CompoundParts;
import org.hangyeol.korean.Particles;

/**
 * Where, inside of an eojeol, words end and others begin, as far as particles, listed parts of compounds and other terms
 * tell. Worked out eojeol by eojeol, once, and only if somebody asks: a long text takes linear time.
 */
final class WordEdges {
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Reading text;
    private final TermTrie terms;
    private final int[] path;
    /** Whether everything from the beginning of the eojeol to before a token is words. */
    private final boolean[] afterWords;

    private final boolean[] afterWordsKnown;
    /** Whether everything from a token to the end of the eojeol is words, or particles. */
    private final boolean[] beforeWords;

    private final boolean[] beforeWordsKnown;
    /** What {@link #endsBeforeParticles} has answered. */
    private final byte[] particles;

    WordEdges(Reading text, TermTrie terms, int[] path) {
        this.text = text;
        this.terms = terms;
        this.path = path;
        this.afterWords = new boolean[text.size() + 1];
        this.afterWordsKnown = new boolean[text.size() + 1];
        this.beforeWords = new boolean[text.size() + 1];
        this.beforeWordsKnown = new boolean[text.size() + 1];
        this.particles = new byte[text.size() + 1];
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
        if (particles[token] == UNKNOWN) {
            int end = syllablesEnd(token);
            boolean follow = Particles.follow(
                    text.text(), text.token(token).start(), text.token(end - 1).end());
            particles[token] = follow ? YES : NO;
        }
        return particles[token] == YES;
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
                boolean prefix = i == start && !word && CompoundParts.isPrefix(text.firstCharacter(i));
                afterWords[i + 1] |= prefix;
            }
        }
    }

    /** Marks where the words that begin at a token end; false if there are none. */
    private boolean markWordsFrom(int start, int limit) {
        boolean any = terms.markEnds(path, start, limit, afterWords);
        int lengths = nounLengths(start, limit);
        for (int end = start; lengths != 0; lengths >>= 1, end++) {
            if ((lengths & 1) != 0) {
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
        int lengths = nounLengths(start, limit);
        for (int end = start; lengths != 0; lengths >>= 1, end++) {
            if ((lengths & 1) != 0 && beforeWords[end]) {
                return true;
            }
        }
        return terms.reaches(path, start, limit, beforeWords);
    }

    private int nounLengths(int start, int limit) {
        return CompoundParts.nounLengths(
                text.text(), text.token(start).start(), text.token(limit - 1).end());
    }
}
