package org.hangyeol.exchange.tmx;

import java.util.Set;

import org.hangyeol.exchange.Markup;

/**
 * What a {@code <tu>} or {@code <tuv>} says beyond the fields of a unit: attributes and elements, as XML in the one form
 * in which {@link org.hangyeol.exchange.XmlElement} writes it.
 */
final class Kept {
    /** Attributes by which TMX 1.4 describes a unit, besides its stamps and languages. */
    static final Set<String> OF_TU = Set.of(
            "tuid",
            "o-encoding",
            "datatype",
            "usagecount",
            "lastusagedate",
            "creationtool",
            "creationtoolversion",
            "segtype",
            "o-tmf");

    static final Set<String> OF_TUV = Set.of(
            "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "o-tmf");

    static final Set<String> OF_PROP = Set.of("type", "xml:lang", "o-encoding");
    static final Set<String> OF_NOTE = Set.of("xml:lang", "o-encoding");
    static final Set<String> SEGTYPES = Set.of("block", "paragraph", "sentence", "phrase");

    private final StringBuilder attributes = new StringBuilder(32);
    private final StringBuilder content = new StringBuilder(64);

    void attribute(String name, String value) {
        attributes.append(' ').append(name).append("=\"");
        Markup.escape(attributes, value, true);
        attributes.append('"');
    }

    void text(String text) {
        Markup.escape(content, text, false);
    }

    void xml(CharSequence elements) {
        content.append(elements);
    }

    /** Adds all of it to another. */
    void addTo(Kept other) {
        other.attributes.append(attributes);
        other.content.append(content);
    }

    /** Takes elements back. */
    void remove(int from, int to) {
        content.delete(from, to);
    }

    Kept copy() {
        Kept copy = new Kept();
        addTo(copy);
        return copy;
    }

    void clear() {
        attributes.setLength(0);
        content.setLength(0);
    }

    /** How long the elements are. */
    int length() {
        return content.length();
    }

    boolean isEmpty() {
        return attributes.isEmpty() && content.isEmpty();
    }

    /** All of it as one element. */
    String written(String name) {
        StringBuilder out = new StringBuilder().append('<').append(name).append(attributes);
        if (content.isEmpty()) {
            return out.append("/>").toString();
        }
        return out.append('>')
                .append(content)
                .append("</")
                .append(name)
                .append('>')
                .toString();
    }
}
