package org.hangyeol.glossary;

import org.hangyeol.api.NotThereException;

/** A termbase that does not exist was asked for. */
public class UnknownTermbaseException extends NotThereException {
    /** @param field the field or parameter of the request that names it */
    public UnknownTermbaseException(String field, String name) {
        super(
                field,
                "Unknown termbase: '%s'. GET /api/termbases lists them; PUT /api/termbases/{termbase} makes one."
                        .formatted(name));
    }
}
