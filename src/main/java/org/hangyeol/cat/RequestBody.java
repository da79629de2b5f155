package org.hangyeol.cat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.api.InvalidFieldException;

/** JSON in the body of a request whose Content-Type cannot be trusted: old clients send it as a form, or as nothing. */
@ApplicationScoped
public class RequestBody {
    private static final int LARGEST = 10_000_000;

    /** As much as DeepL takes. */
    private static final int LARGEST_OF_STRANGERS = 128 * 1024;

    private final ObjectMapper json;
    private final Validator validator;

    RequestBody(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What the body says.
     *
     * @return null if it says {@code null}; it is not {@link #valid} yet
     * @throws InvalidFieldException if it has more than 10,000,000 bytes
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no JSON of this type
     */
    public <T> T read(InputStream body, Class<T> type) throws IOException {
        return json.readValue(bytes(body), type);
    }

    /** Likewise for a part of a form; null if it is missing. */
    public <T> T read(String part, Class<T> type) throws IOException {
        return part == null ? null : json.readValue(part, type);
    }

    /** Likewise for any JSON; a missing node if the body is empty. */
    public JsonNode readTree(InputStream body) throws IOException {
        return json.readTree(bytes(body));
    }

    /** Likewise for a list, which is never null. */
    public <T> List<T> readAll(InputStream body, Class<T> type) throws IOException {
        List<T> all = json.readValue(bytes(body), json.getTypeFactory().constructCollectionType(List.class, type));
        return all == null ? List.of() : all;
    }

    private static byte[] bytes(InputStream body) throws IOException {
        return bytes(body, LARGEST);
    }

    /**
     * A whole body. Of one whose sender is not known, since the key may be in it, no more is read than a text and a key
     * need.
     *
     * @param largest the most bytes, from senders that are known
     * @throws InvalidFieldException if it has more
     */
    public static byte[] bytes(InputStream body, int largest) throws IOException {
        int most = Caller.current().role() == null ? LARGEST_OF_STRANGERS : largest;
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new InvalidFieldException(
                    "body", "The body has more than %,d bytes. Send it in parts.".formatted(most));
        }
        return bytes;
    }

    /**
     * The same, looked at.
     *
     * @param example what the body should be, for the message to whom it is missing
     * @throws InvalidFieldException if it is null
     * @throws ConstraintViolationException if it breaks a rule of its type
     */
    public <T> T valid(T content, String example) {
        if (content == null) {
            throw new InvalidFieldException("body", "Nothing in the body: send %s.".formatted(example));
        }
        Set<ConstraintViolation<T>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return content;
    }
}
