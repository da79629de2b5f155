package org.hangyeol.exchange.csv;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The columns of a table with one row a term, as {@code glossary/README.md} explains them. */
final class TermColumns {
    /** In the order in which they are written. */
    static final List<String> ALL = List.of(
            "concept",
            "domain",
            "definition",
            "note",
            "source",
            "language",
            "term",
            "status",
            "kind",
            "pos",
            "valid",
            "outlet",
            "stop",
            "termNote",
            "examples",
            "categories",
            "termCategories");

    private static final Set<String> NAMES = ALL.stream().map(Row::name).collect(Collectors.toSet());

    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TermColumns() {}

    /** Whether a column means something; others are kept as they are. */
    static boolean isKnown(String column) {
        return NAMES.contains(Row.name(column));
    }

    /** The rows of a concept without a code have a label in its place, that only holds them together: #12. */
    static boolean isLabel(String concept) {
        return concept != null && concept.matches("#\\d{1,18}");
    }

    /** A list in one cell; empty if the list is. */
    static String cell(List<?> list) {
        try {
            return list.isEmpty() ? "" : JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of " + list.get(0).getClass() + " cannot be written as JSON.", e);
        }
    }

    /** @throws JsonProcessingException if a cell is no list of such */
    static <T> List<T> list(String cell, Class<T> of) throws JsonProcessingException {
        return cell == null
                ? List.of()
                : JSON.readValue(cell, JSON.getTypeFactory().constructCollectionType(List.class, of));
    }
}
