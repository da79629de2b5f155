package org.hangyeol.exchange.xliff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.exchange.Markup;

/** Changes of tags as they stand in a file; all that is not changed stays as it is written. */
final class Tag {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=\"'/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private Tag() {}

    /** The start tag, or the element that begins with it, with an attribute that has the value. */
    static String with(String tag, String name, String value) {
        String quoted = quoted(value);
        int end = endOfStartTag(tag);
        Matcher attribute = ATTRIBUTE.matcher(tag).region(0, end);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return tag.substring(0, attribute.start(2)) + quoted + tag.substring(attribute.end(2));
            }
        }
        int at = tag.charAt(end - 2) == '/' ? end - 2 : end - 1;
        String before = tag.substring(0, at).stripTrailing();
        return before + " " + name + "=" + quoted + tag.substring(before.length());
    }

    /** The element with other content. */
    static String filled(String element, String content) {
        int end = endOfStartTag(element);
        if (element.charAt(end - 2) != '/') {
            return element.substring(0, end) + content + element.substring(element.lastIndexOf("</"));
        }
        String start = element.substring(0, end - 2).stripTrailing();
        String name = start.substring(1).split("\\s", 2)[0];
        return start + ">" + content + "</" + name + ">";
    }

    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        Markup.escape(quoted, value, true);
        return quoted.append('"').toString();
    }

    /** The offset after the {@code >} that ends the start tag; attributes may hold others. */
    private static int endOfStartTag(String element) {
        char quote = 0;
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new IllegalStateException("A tag without an end: '%s'.".formatted(element));
    }
}
