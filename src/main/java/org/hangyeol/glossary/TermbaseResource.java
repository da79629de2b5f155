package org.hangyeol.glossary;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Names;
import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;

/** Termbases: listing, making, describing, deleting. */
@Path("/api/termbases")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Termbases")
public class TermbaseResource {
    private final ConceptWriter writer;

    TermbaseResource(ConceptWriter writer) {
        this.writer = writer;
    }

    /**
     * A termbase on the wire.
     *
     * @param concepts how many concepts it holds
     */
    public record TermbaseJson(String name, String description, long concepts, Instant createdAt) {
        static TermbaseJson from(Termbase termbase) {
            return new TermbaseJson(
                    termbase.name, termbase.description, Concept.count("termbase", termbase), termbase.createdAt);
        }
    }

    /** What can be said about a termbase; null leaves it as it is. */
    public record TermbaseSettings(
            @Size(max = 2000) @StorableText String description) {}

    @GET
    @Transactional
    @Operation(summary = "The termbases that you may use, by name")
    public Page<TermbaseJson> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        var termbases = Termbase.usable();
        List<TermbaseJson> items = termbases.page(page, size).list().stream()
                .map(TermbaseJson::from)
                .toList();
        return new Page<>(items, termbases.count(), page, size);
    }

    @GET
    @Path("/{termbase}")
    @Transactional
    @Operation(summary = "One termbase")
    public TermbaseJson get(@PathParam("termbase") String termbase) {
        return TermbaseJson.from(Termbase.named(termbase));
    }

    @PUT
    @RolesAllowed("admin")
    @Path("/{termbase}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Makes a termbase, or changes its settings",
            description = "The body may be {}. A setting that is left out stays as it is.")
    public TermbaseJson put(
            @PathParam("termbase") @Pattern(regexp = Names.PATTERN, message = Names.RULE) String termbase,
            @NotNull @Valid TermbaseSettings settings) {
        return TermbaseJson.from(writer.putTermbase(termbase, settings.description()));
    }

    @DELETE
    @RolesAllowed("admin")
    @Path("/{termbase}")
    @Operation(
            summary = "Takes a termbase out of use",
            description = "Its terms are recognised no more; their rows stay in the database.")
    public void delete(@PathParam("termbase") String termbase) {
        writer.deleteTermbase(termbase);
    }
}
