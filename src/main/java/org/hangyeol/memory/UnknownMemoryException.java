package org.hangyeol.memory;

/** A memory that does not exist was asked for. */
public class UnknownMemoryException extends RuntimeException {
    public UnknownMemoryException(String name) {
        super("Unknown memory: '%s'. GET /api/memories lists them; PUT /api/memories/{name} makes one."
                .formatted(name));
    }
}
