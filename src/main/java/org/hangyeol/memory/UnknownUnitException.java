package org.hangyeol.memory;

import org.hangyeol.api.NotThereException;

/** A unit that does not exist, or not in that memory, was asked for. */
public class UnknownUnitException extends NotThereException {
    public UnknownUnitException(String memory, long id) {
        super(
                "id",
                "Unknown unit: '%d' in memory '%s'. GET /api/memories/%s/units lists them."
                        .formatted(id, memory, memory));
    }
}
