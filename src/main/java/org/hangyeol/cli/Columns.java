package org.hangyeol.cli;

import java.io.PrintWriter;
import java.util.List;

/** Text on a terminal, where a Korean syllable takes two columns. */
final class Columns {
    private Columns() {}

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isVowelOrFinal(character) ? 0 : isWide(character) ? 2 : 1;
        };
    }

    /** The letters of decomposed Hangul that stand in the column of the first one. */
    private static boolean isVowelOrFinal(int character) {
        return character >= 0x1160 && character <= 0x11FF;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F // first letters of decomposed Hangul
                        || character >= 0x2E80 && character <= 0xA4CF // Hanja and their punctuation
                        || character >= 0xAC00 && character <= 0xD7A3 // Hangul
                        || character >= 0xF900 && character <= 0xFAFF // Hanja for compatibility
                        || character >= 0xFF00 && character <= 0xFF60 // full-width forms
                        || character >= 0x1F300 && character <= 0x1FAFF // emoji
                        || character >= 0x20000 && character <= 0x3FFFD);
    }

    /** Prints rows of cells below one another; the last column is not filled up. */
    static void print(PrintWriter out, List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
