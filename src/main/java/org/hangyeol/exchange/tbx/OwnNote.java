package org.hangyeol.exchange.tbx;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.exchange.XmlElement;

/**
 * A note of ours, {@code hangyeol: {"validity":"1998/2000"}}: it says in JSON what the elements beside it do not, because
 * the dialect has no place for it or would not give it back letter for letter. Notes of people stay notes.
 */
final class OwnNote {
    /** The text of the note in a transaction that this server wrote, and writes anew each time. */
    static final String MARK = "hangyeol";

    /** What is said of a note that looks like one of ours and is none. */
    static final String UNREADABLE = "note of Hangyeol that cannot be understood";

    private static final String BEGINNING = "hangyeol: {";

    static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

    private OwnNote() {}

    /** Whether an element is a transaction that this server, or another one, wrote of its own. */
    static boolean isOwnTransaction(XmlElement element) {
        return element.name().equals("transacGrp")
                && element.children().stream()
                        .anyMatch(child -> TbxText.isNote(child) && child.text().equals(MARK));
    }

    /** The fields that an element says, if it is such a note; else null. */
    static ObjectNode fields(XmlElement element) {
        String text = element.text().strip();
        if (!TbxText.isNote(element) || !text.startsWith(BEGINNING)) {
            return null;
        }
        try {
            return JSON.readTree(text.substring(BEGINNING.length() - 1)) instanceof ObjectNode fields ? fields : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static XmlElement of(ObjectNode fields) {
        StringBuilder text = new StringBuilder(BEGINNING.substring(0, BEGINNING.length() - 1));
        fields.toString().codePoints().forEach(c -> {
            String legal = XmlElement.legal(Character.toString(c));
            text.append(legal.codePointAt(0) == c ? legal : "\\u%04x".formatted(c));
        });
        return XmlElement.of("note", text.toString());
    }

    /** What {@code whole} says and {@code plain} does not, or says otherwise; null where whole says nothing. */
    static ObjectNode difference(ObjectNode whole, ObjectNode plain) {
        ObjectNode difference = JSON.createObjectNode();
        whole.properties().forEach(field -> {
            JsonNode other = plain.get(field.getKey());
            if (!field.getValue().equals(other)) {
                difference.set(field.getKey(), field.getValue());
            }
        });
        return difference;
    }

    /**
     * What {@code plain} says, with these fields in place of its own.
     *
     * @return null if the fields are not those of such a thing
     */
    static <T> T applied(ObjectNode fields, T plain, Class<T> type) {
        ObjectNode whole = JSON.valueToTree(plain);
        whole.setAll(fields);
        try {
            return JSON.treeToValue(whole, type);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
