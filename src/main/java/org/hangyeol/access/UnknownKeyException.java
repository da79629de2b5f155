package org.hangyeol.access;

import org.hangyeol.api.NotThereException;

/** A request names a key that does not exist. */
public class UnknownKeyException extends NotThereException {
    UnknownKeyException(long id) {
        super("id", "There is no key '%d'. GET /api/keys lists them.".formatted(id));
    }
}
