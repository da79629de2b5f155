package org.hangyeol.memory;

import org.hangyeol.api.NotThereException;

/** A correction that does not exist was asked for. */
public class UnknownCorrectionException extends NotThereException {
    public UnknownCorrectionException(long id) {
        super("id", "Unknown correction: '%d'. GET /api/corrections lists them.".formatted(id));
    }
}
