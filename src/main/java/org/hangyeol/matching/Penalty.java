package org.hangyeol.matching;

/**
 * One reason why a match is not exact.
 *
 * @param cause what differs
 * @param points how many of the lost points it accounts for; 0 if it was noticed but a stronger cause took the point
 */
public record Penalty(Cause cause, int points) {
    public enum Cause {
        /** Words or syllables added, left out or replaced. */
        WORDS,
        /** The same word in another form: file, files. */
        INFLECTION,
        /** Another number in the same place. */
        NUMBER,
        /** Letters that differ in a way that may make another word: 하나, 하라. */
        LETTERS,
        /** An inline code added, lost or moved. */
        TAG,
        /** Capital and small letters. */
        CASE,
        PUNCTUATION,
        /** A space on one side only, or other white space. */
        SPACING,
        /** The spelling of North or South: 로동, 노동. */
        SPELLING
    }
}
