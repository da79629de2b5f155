package org.hangyeol.memory;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;

/** Reviewed changes of many units at once. */
@Path("/api/corrections")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections")
public class CorrectionResource {
    private final UnitCorrector corrector;

    CorrectionResource(UnitCorrector corrector) {
        this.corrector = corrector;
    }

    /**
     * A correction on the wire.
     *
     * @param units how many units it changed
     * @param undoneBy number of the correction that undid it; null if none did
     * @param undoes number of the correction that it undid; null if it is not of that kind
     */
    public record CorrectionJson(
            long id, long revision, String author, String reason, Instant at, int units, Long undoneBy, Long undoes) {
        static CorrectionJson from(Correction correction) {
            return new CorrectionJson(
                    correction.id,
                    correction.revision,
                    correction.author,
                    correction.reason,
                    correction.at,
                    correction.units,
                    correction.undoneBy,
                    correction.undoes);
        }
    }

    /**
     * A unit that a correction changed, as it was before.
     *
     * @param now as it is now; null if it is gone
     */
    public record CorrectedUnit(long unit, String koBefore, String enBefore, UnitJson now) {
        static CorrectedUnit from(TranslationUnitVersion before) {
            TranslationUnit now = TranslationUnit.findById(before.unitId);
            return new CorrectedUnit(before.unitId, before.ko, before.en, now == null ? null : UnitJson.from(now));
        }
    }

    @POST
    @RolesAllowed("terminologist")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes many units at once",
            description =
                    "All or none: 409 names every unit that somebody changed since it was looked at, or that would"
                            + " become the same as another one. Inline codes stay with their text. What the units were is kept,"
                            + " and the whole can be undone.")
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content = @Content(schema = @Schema(implementation = CorrectionJson.class)))
    public Response correct(@NotNull @Valid CorrectionToMake correction, UriInfo uri) {
        return created(CorrectionJson.from(corrector.correct(correction)), uri);
    }

    private static Response created(CorrectionJson made, UriInfo uri) {
        URI location = uri.getBaseUriBuilder()
                .path("api/corrections")
                .path(String.valueOf(made.id()))
                .build();
        return Response.created(location).entity(made).build();
    }

    @GET
    @Transactional
    @Operation(summary = "The corrections of units that you may use, newest first")
    public Page<CorrectionJson> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var corrections = Correction.visible();
        List<CorrectionJson> items = corrections.page(page, size).list().stream()
                .map(CorrectionJson::from)
                .toList();
        return new Page<>(items, corrections.count(), page, size);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One correction")
    public CorrectionJson get(@PathParam("id") long id) {
        return CorrectionJson.from(Correction.numbered(id));
    }

    @GET
    @Path("/{id}/units")
    @Transactional
    @Operation(summary = "The units of a correction: what they were before it, and what they are now")
    public Page<CorrectedUnit> units(
            @PathParam("id") long id,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        Correction correction = Correction.numbered(id);
        List<CorrectedUnit> items = TranslationUnitVersion.endedBy(correction.revision).stream()
                .skip((long) page * size)
                .limit(size)
                .map(CorrectedUnit::from)
                .toList();
        return new Page<>(items, correction.units, page, size);
    }

    /**
     * Who undoes a correction, and how.
     *
     * @param skipChanged whether units that were changed or deleted since stay as they are; null means no
     */
    public record Undoing(@Size(max = 200) @StorableText String author, Boolean skipChanged) {}

    @POST
    @RolesAllowed("terminologist")
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Undoes a correction",
            description =
                    "Its units become what they were; that is a correction like any other, and can be undone too. 409"
                            + " names the units that were changed since; with skipChanged they stay as they are.")
    @APIResponse(
            responseCode = "201",
            description = "The correction that undid it",
            content = @Content(schema = @Schema(implementation = CorrectionJson.class)))
    public Response undo(@PathParam("id") long id, @NotNull @Valid Undoing undoing, UriInfo uri) {
        Correction undone = corrector.undo(id, undoing.author(), Boolean.TRUE.equals(undoing.skipChanged()));
        return created(CorrectionJson.from(undone), uri);
    }
}
