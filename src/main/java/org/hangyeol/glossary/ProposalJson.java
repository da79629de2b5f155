package org.hangyeol.glossary;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;

/**
 * A proposal on the wire.
 *
 * @param conceptId number of the concept that it would change; null for a new one
 * @param baseRevision the revision of that concept when the proposal was made; null for a new one
 * @param concept what the concept would be
 * @param reason why, in the words of who proposed it; null if nobody said
 * @param sentence the sentence that was being translated; null if none was given
 * @param decision what was said of the decision; null while it is open
 * @param resultConcept number of the concept that was made or changed; null if none was
 * @param resultRevision the revision that did it; null if none did
 */
public record ProposalJson(
        long id,
        String termbase,
        Proposal.State state,
        Long conceptId,
        Long baseRevision,
        ConceptToSave concept,
        String reason,
        String sentence,
        String sentenceLanguage,
        String author,
        Instant at,
        String decidedBy,
        Instant decidedAt,
        String decision,
        Long resultConcept,
        Long resultRevision) {
    private static final int LONGEST_COMMENT = 500;

    /**
     * A proposal as someone makes it.
     *
     * @param conceptId number of the concept to change; null for a new one
     * @param concept what it is to be, with all its terms
     * @param sentence the sentence that is being translated
     * @param sentenceLanguage the language of that; null if there is none
     */
    public record ToMake(
            Long conceptId,
            @NotNull @Valid ConceptToSave concept,
            @Size(max = LONGEST_COMMENT) @StorableText String reason,
            @Size(max = 20_000) @StorableText String sentence,
            @KnownLanguage String sentenceLanguage,
            @Size(max = 200) @StorableText String author) {
        @JsonIgnore
        @AssertTrue(message = "a sentence needs its sentenceLanguage, and that a sentence")
        public boolean isSentenceComplete() {
            return (sentence == null) == (sentenceLanguage == null);
        }
    }

    /**
     * A decision for a proposal.
     *
     * @param concept what the concept shall be, where that is not quite what was proposed; null if it is
     * @param revision the revision of the concept that the decision knows, where it was changed since; null otherwise
     */
    public record Approval(
            @Valid ConceptToSave concept,
            Long revision,
            @Size(max = LONGEST_COMMENT) @StorableText String comment,
            @Size(max = 200) @StorableText String author) {
        @JsonIgnore
        @AssertTrue(message = "a revision needs the concept as it shall be, with what was changed since")
        public boolean isConceptGivenWithRevision() {
            return revision == null || concept != null;
        }
    }

    /** A decision against a proposal. Who made it wants to know why. */
    public record Rejection(
            @NotBlank @Size(max = LONGEST_COMMENT) @StorableText
            String comment,

            @Size(max = 200) @StorableText String author) {}

    static ProposalJson from(Proposal proposal, ObjectMapper json) {
        return new ProposalJson(
                proposal.id,
                proposal.termbase.name,
                proposal.state,
                proposal.conceptId,
                proposal.baseRevision,
                read(proposal.content, json),
                proposal.reason,
                proposal.sentence,
                proposal.sentenceLanguage == null ? null : proposal.sentenceLanguage.code(),
                proposal.author,
                proposal.at,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.decision,
                proposal.resultConcept,
                proposal.resultRevision);
    }

    static ConceptToSave read(String content, ObjectMapper json) {
        try {
            return json.readValue(content, ConceptToSave.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proposed concept cannot be read.", e);
        }
    }
}
