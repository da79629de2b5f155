package org.hangyeol.access;

/** A page of another site tried to write here through somebody's browser. */
public class CrossSiteException extends RuntimeException {
    CrossSiteException() {
        super("A page of another site sent this request, and it would write. Programs send a key; pages are served from"
                + " here.");
    }
}
