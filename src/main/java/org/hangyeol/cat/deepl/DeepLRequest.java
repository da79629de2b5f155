package org.hangyeol.cat.deepl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.RequestBody;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * The body of a request: JSON, or the same as a form, where lists are {@code text=…&text=…} and
 * {@code dictionaries[0].entries=…}. What is not asked for is not looked at.
 */
final class DeepLRequest {
    /** Twice what DeepL takes; a glossary has at most 10 MiB. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private static final Pattern IN_LIST = Pattern.compile("(\\w+)\\[(\\d{1,3})]\\.(\\w+)");

    private final JsonNode fields;

    private DeepLRequest(JsonNode fields) {
        this.fields = fields;
    }

    /** @throws InvalidFieldException if it cannot be read */
    static DeepLRequest of(InputStream body, ObjectMapper json) throws IOException {
        String text = new String(RequestBody.bytes(body, LARGEST), StandardCharsets.UTF_8);
        if (!text.stripLeading().startsWith("{")) {
            return new DeepLRequest(form(text));
        }
        try {
            return new DeepLRequest(json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new InvalidFieldException("body", "The body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode form(String text) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals));
                String value = decoded(pair.substring(equals + 1));
                Matcher inList = IN_LIST.matcher(name);
                if (inList.matches()) {
                    form.withObjectProperty(inList.group(1))
                            .withObjectProperty(inList.group(2))
                            .put(inList.group(3), value);
                } else if (!form.has(name)) {
                    form.put(name, value);
                } else if (form.get(name).isArray()) {
                    form.withArrayProperty(name).add(value);
                } else {
                    form.set(
                            name,
                            JsonNodeFactory.instance
                                    .arrayNode()
                                    .add(form.get(name))
                                    .add(value));
                }
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("body", "The form cannot be read: " + e.getMessage());
        }
    }

    /** The key that stands in the body, as clients did before there was a header for it; null if none does. */
    String key() {
        return fields.path("auth_key").textValue();
    }

    boolean has(String name) {
        return fields.hasNonNull(name);
    }

    /** @throws InvalidFieldException if it is missing or no text */
    String text(String name) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isTextual()) {
            throw new InvalidFieldException(name, "Value for '%s' is missing or not a text.".formatted(name));
        }
        return value.textValue();
    }

    /** @throws InvalidFieldException if it is neither a text nor a list of texts */
    List<String> texts(String name) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isArray()) {
            return List.of(text(name));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                throw new InvalidFieldException(name, "'%s' must be a list of texts.".formatted(name));
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    /** A list of objects, empty if it is missing. */
    List<DeepLRequest> objects(String name) {
        List<DeepLRequest> objects = new ArrayList<>();
        fields.path(name).elements().forEachRemaining(each -> objects.add(new DeepLRequest(each)));
        return objects;
    }

    /**
     * A whole number.
     *
     * @throws InvalidFieldException if it is none, or out of range
     */
    int number(String name, int otherwise, int least, int most) {
        if (!has(name)) {
            return otherwise;
        }
        String value = fields.get(name).asText();
        if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new InvalidFieldException(
                    name, "Value for '%s' not supported: '%s'. Use %d to %d.".formatted(name, value, least, most));
        }
        return Integer.parseInt(value);
    }

    /** @throws InvalidFieldException if it is missing, or another language */
    Language language(String name) {
        return language(name, text(name));
    }

    /** @throws InvalidFieldException if it is null, or another language */
    static Language language(String name, String tag) {
        try {
            return Language.of(tag);
        } catch (UnknownLanguageException e) {
            throw new InvalidFieldException(name, "Value for '%s' not supported. Use ko or en.".formatted(name));
        }
    }
}
