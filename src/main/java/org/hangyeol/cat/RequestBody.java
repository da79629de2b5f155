package org.hangyeol.cat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.api.InvalidFieldException;

/** JSON in the body of a request whose Content-Type cannot be trusted: old clients send it as a form, or as nothing. */
@ApplicationScoped
public class RequestBody {
    private static final int LARGEST = 10_000_000;

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

    /** Likewise for a list, which is never null. */
    public <T> List<T> readAll(InputStream body, Class<T> type) throws IOException {
        List<T> all = json.readValue(bytes(body), json.getTypeFactory().constructCollectionType(List.class, type));
        return all == null ? List.of() : all;
    }

    private static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new InvalidFieldException(
                    "body", "The body has more than %,d bytes. Send it in parts.".formatted(LARGEST));
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
