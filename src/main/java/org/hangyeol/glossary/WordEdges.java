package org.hangyeol.glossary;

import org.hangyeol.korean.CompoundParts;
import org.hangyeol.korean.Particles;

/**
 * Where, inside of an eojeol, words end and others begin, as far as particles, listed parts of compounds and other terms
 * tell. Worked out for a whole text at once and only if somebody asks, so that a long text takes linear time.
 */
final class WordEdges {
    private final Reading text;
    private final TermTrie terms;
    /** Whether everything from the beginning of the eojeol to before a token is words. */
    private boolean[] afterWords;
    /** Whether everything from a token to the end of the eojeol is words, or particles. */
    private boolean[] beforeWords;

    WordEdges(Reading text, TermTrie terms) {
        this.text = text;
        this.terms = terms;
    }

    /** Whether what stands before a token in its eojeol are words. */
    boolean beginsAfterWord(int token) {
        if (afterWords == null) {
            afterWords = findAfterWords();
        }
        return afterWords[token];
    }

    /** Whether what stands from a token on in the eojeol are words, the last of them perhaps with particles. */
    boolean endsBeforeWord(int token) {
        if (beforeWords == null) {
            beforeWords = findBeforeWords();
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

    private boolean[] findAfterWords() {
        boolean[] reached = new boolean[text.size() + 1];
        for (int i = 0; i < text.size(); i++) {
            boolean first = text.wordStart(i) == i;
            if (first || reached[i]) {
                reached[i] = true;
                boolean word = markWordsFrom(i, reached);
                // 현 may be a prefix, but not in 현지시간, which begins with a word.
                reached[i + 1] |= first && !word && CompoundParts.isPrefix(text.surface(i));
            }
        }
        return reached;
    }

    /** Marks where the words that begin at a token end; false if there are none. */
    private boolean markWordsFrom(int start, boolean[] reached) {
        int limit = text.wordEnd(start);
        boolean any = terms.markEnds(text, start, limit, reached);
        for (int end = start + 2; end <= Math.min(limit, start + CompoundParts.longestNoun()); end++) {
            if (CompoundParts.isNoun(textOf(start, end))) {
                reached[end] = true;
                any = true;
            }
        }
        return any;
    }

    private boolean[] findBeforeWords() {
        boolean[] reached = new boolean[text.size() + 1];
        for (int i = text.size() - 1; i >= 0; i--) {
            int limit = text.wordEnd(i);
            if (i + 1 == limit) {
                // The place behind the eojeol counts while this eojeol is walked; the next one begins there.
                reached[limit] = true;
            }
            reached[i] = endsHere(i, limit, reached);
        }
        return reached;
    }

    private boolean endsHere(int i, int limit, boolean[] reached) {
        if (!text.isSyllable(i) || terms.reaches(text, i, limit, reached)) {
            return true;
        }
        for (int end = i + 2; end <= Math.min(limit, i + CompoundParts.longestNoun()); end++) {
            if (reached[end] && CompoundParts.isNoun(textOf(i, end))) {
                return true;
            }
        }
        return endsBeforeParticles(i);
    }

    private String textOf(int from, int to) {
        return text.text()
                .substring(text.token(from).start(), text.token(to - 1).end());
    }
}
