package org.hangyeol.exchange;

/** Others look at workbooks, and their turns take too long to wait for. */
public class PreviewBusyException extends RuntimeException {
    PreviewBusyException() {
        super("Others look at workbooks just now. Try again in a few seconds, or send the table as .csv.");
    }
}
