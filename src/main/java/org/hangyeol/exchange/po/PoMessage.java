package org.hangyeol.exchange.po;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

import org.hangyeol.exchange.UnitReader;
import org.hangyeol.memory.UnitToSave;

/** One message of a PO file while it is read, with what stands above it. */
final class PoMessage {
    private static final int MOST_FORMS = 10;

    private final StringBuilder comments = new StringBuilder();
    private final SortedMap<String, StringBuilder> texts = new TreeMap<>();
    private StringBuilder open;
    private long line;
    private String reference;
    private boolean fuzzy;
    private String defect;
    private long defectLine;

    /** The line of its first keyword, from 1. */
    long line() {
        return line;
    }

    /** Whether any keyword or text of it was read; comments may stand above the next one. */
    boolean isBegun() {
        return line > 0;
    }

    /** Whether it has a msgid or msgstr, so that another msgid begins the next message. */
    boolean hasAny() {
        return texts.containsKey("msgid") || hasTranslation();
    }

    /** Whether it has a source and a translation, though perhaps an empty one. */
    boolean isComplete() {
        return texts.containsKey("msgid") && hasTranslation();
    }

    /** Asked for every line, so texts are not looked at: no keyword comes after the last msgstr. */
    private boolean hasTranslation() {
        return !texts.isEmpty() && texts.lastKey().startsWith("msgstr");
    }

    /** The text of {@code msgctxt}, {@code msgid}, {@code msgid_plural} or {@code msgstr}; null if there is none. */
    String text(String keyword) {
        StringBuilder text = texts.get(keyword);
        return text == null ? null : text.toString();
    }

    /** The translations of the plural in the order of their numbers, or the one translation. */
    String[] translations() {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith("msgstr"))
                .map(text -> text.getValue().toString())
                .toArray(String[]::new);
    }

    /** What translators and programmers remarked, line by line; null if nothing. */
    String comments() {
        return comments.length() == 0 ? null : comments.toString();
    }

    /** The first place where the message is used, such as {@code news/a.html:12}; null if not known. */
    String reference() {
        return reference;
    }

    boolean isFuzzy() {
        return fuzzy;
    }

    /** Why the message cannot be used; null if it can. */
    String defect() {
        return defect;
    }

    long defectLine() {
        return defectLine;
    }

    /** Takes the first of what is wrong with it. */
    void spoil(long atLine, String reason) {
        begin(atLine);
        if (defect == null) {
            defect = reason;
            defectLine = atLine;
        }
    }

    /** @param text a line that begins with # */
    void comment(String text) {
        String content = text.substring(Math.min(2, text.length())).strip();
        switch (text.length() < 2 ? ' ' : text.charAt(1)) {
            case ':' -> reference = reference == null && !content.isEmpty() ? content : reference;
            case ',', '=' -> fuzzy |= Arrays.asList(content.split("[,\\s]+")).contains("fuzzy");
            case '|', '~' -> {} // what it was before
            case '.' -> remark(content);
            default -> remark(text.substring(1).strip());
        }
    }

    /** Beyond what a note may hold one character more is kept, so that its length is seen. */
    private void remark(String content) {
        if (!content.isEmpty() && comments.length() <= UnitToSave.LONGEST_NOTE) {
            comments.append(comments.length() == 0 ? "" : "\n").append(content);
        }
    }

    /** Opens the text of a keyword, with its number if it has one: msgstr[0]. */
    void keyword(String keyword, long atLine) {
        begin(atLine);
        if (texts.containsKey(keyword)) {
            spoil(atLine, "Second '%s' in one message. Take one out.".formatted(keyword));
        }
        if (texts.size() > MOST_FORMS) {
            spoil(atLine, "Too many forms of a plural: more than '%d'. Check the message.".formatted(MOST_FORMS));
            open = new StringBuilder();
            return;
        }
        open = texts.computeIfAbsent(keyword, key -> new StringBuilder());
    }

    /** Adds to the text that is open. */
    void text(String part, long atLine) {
        if (open == null) {
            spoil(atLine, "Text without a keyword. Write msgid or msgstr before it.");
        } else if (open.length() + part.length() > UnitReader.SEGMENT_LIMIT) {
            spoil(atLine, "Text too long: more than '%d' characters. Split it.".formatted(UnitReader.SEGMENT_LIMIT));
        } else {
            open.append(part);
        }
    }

    private void begin(long atLine) {
        if (line == 0) {
            line = atLine;
        }
    }
}
