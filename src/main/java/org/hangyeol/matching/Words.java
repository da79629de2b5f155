package org.hangyeol.matching;

import org.hangyeol.analysis.Token;

/**
 * Numbers for the words of one language, so that segments can be compared without strings: one for every form, one for
 * every way a form is written (its surface), one for every text that stands between two words.
 */
interface Words {
    /** The number of an empty gap. */
    int NO_GAP = 0;

    /** The number of a gap that is one space. */
    int SPACE = 1;

    /** The number of a token's surface; the same letters are always the same kind of token with the same form. */
    int numberOfSurface(Token token);

    int numberOfGap(String gap);

    /** The number of the form that a surface has. */
    int form(int surface);

    Token.Kind kind(int surface);

    String surface(int number);

    String gap(int number);
}
