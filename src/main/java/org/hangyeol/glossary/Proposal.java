package org.hangyeol.glossary;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hangyeol.access.Caller;
import org.hangyeol.segment.Language;

/** What somebody would have a concept be, until somebody else decides. */
@Entity
public class Proposal extends PanacheEntityBase {
    /** What became of a proposal. */
    public enum State {
        /** Nobody has decided yet. */
        OPEN,
        /** The concept was made or changed. */
        APPROVED,
        /** It was not, for a reason that is told. */
        REJECTED
    }

    @Id
    @GeneratedValue(generator = "proposal_seq")
    @SequenceGenerator(name = "proposal_seq", sequenceName = "proposal_seq", allocationSize = 1)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "termbase_id")
    public Termbase termbase;

    /** Number of the concept that is to be changed; null for a new one. */
    public Long conceptId;

    /** The revision of that concept when the proposal was made; null for a new one. */
    public Long baseRevision;

    /** The {@link ConceptToSave}, as JSON. */
    public String content;

    public String reason;

    /** The sentence that was being translated; null if none was given. */
    public String sentence;

    @Enumerated(EnumType.STRING)
    public Language sentenceLanguage;

    @Enumerated(EnumType.STRING)
    public State state;

    public String author;

    @Column(name = "made_at")
    public Instant at;

    public String decidedBy;

    public Instant decidedAt;

    /** What was said of the decision. */
    public String decision;

    /** Number of the concept that was made or changed; null if none was. */
    public Long resultConcept;

    /** The revision that made or changed it. */
    public Long resultRevision;

    /** @throws UnknownProposalException if the termbase has no such proposal */
    static Proposal in(Termbase termbase, long id) {
        return Proposal.<Proposal>find("termbase = ?1 and id = ?2", termbase, id)
                .firstResultOptional()
                .orElseThrow(() -> new UnknownProposalException(termbase.name, id));
    }

    void decide(State as, String by, Instant when, String comment) {
        if (state != State.OPEN) {
            throw new ProposalDecidedException(this);
        }
        state = as;
        decidedBy = Caller.current().author(by);
        decidedAt = when;
        decision = comment;
    }
}
