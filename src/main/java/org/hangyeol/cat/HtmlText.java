package org.hangyeol.cat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in the HTML that tools wrap it in for machine translation: inline codes are elements, and what looks like markup
 * is escaped. Codes are left out of a look-up; a tool puts those that it misses at the end by itself.
 */
public final class HtmlText {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,4}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private HtmlText() {}

    /** Whether a text holds an element or a reference, and so must be HTML. */
    public static boolean isMarkedUp(String text) {
        return !plain(text).equals(text);
    }

    /** The text without elements, references resolved; those that stand for nothing stay as they are. */
    public static String plain(String html) {
        return REFERENCE
                .matcher(TAG.matcher(html).replaceAll(""))
                .replaceAll(reference -> Matcher.quoteReplacement(resolved(reference)));
    }

    private static String resolved(MatchResult reference) {
        if (reference.group(3) != null) {
            return NAMED.getOrDefault(reference.group(3), reference.group());
        }
        int character = reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
        boolean isOne = Character.isValidCodePoint(character) && Character.getType(character) != Character.SURROGATE;
        return isOne ? Character.toString(character) : reference.group();
    }

    /** A text as HTML. */
    public static String of(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
