package org.hangyeol.exchange;

/** What is said of imports that ended before their end. */
final class ImportMessages {
    static final String INTERRUPTED =
            "The server stopped during this import. Import the same file again: what is there is not added twice.";

    private ImportMessages() {}

    /** @param stored how many units or concepts were stored until then */
    static String cancelled(long stored) {
        return stored == 0
                ? "Cancelled before anything was stored."
                : "Cancelled. What was stored until then, '%d', stays; undo takes it back.".formatted(stored);
    }

    /** @param stored how many units or concepts were stored until then */
    static String failed(long job, long stored) {
        return "Something went wrong in the server; its log has the reason under import %d. '%d' were stored until then: the same file again adds the rest, undo takes them back."
                .formatted(job, stored);
    }

    /** @param dealtWith how many units of the file were dealt with before */
    static String wentOn(long dealtWith) {
        return "The server stopped during this import. It went on after unit '%d' of its file.".formatted(dealtWith);
    }
}
