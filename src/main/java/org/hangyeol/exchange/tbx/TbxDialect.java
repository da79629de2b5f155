package org.hangyeol.exchange.tbx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.exchange.XmlElement;

/** A way of writing TBX. Everything is made in the first and turned into the others. */
public enum TbxDialect {
    /** Version 3 with data categories as attributes: {@code <descrip type="definition">}. */
    DCA,
    /** Version 3 with data categories as tags: {@code <basic:definition>}. */
    DCT,
    /** Version 3 without data categories: names and notes. */
    CORE,
    /** Version 2: {@code martif}. */
    V2;

    private static final Map<String, String> NAMES_OF_V2 = Map.of(
            "conceptEntry", "termEntry",
            "langSec", "langSet",
            "termSec", "tig",
            "sc", "bpt",
            "ec", "ept");

    private static final Map<String, String> NAMES_OF_V3 = new HashMap<>(
            NAMES_OF_V2.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)));

    static {
        NAMES_OF_V3.put("ntig", "termSec");
        NAMES_OF_V3.put("termCompList", "termCompSec");
    }

    /** The tags of version 3 for data categories, and the elements that they stand for. */
    private static final Map<String, String> MIN = Map.of(
            "administrativeStatus", "termNote",
            "partOfSpeech", "termNote",
            "subjectField", "descrip",
            "customerSubset", "admin");

    private static final Map<String, String> BASIC = Map.ofEntries(
            Map.entry("projectSubset", "admin"),
            Map.entry("source", "admin"),
            Map.entry("context", "descrip"),
            Map.entry("definition", "descrip"),
            Map.entry("crossReference", "ref"),
            Map.entry("grammaticalGender", "termNote"),
            Map.entry("geographicalUsage", "termNote"),
            Map.entry("termLocation", "termNote"),
            Map.entry("termType", "termNote"),
            Map.entry("transactionType", "transac"),
            Map.entry("responsibility", "transacNote"),
            Map.entry("externalCrossReference", "xref"),
            Map.entry("xGraphic", "xref"));

    /** Our tag for data categories that have none: {@code <hangyeol:category metaType="descrip" name="Usage note">}. */
    private static final String CATEGORY = "category";

    private static final String META_TYPE = "metaType";
    private static final Set<String> CORE_ELEMENTS = Set.of("langSec", "termSec", "term", "note");

    /**
     * The entry in this dialect.
     *
     * @param leftOut told what the dialect cannot hold
     */
    XmlElement of(XmlElement entry, Consumer<String> leftOut) {
        return switch (this) {
            case DCA -> entry;
            case DCT -> everywhere(entry, TbxDialect::asTag);
            case V2 -> everywhere(entry, element -> renamed(element, NAMES_OF_V2));
            case CORE -> core(entry, leftOut);
        };
    }

    /**
     * An entry of any dialect as version 3 with attributes.
     *
     * @param prefixes the declarations of the prefixes that its tags may have
     */
    static XmlElement canonical(XmlElement entry, Map<String, String> prefixes) {
        return everywhere(entry, element -> asAttribute(flattened(renamed(element, NAMES_OF_V3)), prefixes));
    }

    private static XmlElement everywhere(XmlElement element, UnaryOperator<XmlElement> change) {
        List<Object> content = element.content().stream()
                .map(part -> part instanceof XmlElement child ? everywhere(child, change) : part)
                .toList();
        return change.apply(element.with(element.name(), element.attributes(), content));
    }

    private static XmlElement renamed(XmlElement element, Map<String, String> names) {
        return element.with(
                names.getOrDefault(element.name(), element.name()), element.attributes(), element.content());
    }

    /** Version 2 may have a group around the term and what is said of it; its parts move to the section. */
    private static XmlElement flattened(XmlElement element) {
        if (!element.name().equals("termSec")) {
            return element;
        }
        List<Object> content = element.content().stream()
                .flatMap(part -> part instanceof XmlElement group
                                && group.name().equals("termGrp")
                                && group.attributes().isEmpty()
                        ? group.content().stream()
                        : Stream.of(part))
                .toList();
        return element.with(element.name(), element.attributes(), content);
    }

    private static XmlElement asTag(XmlElement element) {
        if (OwnNote.isOwnTransaction(element)) {
            return withNamesAsNotes(element);
        }
        String type = element.attribute("type");
        if (!TbxText.META.contains(element.name()) || type == null) {
            return element;
        }
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.remove("type");
        if (element.name().equals(MIN.get(type))) {
            return element.with("min:" + type, attributes, element.content());
        }
        if (element.name().equals(BASIC.get(type))) {
            return element.with("basic:" + type, attributes, element.content());
        }
        attributes.put(META_TYPE, element.name());
        attributes.put("name", type);
        return element.with("hangyeol:" + CATEGORY, attributes, element.content());
    }

    /** As a tag, who did it must refer to an entry about a person, and we have none. */
    private static XmlElement withNamesAsNotes(XmlElement transaction) {
        List<Object> content = transaction.content().stream()
                .map(part -> part instanceof XmlElement by && by.name().equals("basic:responsibility")
                        ? by.with("note", Map.of(), by.content())
                        : part)
                .toList();
        return transaction.with(transaction.name(), transaction.attributes(), content);
    }

    private static XmlElement asAttribute(XmlElement element, Map<String, String> prefixes) {
        int colon = element.name().indexOf(':');
        if (colon < 0) {
            return element;
        }
        String name = element.name().substring(colon + 1);
        String meta = MIN.getOrDefault(name, BASIC.get(name));
        Map<String, String> attributes = new LinkedHashMap<>();
        if (name.equals(CATEGORY) && TbxText.META.contains(element.attributes().getOrDefault(META_TYPE, ""))) {
            meta = element.attribute(META_TYPE);
            name = element.attributes().getOrDefault("name", "");
        }
        if (meta == null) {
            String declaration = "xmlns:" + element.name().substring(0, colon);
            attributes.putAll(element.attributes());
            if (prefixes.containsKey(declaration)) {
                attributes.putIfAbsent(declaration, prefixes.get(declaration));
            }
            return element.with(element.name(), attributes, element.content());
        }
        attributes.put("type", name);
        element.attributes().forEach((attribute, value) -> {
            if (!attribute.equals(META_TYPE) && !attribute.equals("name")) {
                attributes.put(attribute, value);
            }
        });
        return element.with(meta, attributes, element.content());
    }

    private static XmlElement core(XmlElement element, Consumer<String> leftOut) {
        List<Object> kept = new ArrayList<>();
        for (Object part : element.content()) {
            if (!(part instanceof XmlElement child)) {
                kept.add(part);
                continue;
            }
            ObjectNode own = OwnNote.fields(child);
            if (own != null) {
                own.fieldNames().forEachRemaining(leftOut);
            } else if (CORE_ELEMENTS.contains(child.name())) {
                kept.add(core(child, leftOut));
            } else if (!child.name().equals("transacGrp")) {
                leftOut.accept(nameOf(child));
            }
        }
        return element.with(element.name(), element.attributes(), kept);
    }

    /** What a data category, or a group with one at its head, is called. */
    private static String nameOf(XmlElement element) {
        XmlElement head = element.name().endsWith("Grp") && !element.children().isEmpty()
                ? element.children().get(0)
                : element;
        return head.attributes().getOrDefault("type", head.name());
    }
}
