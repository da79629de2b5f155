package org.hangyeol.glossary;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;
import org.hangyeol.glossary.ConceptHistory.ConceptState;
import org.hangyeol.memory.Revision;

/** What concepts were: who changed them, when and why. */
@Path("/api/termbases/{termbase}")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concepts")
public class ConceptHistoryResource {
    private final ObjectMapper json;

    ConceptHistoryResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Path("/concepts/{id}/history")
    @Transactional
    @Operation(
            summary = "What a concept was and is, newest first",
            description =
                    "Each state with who made it so, when and why, and with what ended it. Also for a concept that was"
                            + " deleted.")
    public Page<ConceptState> history(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return ConceptHistory.of(Termbase.named(termbase), id, page, size, json);
    }

    @GET
    @Path("/concepts/{id}/comparison")
    @Transactional
    @Operation(
            summary = "What is different between two states of a concept",
            description = "By the revisions that made it so; the history lists them.")
    public ConceptComparison compare(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @QueryParam("from") @NotNull(message = "is missing: give a revision of the history") Long from,
            @QueryParam("to") @NotNull(message = "is missing: give a revision of the history") Long to) {
        Termbase within = Termbase.named(termbase);
        return ConceptComparison.between(
                ConceptHistory.at(within, id, from, json), ConceptHistory.at(within, id, to, json));
    }

    /** A concept that is gone, as it was last. */
    public record DeletedConcept(ConceptJson concept, String deletedBy, Instant deletedAt, String reason) {
        static DeletedConcept from(ConceptVersion version, ObjectMapper json) {
            Revision by = Revision.findById(version.endedByRevision);
            return new DeletedConcept(version.content(json), by.author, by.at, by.cause);
        }
    }

    @GET
    @Path("/deleted-concepts")
    @Transactional
    @Operation(
            summary = "The concepts that were deleted, newest first",
            description = "POST …/concepts/{id}/restore brings one back.")
    public Page<DeletedConcept> deleted(
            @PathParam("termbase") String termbase,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var versions = ConceptVersion.<ConceptVersion>find(
                "from ConceptVersion v where v.termbaseId = ?1 and v.deleted"
                        + " and not exists (select 1 from Concept c where c.id = v.conceptId)"
                        + " and not exists (select 1 from ConceptVersion later where later.conceptId = v.conceptId"
                        + " and later.endedByRevision > v.endedByRevision)"
                        + " order by v.endedByRevision desc, v.id desc",
                Termbase.named(termbase).id);
        List<DeletedConcept> items = versions.page(page, size).list().stream()
                .map(version -> DeletedConcept.from(version, json))
                .toList();
        return new Page<>(items, versions.count(), page, size);
    }
}
