package org.hangyeol.web;

/** Somebody's text in an error message. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The beginning of a text, with control characters, invisible ones and broken surrogates written as U+XXXX. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    printable.append("U+%04X".formatted(c));
                default -> printable.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? printable + "…" : printable.toString();
    }
}
