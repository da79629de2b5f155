package org.hangyeol.cat.t5memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.hangyeol.exchange.ImportJob;
import org.hangyeol.exchange.tmx.TuWriter;
import org.hangyeol.memory.TranslationMemory;

/**
 * A memory and its last import.
 *
 * @param status always open: nothing needs to be loaded first
 * @param tmxImportStatus import while it runs or waits, else available or failed; null if there was none, as all about it
 * @param importProgress percent of the file
 * @param importTime when it ended, or "not finished"
 * @param segmentsImported how many units were added
 * @param invalidSegments how many were not taken
 * @param importErrorMsg empty if all went well
 * @param segmentIndex the number of one of its units, 0 if it has none: translate5 asks for no more
 * @param error what ended a failed import; null if none failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record T5Status(
        String status,
        String tmxImportStatus,
        Integer importProgress,
        String importTime,
        Long segmentsImported,
        Long invalidSegments,
        String importErrorMsg,
        String creationTime,
        long segmentIndex,
        @JsonProperty("ErrorMsg") String error) {

    /** @param last the last import into it; null if there was none */
    static T5Status from(TranslationMemory memory, long segmentIndex, ImportJob last) {
        String created = TuWriter.date(memory.createdAt);
        if (last == null) {
            return new T5Status("open", null, null, null, null, null, null, created, segmentIndex, null);
        }
        boolean ended = last.finishedAt != null;
        boolean done = last.state == ImportJob.State.DONE;
        return new T5Status(
                "open",
                !ended ? "import" : done ? "available" : "failed",
                ended ? 100 : (int) (100 * last.bytesRead / Math.max(1, last.bytesTotal)),
                ended ? TuWriter.date(last.finishedAt) : "not finished",
                last.added,
                last.skipped,
                last.message == null ? "" : last.message,
                created,
                segmentIndex,
                ended && !done ? last.message : null);
    }
}
