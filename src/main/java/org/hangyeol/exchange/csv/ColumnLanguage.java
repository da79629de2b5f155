package org.hangyeol.exchange.csv;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

import org.hangyeol.exchange.RowLexer.Cells;

/** Which language the texts of a column show. */
final class ColumnLanguage {
    private static final double NEARLY_ALL = 0.8;

    private ColumnLanguage() {}

    /** {@link UnitField#KO} or {@link UnitField#EN} if nearly all cells with letters are of it; else null. */
    static UnitField of(List<Cells> rows, int column) {
        List<UnitField> languages = rows.stream()
                .filter(row -> column < row.texts().size())
                .map(row -> ofCell(row.texts().get(column)))
                .filter(Objects::nonNull)
                .toList();
        for (UnitField language : List.of(UnitField.KO, UnitField.EN)) {
            int count = Collections.frequency(languages, language);
            if (count > 0 && count >= NEARLY_ALL * languages.size()) {
                return language;
            }
        }
        return null;
    }

    /** The language of one text, null if it has no letters. Korean may hold some English, and English some Korean. */
    private static UnitField ofCell(String text) {
        long korean = count(text, ColumnLanguage::isKorean);
        long latin = count(text, ColumnLanguage::isLatin);
        if (korean + latin == 0) {
            return null;
        }
        return 2 * korean >= latin ? UnitField.KO : UnitField.EN; // a syllable is about two letters
    }

    /** Whether a text has letters of the language, or none at all. */
    static boolean mayBe(UnitField language, String text) {
        boolean korean = count(text, ColumnLanguage::isKorean) > 0;
        boolean latin = count(text, ColumnLanguage::isLatin) > 0;
        return korean == latin || (language == UnitField.KO ? korean : latin);
    }

    private static long count(String text, IntPredicate letters) {
        return text.codePoints().filter(letters).count();
    }

    private static boolean isKorean(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HANGUL || script == UnicodeScript.HAN;
    }

    private static boolean isLatin(int c) {
        return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
}
