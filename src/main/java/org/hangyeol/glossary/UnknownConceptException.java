package org.hangyeol.glossary;

/** A concept that does not exist, or not in that termbase, was asked for. */
public class UnknownConceptException extends RuntimeException {
    public UnknownConceptException(String termbase, long id) {
        super("Unknown concept: '%d' in termbase '%s'. GET /api/termbases/%s/concepts lists them."
                .formatted(id, termbase, termbase));
    }
}
