package org.hangyeol.memory;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
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

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.access.Caller;
import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.InlineCode;

/** The units of a memory, one by one. Many at once are an import. */
@Path("/api/memories/{memory}/units")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {
    private final UnitWriter writer;

    UnitResource(UnitWriter writer) {
        this.writer = writer;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The units of a memory, oldest first",
            description = "q finds units whose Korean or English text contains it, capitals or not.")
    public Page<UnitJson> list(
            @PathParam("memory") String memory,
            @QueryParam("q") @Size(max = 1000) @StorableText String q,
            @QueryParam("document") @Size(max = 1000) @StorableText String document,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        StringBuilder where = new StringBuilder("memory = :memory");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("memory", TranslationMemory.named(memory));
        if (q != null && !q.isBlank()) {
            where.append(" and (lower(ko) like :q escape '!' or lower(en) like :q escape '!')");
            parameters.put("q", "%" + escaped(q) + "%");
        }
        if (document != null) {
            where.append(" and document = :document");
            parameters.put("document", document);
        }
        PanacheQuery<TranslationUnit> units = TranslationUnit.find(where + " order by id", parameters);
        List<UnitJson> items =
                units.page(page, size).list().stream().map(UnitJson::from).toList();
        return new Page<>(items, units.count(), page, size);
    }

    private static String escaped(String q) {
        return Normalizer.normalize(q, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    @POST
    @RolesAllowed("translator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Saves a unit",
            description = "A pair that the memory holds already gains a use and takes the context and the note"
                    + " that are given (200); a new one is made (201).")
    @APIResponse(
            responseCode = "201",
            description = "A new unit",
            content = @Content(schema = @Schema(implementation = UnitJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The pair was there and has one use more",
            content = @Content(schema = @Schema(implementation = UnitJson.class)))
    public Response save(@PathParam("memory") String memory, @NotNull @Valid UnitToSave unit, UriInfo uri) {
        UnitWriter.Saved saved = writer.save(memory, draft(unit), unit.author());
        UnitJson json = UnitJson.from(saved.units().get(0));
        if (saved.added() == 0) {
            return Response.ok(json).build();
        }
        URI location =
                uri.getAbsolutePathBuilder().path(String.valueOf(json.id())).build();
        return Response.created(location).entity(json).build();
    }

    /** What a person writes is theirs, whomever they name. */
    private static UnitDraft draft(UnitToSave unit) {
        return unit.draft().by(Caller.current().author(unit.author()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One unit")
    public UnitJson get(@PathParam("memory") String memory, @PathParam("id") long id) {
        return UnitJson.from(TranslationUnit.in(TranslationMemory.named(memory), id));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(
            summary = "What a unit was before, newest first",
            description = "Also for a unit that was deleted. Empty if it was never changed.")
    public List<VersionJson> history(@PathParam("memory") String memory, @PathParam("id") long id) {
        TranslationMemory within = TranslationMemory.named(memory);
        List<TranslationUnitVersion> versions = TranslationUnitVersion.of(within, id);
        if (versions.isEmpty()) {
            TranslationUnit.in(within, id); // that it was never changed is no news of a unit that never was
        }
        return versions.stream().map(VersionJson::from).toList();
    }

    /**
     * An earlier version of a unit on the wire.
     *
     * @param changedBy who made it so
     * @param deleted whether it ended because the unit was deleted
     */
    public record VersionJson(
            String ko,
            List<InlineCode> koCodes,
            String en,
            List<InlineCode> enCodes,
            String document,
            String outlet,
            Integer position,
            String note,
            int uses,
            String changedBy,
            Instant changedAt,
            long revision,
            long endedByRevision,
            boolean deleted) {
        static VersionJson from(TranslationUnitVersion version) {
            return new VersionJson(
                    version.ko,
                    version.koCodes,
                    version.en,
                    version.enCodes,
                    version.document,
                    version.outlet,
                    version.position,
                    version.note,
                    version.uses,
                    version.changedBy,
                    version.changedAt,
                    version.revision,
                    version.endedByRevision,
                    version.deleted);
        }
    }

    @PUT
    @RolesAllowed("translator")
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a unit",
            description = "The whole unit is replaced; what it was is kept in its history.")
    public UnitJson change(
            @PathParam("memory") String memory, @PathParam("id") long id, @NotNull @Valid UnitToSave unit) {
        return UnitJson.from(writer.change(memory, id, draft(unit), unit.author()));
    }

    @DELETE
    @RolesAllowed("translator")
    @Path("/{id}")
    @Operation(summary = "Deletes a unit", description = "What it was is kept in its history.")
    public void delete(
            @PathParam("memory") String memory,
            @PathParam("id") long id,
            @QueryParam("author") @Size(max = 200) @StorableText String author) {
        writer.delete(memory, id, author);
    }
}
