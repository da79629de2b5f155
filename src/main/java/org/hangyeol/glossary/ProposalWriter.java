package org.hangyeol.glossary;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.memory.Revision;
import org.hangyeol.memory.WriteTurn;
import org.hangyeol.segment.Language;

/** Takes proposals, and lets them become what they propose. */
@ApplicationScoped
public class ProposalWriter {
    private final WriteTurn turn;
    private final ConceptWriter concepts;
    private final ObjectMapper json;
    private final Clock clock;

    ProposalWriter(WriteTurn turn, ConceptWriter concepts, ObjectMapper json, Clock clock) {
        this.turn = turn;
        this.concepts = concepts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a proposal until somebody decides.
     *
     * @throws UnknownConceptException if the concept that it would change is not in the termbase
     */
    ProposalJson propose(String termbase, ProposalJson.ToMake proposed) {
        return turn.write(() -> {
            Proposal proposal = new Proposal();
            proposal.termbase = Termbase.named(termbase);
            if (proposed.conceptId() != null) {
                proposal.conceptId = proposed.conceptId();
                proposal.baseRevision = Concept.in(proposal.termbase, proposed.conceptId()).revision;
            }
            proposal.content = written(checked(proposed.concept()));
            proposal.reason = proposed.reason();
            proposal.sentence = proposed.sentence();
            proposal.sentenceLanguage =
                    proposed.sentenceLanguage() == null ? null : Language.of(proposed.sentenceLanguage());
            proposal.state = Proposal.State.OPEN;
            proposal.author = Caller.current().author(proposed.author());
            proposal.at = clock.instant();
            proposal.persist();
            return ProposalJson.from(proposal, json);
        });
    }

    /** A proposal that could not be approved is refused when it is made, not when somebody decides. */
    private static ConceptToSave checked(ConceptToSave concept) {
        concept.termsOf(null);
        return concept.withExampleTexts();
    }

    /**
     * Makes or changes the concept.
     *
     * @throws UnknownProposalException if there is none such
     * @throws ProposalDecidedException if it was decided before
     * @throws ProposalOutdatedException if the concept was changed since, and the decision does not say that it knows
     * @throws UnknownConceptException if the concept was deleted since
     * @throws ConceptExistsException if another concept has the code by now
     */
    ProposalJson approve(String termbase, long id, ProposalJson.Approval approval) {
        return turn.write(() -> {
            Proposal proposal = Proposal.in(Termbase.named(termbase), id);
            proposal.decide(Proposal.State.APPROVED, approval.author(), clock.instant(), approval.comment());
            ConceptToSave content =
                    approval.concept() != null ? approval.concept() : ProposalJson.read(proposal.content, json);
            Revision revision = Revision.begin(clock.instant(), approval.author(), reason(proposal, approval));
            ConceptJson saved = proposal.conceptId == null
                    ? concepts.add(proposal.termbase, content, revision)
                    : concepts.change(upToDate(proposal, approval.revision()), content, revision);
            proposal.resultConcept = saved.id();
            proposal.resultRevision = saved.revision();
            return ProposalJson.from(proposal, json);
        });
    }

    private static Concept upToDate(Proposal proposal, Long seen) {
        Concept concept = Concept.in(proposal.termbase, proposal.conceptId);
        long expected = seen != null ? seen : proposal.baseRevision;
        if (concept.revision != expected) {
            throw new ProposalOutdatedException(proposal.id, concept.id, expected, concept.revision);
        }
        return concept;
    }

    private static String reason(Proposal proposal, ProposalJson.Approval approval) {
        StringBuilder reason = new StringBuilder("proposal " + proposal.id);
        reason.append(proposal.author == null ? "" : " by " + proposal.author);
        reason.append(proposal.reason == null ? "" : ": " + proposal.reason);
        reason.append(approval.comment() == null ? "" : " – " + approval.comment());
        return reason.length() <= Revision.LONGEST_CAUSE
                ? reason.toString()
                : reason.substring(0, Revision.LONGEST_CAUSE);
    }

    /**
     * Leaves the termbase as it is.
     *
     * @throws UnknownProposalException if there is none such
     * @throws ProposalDecidedException if it was decided before
     */
    ProposalJson reject(String termbase, long id, ProposalJson.Rejection rejection) {
        return turn.write(() -> {
            Proposal proposal = Proposal.in(Termbase.named(termbase), id);
            proposal.decide(Proposal.State.REJECTED, rejection.author(), clock.instant(), rejection.comment());
            return ProposalJson.from(proposal, json);
        });
    }

    private String written(ConceptToSave content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proposed concept cannot be written as JSON.", e);
        }
    }
}
