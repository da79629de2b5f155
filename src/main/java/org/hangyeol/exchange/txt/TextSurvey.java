package org.hangyeol.exchange.txt;

import java.io.IOException;
import java.nio.charset.Charset;

import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.TextLines;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.segment.Language;

/**
 * What is seen of a text without keeping it.
 *
 * @param name of its language
 * @param lines how many it has
 * @param lastWithText the number of the last line that is not blank, from 1; 0 if all are
 * @param withText how many lines are not blank
 * @param korean how many of those hold Hangul or Hanja
 */
record TextSurvey(String name, long lines, long lastWithText, long withText, long korean) {

    /** @throws UnreadableFileException if it is no text */
    static TextSurvey of(String name, TextPairReader.Text text, Charset encoding) throws IOException {
        long lastWithText = 0;
        long withText = 0;
        long korean = 0;
        try (TextLines lines = TextPairReader.lines(text, encoding)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    lastWithText = lines.line();
                    withText++;
                    korean += Language.ofText(line) == Language.KO ? 1 : 0;
                }
            }
            return new TextSurvey(name, lines.line(), lastWithText, withText, korean);
        } catch (MalformedTextException e) {
            throw new UnreadableFileException(
                    "The %s file has at line %d column %d %s%s."
                            .formatted(
                                    name,
                                    e.line(),
                                    e.column(),
                                    e.getMessage(),
                                    e.isKoreanWindows() ? ", or say encoding=MS949" : ""),
                    e);
        }
    }

    /** @throws UnreadableFileException if the lines of the two cannot be pairs */
    static void compare(TextSurvey ko, TextSurvey en) {
        TextSurvey shorter = ko.lines <= en.lines ? ko : en;
        TextSurvey longer = ko.lines <= en.lines ? en : ko;
        if (ko.withText == 0 || en.withText == 0) {
            throw new UnreadableFileException("The %s file has no text. Send both texts, line by line."
                    .formatted(ko.withText == 0 ? ko.name : en.name));
        }
        if (longer.lastWithText > shorter.lines) {
            throw new UnreadableFileException(
                    ("The lines do not pair: the %s file ends with line %d, the %s one goes on to line %d. Nothing was taken,"
                                    + " for lines before may be shifted too; align the texts.")
                            .formatted(shorter.name, shorter.lines, longer.name, longer.lastWithText));
        }
        if (ko.korean * 2 < ko.withText && en.korean * 2 > en.withText) {
            throw new UnreadableFileException(
                    "The files seem mixed up: the one named Korean is mostly English, the other mostly Korean. Rename them.");
        }
    }
}
