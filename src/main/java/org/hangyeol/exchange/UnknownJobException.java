package org.hangyeol.exchange;

import org.hangyeol.api.NotThereException;

/** A job that does not exist was asked for. */
public class UnknownJobException extends NotThereException {
    UnknownJobException(long id) {
        super("id", "Unknown job: '%d'. GET /api/jobs lists them.".formatted(id));
    }
}
