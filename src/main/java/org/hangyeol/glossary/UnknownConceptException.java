package org.hangyeol.glossary;

import org.hangyeol.api.NotThereException;

/** A concept that does not exist, or not in that termbase, was asked for. */
public class UnknownConceptException extends NotThereException {
    public UnknownConceptException(String termbase, long id) {
        super(
                "id",
                "Unknown concept: '%d' in termbase '%s'. GET /api/termbases/%s/concepts lists them."
                        .formatted(id, termbase, termbase));
    }
}
