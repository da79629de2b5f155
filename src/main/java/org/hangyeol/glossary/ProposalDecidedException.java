package org.hangyeol.glossary;

/** A proposal was to be decided a second time. */
public class ProposalDecidedException extends RuntimeException {
    public ProposalDecidedException(Proposal proposal) {
        super("Proposal '%d' was %s at %s already. Make a new one to change the concept again."
                .formatted(
                        proposal.id,
                        proposal.state == Proposal.State.APPROVED ? "approved" : "rejected",
                        proposal.decidedAt));
    }
}
