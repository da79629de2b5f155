package org.hangyeol.exchange.tbx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.exchange.XmlElement;
import org.hangyeol.glossary.DataCategory;

/**
 * Data categories and the elements they come from. An element with a type and a text is {@code descrip/context}; a note
 * is {@code note}; an attribute is {@code @id}; anything with more to it is kept as it stands under the name {@code
 * xml}. What belongs to a language has that before its name: {@code langSec[ko] descrip/definition}.
 */
final class Categories {
    static final String XML = "xml";
    static final String NOTE = "note";
    private static final String ATTRIBUTE = "@";
    private static final int LONGEST_NAME = 200;
    private static final Pattern OF_LANGUAGE = Pattern.compile("langSec\\[([A-Za-z0-9-]+)] (.+)", Pattern.DOTALL);

    private Categories() {}

    static DataCategory of(XmlElement element) {
        String type = element.attribute("type");
        String name = element.name() + "/" + type;
        if (type != null
                && TbxText.META.contains(element.name())
                && TbxText.isPlain(element, 1)
                && name.length() <= LONGEST_NAME) {
            return new DataCategory(name, TbxText.text(element));
        }
        return TbxText.isNote(element)
                ? new DataCategory(NOTE, TbxText.text(element))
                : new DataCategory(XML, element.toString());
    }

    static DataCategory ofAttribute(String name, String value) {
        return new DataCategory(ATTRIBUTE + name, value);
    }

    static DataCategory ofLanguage(String tag, DataCategory category) {
        return new DataCategory("langSec[%s] %s".formatted(tag, category.name()), category.value());
    }

    /** The language section that it belongs to, or null. */
    static String language(DataCategory category) {
        Matcher prefixed = OF_LANGUAGE.matcher(category.name());
        return prefixed.matches() ? prefixed.group(1) : null;
    }

    /** The same without the language section. */
    static DataCategory withoutLanguage(DataCategory category) {
        Matcher prefixed = OF_LANGUAGE.matcher(category.name());
        return prefixed.matches() ? new DataCategory(prefixed.group(2), category.value()) : category;
    }

    /** The attributes among them. */
    static Map<String, String> attributes(List<DataCategory> categories) {
        Map<String, String> attributes = new LinkedHashMap<>();
        categories.stream()
                .filter(category -> category.name().startsWith(ATTRIBUTE)
                        && category.name().substring(1).matches("(xml:)?[A-Za-z][A-Za-z0-9]*"))
                .forEach(category -> attributes.put(category.name().substring(1), XmlElement.legal(category.value())));
        return attributes;
    }

    /** The element it came from; null if it comes from elsewhere, and has none. */
    static XmlElement element(DataCategory category) {
        String name = category.name();
        int slash = name.indexOf('/');
        if (name.equals(XML)) {
            return XmlElement.parse(category.value());
        }
        if (name.equals(NOTE)) {
            return XmlElement.of("note", category.value());
        }
        return slash > 0 && TbxText.META.contains(name.substring(0, slash))
                ? TbxText.typed(name.substring(0, slash), XmlElement.legal(name.substring(slash + 1)), category.value())
                : null;
    }
}
