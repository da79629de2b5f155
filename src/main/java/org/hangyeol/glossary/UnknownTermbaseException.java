package org.hangyeol.glossary;

/** A termbase that does not exist was asked for. */
public class UnknownTermbaseException extends RuntimeException {
    public UnknownTermbaseException(String name) {
        super("Unknown termbase: '%s'. GET /api/termbases lists them; PUT /api/termbases/{name} makes one."
                .formatted(name));
    }
}
