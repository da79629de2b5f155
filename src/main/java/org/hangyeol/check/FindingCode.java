package org.hangyeol.check;

import static org.hangyeol.check.Severity.*;

/** What can be found, with the name it has on the wire and in the configuration. */
public enum FindingCode {
    /** A number of the source has another value in the translation: 8 km, 80 kilometers. */
    NUMBER_MISMATCH("number.mismatch", ERROR),
    /** An exact number was rounded or made vague: 보름 (15 days), two weeks. */
    NUMBER_APPROXIMATE("number.approximate", NOTICE),
    /** The same number of something else: 8 km, eight miles. */
    UNIT_MISMATCH("unit.mismatch", ERROR),
    /** Another day, month or year. */
    DATE_MISMATCH("date.mismatch", ERROR),
    /** A term of the source has no known translation in the target. */
    TERM_MISSING("term.missing", WARNING),
    /** What stands there names something else. */
    TERM_FORBIDDEN("term.forbidden", ERROR),
    /** A Korean name of something that is easily confused with what the source names. */
    TERM_WRONG_CONCEPT("term.wrong_concept", ERROR),
    /** The translation is advised against. */
    TERM_DEPRECATED("term.deprecated", WARNING),
    /** A name from before the date of the text. */
    TERM_SUPERSEDED("term.superseded", WARNING),
    /** A name from after the date of the text. */
    TERM_ANACHRONISM("term.anachronism", WARNING),
    /** One thing has two names in one document. */
    TERM_INCONSISTENT("term.inconsistent", WARNING),
    /** One name is written as in the North and as in the South. */
    ORTHOGRAPHY_MIXED("orthography.mixed", WARNING),
    /** Initials stand behind a name that they are not the initials of, by this glossary. */
    ABBR_WRONG_EXPANSION("abbr.wrong_expansion", ERROR),
    /** Initials of several institutions, none of which was named before; or a name that is also somebody else's. */
    ABBR_AMBIGUOUS("abbr.ambiguous", NOTICE),
    /** Names that are easily confused, or people in a list, stand in another order than in the source. */
    NAME_MISMATCH("name.mismatch", WARNING),
    /** A name of a person or a place in a spelling that the glossary does not have. */
    NAME_SPELLING("name.spelling", WARNING),
    /** A known slip in the source. */
    SOURCE_TYPO("source.typo", NOTICE),
    /** One side has no text. */
    EMPTY("text.empty", ERROR),
    /** The translation is the source, letter for letter. */
    IDENTICAL("text.identical", WARNING),
    /** Hangul was left in an English text. */
    HANGUL_LEFT("text.hangul", WARNING),
    /** One text is far longer than the other leads to expect. */
    LENGTH("text.length", NOTICE),
    /** An inline code of the source is missing or there too often. */
    CODES_LOST("codes.lost", ERROR),
    /** All inline codes are there, but in another order, or one closes before it opens. */
    CODES_MOVED("codes.moved", WARNING),
    /** A word stands twice in a row. */
    DOUBLED_WORD("words.doubled", WARNING),
    /** A quotation mark or bracket has no partner. */
    UNPAIRED("punctuation.unpaired", WARNING),
    /** One text is a question or breaks off, and the other is not. */
    END_PUNCTUATION("punctuation.end", NOTICE),
    /** White space at the beginning or the end differs. */
    OUTER_SPACE("space.outer", NOTICE),
    /** Two spaces between words. */
    DOUBLED_SPACE("space.doubled", NOTICE);

    private final String text;
    private final Severity usual;

    FindingCode(String text, Severity usual) {
        this.text = text;
        this.usual = usual;
    }

    /** Its name on the wire, such as number.mismatch. */
    public String text() {
        return text;
    }

    /** How severe it is unless the configuration says otherwise. */
    public Severity usual() {
        return usual;
    }
}
