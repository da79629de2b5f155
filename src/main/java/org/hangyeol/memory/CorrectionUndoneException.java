package org.hangyeol.memory;

/** A correction was to be undone a second time. */
public class CorrectionUndoneException extends RuntimeException {
    public CorrectionUndoneException(Correction correction) {
        super("Correction '%d' was undone by correction '%d' already. Undo that one to have it back."
                .formatted(correction.id, correction.undoneBy));
    }
}
