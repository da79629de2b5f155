package org.hangyeol.check;

import java.util.function.Consumer;

/**
 * A segment without a translation, or a translation of nothing. Blank is a text of white space, invisible characters
 * and inline codes only.
 */
final class EmptyCheck implements PairCheck {

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (isOneBlank(pair)) {
            String message = CharacterClasses.isBlank(pair.source().text())
                    ? "There is a translation, but the source has no text."
                    : "The segment is not translated.";
            found.accept(Finding.of(FindingCode.EMPTY, message, null, null));
        }
    }

    /** Whether one side has text and the other has none; other differences follow from that and need not be told. */
    static boolean isOneBlank(CheckedPair pair) {
        return CharacterClasses.isBlank(pair.source().text())
                != CharacterClasses.isBlank(pair.target().text());
    }
}
