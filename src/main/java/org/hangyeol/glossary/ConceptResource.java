package org.hangyeol.glossary;

import java.net.URI;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.memory.Page;
import org.hangyeol.memory.StorableText;

/** The concepts of a termbase, one by one. Many at once are an import. */
@Path("/api/termbases/{termbase}/concepts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concepts")
public class ConceptResource {
    private final ConceptWriter writer;

    ConceptResource(ConceptWriter writer) {
        this.writer = writer;
    }

    @GET
    @Transactional
    @Operation(summary = "The concepts of a termbase, by code and then oldest first")
    public Page<ConceptJson> list(
            @PathParam("termbase") String termbase,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var concepts = Concept.<Concept>find("termbase = ?1 order by code nulls last, id", Termbase.named(termbase));
        List<ConceptJson> items =
                concepts.page(page, size).list().stream().map(ConceptJson::from).toList();
        return new Page<>(items, concepts.count(), page, size);
    }

    @POST
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
        return Response.created(location).entity(added).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One concept")
    public ConceptJson get(@PathParam("termbase") String termbase, @PathParam("id") long id) {
        return ConceptJson.from(Concept.in(Termbase.named(termbase), id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a concept",
            description = "The whole concept with all its terms is replaced; what it was is kept.")
    public ConceptJson change(
            @PathParam("termbase") String termbase, @PathParam("id") long id, @NotNull @Valid ConceptToSave concept) {
        return writer.change(termbase, id, concept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a concept", description = "What it was is kept.")
    public void delete(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @QueryParam("author") @Size(max = 200) @StorableText String author) {
        writer.delete(termbase, id, author);
    }
}
