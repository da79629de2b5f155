package org.hangyeol.exchange;

/** What is said of imports that ended before their end. */
final class ImportMessages {
    static final String INTERRUPTED =
            "The server stopped during this import. Import the same file again: what is there is not added twice.";

    private ImportMessages() {}

    static String cancelled(ImportJob job) {
        return "Cancelled." + whatStays(job);
    }

    static String failed(ImportJob job) {
        return "Something went wrong in the server; its log has the reason under import %d.".formatted(job.id)
                + whatStays(job);
    }

    private static String whatStays(ImportJob job) {
        long stored = job.added + job.changed;
        if (job.dryRun || stored + job.removed == 0) {
            return " Nothing was stored.";
        }
        return switch (job.kind) {
            case UNITS -> " '%d' units were stored until then and stay; undo takes them back.".formatted(stored);
            case CONCEPTS -> " '%d' concepts were stored until then and stay.".formatted(stored);
            case UNDO ->
                " '%d' units were taken back until then; undo goes on with the others."
                        .formatted(job.removed + job.changed);
        };
    }

    /** @param dealtWith how many units of the file were dealt with before */
    static String wentOn(long dealtWith) {
        return "The server stopped during this import. It went on after unit '%d' of its file.".formatted(dealtWith);
    }
}
