package org.hangyeol.glossary;

/** The concept that a proposal would change is not any more what it was when the proposal was made. */
public class ProposalOutdatedException extends RuntimeException {
    public ProposalOutdatedException(long proposal, long concept, long base, long now) {
        super(
                ("Proposal '%d' was made for revision '%d' of concept '%d', which has revision '%d' by now. Compare the two,"
                                + " and approve with \"revision\": %d and the content it shall have in \"concept\".")
                        .formatted(proposal, base, concept, now, now));
    }
}
