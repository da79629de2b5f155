package org.hangyeol.check.consistency;

/** A report was to be deleted whose search has not ended. */
public class ReportUnfinishedException extends RuntimeException {
    public ReportUnfinishedException(long id) {
        super("The search of consistency report '%d' has not ended. POST /api/consistency/%d/cancel ends it."
                .formatted(id, id));
    }
}
