package org.hangyeol.check.consistency;

import org.hangyeol.api.NotThereException;

/** A consistency report that does not exist was asked for. */
public class UnknownReportException extends NotThereException {
    public UnknownReportException(long id) {
        super("id", "Unknown consistency report: '%d'. GET /api/consistency lists them.".formatted(id));
    }
}
