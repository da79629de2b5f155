package org.hangyeol.cli;

/** No Hangyeol server answers, or the connection to it broke off. */
final class UnreachableException extends RuntimeException {
    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
