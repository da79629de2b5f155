package org.hangyeol.glossary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hangyeol.memory.Revision;

/** What a concept was, with its terms, before it was changed or deleted. */
@Entity
public class ConceptVersion extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "concept_version_seq")
    @SequenceGenerator(name = "concept_version_seq", sequenceName = "concept_version_seq", allocationSize = 50)
    public Long id;

    public long conceptId;

    public long termbaseId;

    /** The {@link ConceptJson} of the version, as JSON. */
    public String content;

    public long revision;

    /** The {@link Revision} that ended this version. */
    public long endedByRevision;

    /** Whether it ended by deletion and not by a change. */
    public boolean deleted;

    /** Keeps a concept as it is now, before {@code by} changes or deletes it. */
    static void keep(Concept concept, Revision by, boolean deleted, ObjectMapper json) {
        ConceptVersion version = new ConceptVersion();
        version.conceptId = concept.id;
        version.termbaseId = concept.termbase.id;
        version.revision = concept.revision;
        version.endedByRevision = by.id;
        version.deleted = deleted;
        try {
            version.content = json.writeValueAsString(ConceptJson.from(concept));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Concept %d cannot be written as JSON.".formatted(concept.id), e);
        }
        version.persist();
    }
}
