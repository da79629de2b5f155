package org.hangyeol.glossary;

import org.hangyeol.api.NotThereException;

/** A proposal that does not exist, or not in that termbase, was asked for. */
public class UnknownProposalException extends NotThereException {
    public UnknownProposalException(String termbase, long id) {
        super(
                "id",
                "Unknown proposal: '%d' in termbase '%s'. GET /api/termbases/%s/proposals lists them."
                        .formatted(id, termbase, termbase));
    }
}
