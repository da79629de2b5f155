package org.hangyeol.glossary;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;
import org.hangyeol.glossary.SimilarConcept.SimilarConcepts;
import org.hangyeol.memory.ExpectedRevision;

/** The concepts of a termbase, one by one. Many at once are an import. */
@Path("/api/termbases/{termbase}/concepts")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concepts")
public class ConceptResource {
    private final ConceptWriter writer;
    private final TermIndexer indexer;

    ConceptResource(ConceptWriter writer, TermIndexer indexer) {
        this.writer = writer;
        this.indexer = indexer;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Lists or searches the concepts of a termbase",
            description = "By code and then oldest first; with q, concepts with that code, then by nearness of the term"
                    + " that is found, then those whose definition or note has the words.")
    public Page<ConceptJson> list(
            @PathParam("termbase") String termbase,
            @BeanParam @Valid ConceptSearch search,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        return search.in(Termbase.named(termbase), indexer.recognizer(), page, size);
    }

    @POST
    @RolesAllowed("terminologist")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a concept with its terms")
    @APIResponse(
            responseCode = "201",
            description = "The concept",
            content = @Content(schema = @Schema(implementation = ConceptJson.class)))
    public Response add(@PathParam("termbase") String termbase, @NotNull @Valid ConceptToSave concept, UriInfo uri) {
        ConceptJson added = writer.add(termbase, concept);
        URI location =
                uri.getAbsolutePathBuilder().path(String.valueOf(added.id())).build();
        return written(Response.created(location), added);
    }

    /** What was written, with its entity tag, and the concepts that it may be the same as. */
    private Response written(Response.ResponseBuilder answer, ConceptJson concept) {
        return answer.entity(concept.withSimilar(SimilarConcept.of(concept.id(), indexer.recognizer())))
                .tag(tag(concept))
                .build();
    }

    private static EntityTag tag(ConceptJson concept) {
        return new EntityTag(String.valueOf(concept.revision()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One concept", description = "Its ETag is what a change must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The concept",
            content = @Content(schema = @Schema(implementation = ConceptJson.class)))
    public Response get(@PathParam("termbase") String termbase, @PathParam("id") long id, Request request) {
        ConceptJson concept = ConceptJson.from(Concept.in(Termbase.named(termbase), id));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(concept));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(concept).tag(tag(concept)).build();
    }

    @GET
    @Path("/{id}/similar")
    @Transactional
    @Operation(
            summary = "Other concepts of the termbase that share a name with this one",
            description = "In any spelling or spacing. A write tells them too.")
    public List<SimilarConcept> similar(@PathParam("termbase") String termbase, @PathParam("id") long id) {
        return SimilarConcept.of(Concept.in(Termbase.named(termbase), id).id, indexer.recognizer());
    }

    @GET
    @Path("/similar")
    @Transactional
    @Operation(
            summary = "All concepts of the termbase that share a name with another one",
            description = "For instance after an import. By code and then oldest first.")
    public Page<SimilarConcepts> allSimilar(
            @PathParam("termbase") String termbase,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        TermRecognizer recognizer = indexer.recognizer();
        List<Long> ids = Concept.idsIn(Termbase.named(termbase)).stream()
                .filter(id -> !SimilarConcept.of(id, recognizer).isEmpty())
                .toList();
        List<Long> shown = ids.stream().skip((long) page * size).limit(size).toList();
        Map<Long, Concept> concepts = Concept.byId(shown);
        List<SimilarConcepts> items = shown.stream()
                .filter(concepts::containsKey)
                .map(id -> new SimilarConcepts(ConceptJson.from(concepts.get(id)), SimilarConcept.of(id, recognizer)))
                .toList();
        return new Page<>(items, ids.size(), page, size);
    }

    @PUT
    @RolesAllowed("terminologist")
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a concept",
            description =
                    "The whole concept with all its terms is replaced; what it was is kept in its history. If-Match"
                            + " must have the ETag of what the caller has read (428 without, 412 if somebody changed it"
                            + " meanwhile), or *.")
    @APIResponse(
            responseCode = "200",
            description = "The concept",
            content = @Content(schema = @Schema(implementation = ConceptJson.class)))
    public Response change(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ConceptToSave concept) {
        ExpectedRevision expected = ExpectedRevision.required(ifMatch);
        return written(Response.ok(), writer.change(termbase, id, concept, there -> there.check(expected)));
    }

    @DELETE
    @RolesAllowed("terminologist")
    @Path("/{id}")
    @Operation(
            summary = "Deletes a concept",
            description = "What it was is kept in its history, and it can be restored. If-Match as for a change.")
    public void delete(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @QueryParam("reason") @Size(max = 2000) @StorableText String reason) {
        ExpectedRevision expected = ExpectedRevision.required(ifMatch);
        writer.delete(termbase, id, author, reason, there -> there.check(expected));
    }

    /**
     * What a concept is to be again.
     *
     * @param revision the revision that made it so; null for what it was before its last change
     */
    public record Restoration(
            Long revision,
            @Size(max = 200) @StorableText String author,
            @Size(max = 2000) @StorableText String reason) {}

    @POST
    @RolesAllowed("terminologist")
    @Path("/{id}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Undoes changes of a concept, or brings a deleted one back",
            description =
                    "The concept becomes what it was after a revision of its history; without one, what it was before"
                            + " its last change. That is a change like any other: it can be undone too. With If-Match, only if"
                            + " nobody changed it meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The concept",
            content = @Content(schema = @Schema(implementation = ConceptJson.class)))
    public Response restore(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Restoration to) {
        ExpectedRevision expected = ExpectedRevision.optional(ifMatch);
        return written(
                Response.ok(),
                writer.restore(termbase, id, to.revision(), to.author(), to.reason(), there -> there.check(expected)));
    }
}
