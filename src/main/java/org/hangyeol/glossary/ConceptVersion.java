package org.hangyeol.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    /** Its versions, the one that ended last first; with the numbers of the termbase and the concept. */
    static final String OF_CONCEPT = "termbaseId = ?1 and conceptId = ?2 order by revision desc";

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

    /**
     * What a concept was.
     *
     * @param revision the revision that made it so; null for what it was before its last change or its deletion
     * @throws UnknownConceptException if the termbase never had such a concept
     * @throws UnknownRevisionException if the concept was never so, or never anything else
     */
    static ConceptJson of(Termbase termbase, long conceptId, Long revision, ObjectMapper json) {
        List<ConceptVersion> versions = list(OF_CONCEPT, termbase.id, conceptId);
        if (versions.isEmpty()) {
            Concept.in(termbase, conceptId); // that it was never changed is no news of a concept that never was
        }
        return versions.stream()
                .filter(version -> revision == null || version.revision == revision)
                .findFirst()
                .orElseThrow(() -> new UnknownRevisionException(conceptId, revision))
                .content(json);
    }

    /** What concepts were right after a revision, by their numbers; those that have not changed since are left out. */
    static Map<Long, ConceptJson> asOf(long termbaseId, Collection<Long> conceptIds, long revision, ObjectMapper json) {
        List<ConceptVersion> versions = conceptIds.isEmpty()
                ? List.of()
                : list(
                        "termbaseId = ?1 and conceptId in ?2 and revision <= ?3 and endedByRevision > ?3",
                        termbaseId,
                        conceptIds,
                        revision);
        return versions.stream()
                .collect(Collectors.toMap(version -> version.conceptId, version -> version.content(json)));
    }

    /** The concept as it was. */
    ConceptJson content(ObjectMapper json) {
        try {
            return json.readValue(content, ConceptJson.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Version %d of a concept cannot be read.".formatted(id), e);
        }
    }
}
