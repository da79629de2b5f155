package org.hangyeol.exchange;

/** A job that does not exist was asked for. */
public class UnknownJobException extends RuntimeException {
    UnknownJobException(long id) {
        super("Unknown job: '%d'. GET /api/jobs lists them.".formatted(id));
    }
}
