package org.hangyeol.memory;

import org.hangyeol.api.NotThereException;

/** A memory that does not exist was asked for. */
public class UnknownMemoryException extends NotThereException {
    /** @param field the field or parameter of the request that names it */
    public UnknownMemoryException(String field, String name) {
        super(
                field,
                "Unknown memory: '%s'. GET /api/memories lists them; PUT /api/memories/{memory} makes one."
                        .formatted(name));
    }
}
