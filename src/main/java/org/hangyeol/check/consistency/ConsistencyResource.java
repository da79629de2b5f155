package org.hangyeol.check.consistency;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;
import org.hangyeol.check.consistency.ConsistencyReport.Phase;
import org.hangyeol.check.consistency.ConsistencyReport.State;

/** Searches for inconsistencies in whole memories. */
@Path("/api/consistency")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency")
public class ConsistencyResource {
    private final ConsistencyRunner runner;
    private final ObjectMapper json;

    ConsistencyResource(ConsistencyRunner runner, ObjectMapper json) {
        this.runner = runner;
        this.json = json;
    }

    /**
     * A search on the wire.
     *
     * @param wanted what was asked for
     * @param phase what it does; null before it runs
     * @param unitsRead units looked at in this phase
     * @param found how many inconsistencies of each kind are kept so far
     * @param message what ended it, or what to know first; null if all is well
     */
    public record ReportJson(
            long id,
            ConsistencyRequest wanted,
            State state,
            Phase phase,
            long unitsTotal,
            long unitsRead,
            Map<Inconsistency.Kind, Long> found,
            String message,
            Instant startedAt,
            Instant finishedAt) {}

    @POST
    @RolesAllowed("translator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Starts a search for inconsistencies",
            description = "Same Korean with different English and the reverse, terms used against their status, all"
                    + " renderings of each concept, nearly identical Korean with different English. The answer is 202 with the"
                    + " address of the report, which tells how far the search is.")
    @APIResponse(
            responseCode = "202",
            description = "The report to come",
            content = @Content(schema = @Schema(implementation = ReportJson.class)))
    public Response start(@NotNull @Valid ConsistencyRequest wanted, UriInfo uri) {
        long id = runner.start(wanted);
        URI address = uri.getAbsolutePathBuilder().path(String.valueOf(id)).build();
        ReportJson report = QuarkusTransaction.requiringNew().call(() -> json(ConsistencyReport.numbered(id)));
        return Response.accepted(report).location(address).build();
    }

    private ReportJson json(ConsistencyReport report) {
        Map<Inconsistency.Kind, Long> found = FoundInconsistency.countsOf(report.id);
        try {
            return new ReportJson(
                    report.id,
                    json.readValue(report.wanted, ConsistencyRequest.class),
                    report.state,
                    report.phase,
                    report.unitsTotal,
                    report.unitsRead,
                    found,
                    report.message,
                    report.startedAt,
                    report.finishedAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Consistency report %d cannot be read.".formatted(report.id), e);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "The searches, newest first")
    public Page<ReportJson> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        var reports = ConsistencyReport.visible();
        List<ReportJson> items =
                reports.page(page, size).list().stream().map(this::json).toList();
        return new Page<>(items, reports.count(), page, size);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One search: how far it is, and how much it has found")
    public ReportJson get(@PathParam("id") long id) {
        return json(ConsistencyReport.numbered(id));
    }

    @GET
    @Path("/{id}/inconsistencies")
    @Transactional
    @Operation(summary = "What a search has found so far, page by page")
    public Page<Inconsistency> inconsistencies(
            @PathParam("id") long id,
            @QueryParam("kind")
                    @Pattern(
                            regexp = "KOREAN_VARIES|ENGLISH_VARIES|TERM_STATUS|RENDERINGS|NEARLY_IDENTICAL",
                            message =
                                    "must be KOREAN_VARIES, ENGLISH_VARIES, TERM_STATUS, RENDERINGS or NEARLY_IDENTICAL")
                    String kind,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        long report = ConsistencyReport.numbered(id).id;
        PanacheQuery<FoundInconsistency> rows = kind == null
                ? FoundInconsistency.find("reportId = ?1 order by kind, id", report)
                : FoundInconsistency.find(
                        "reportId = ?1 and kind = ?2 order by id", report, Inconsistency.Kind.valueOf(kind));
        List<Inconsistency> items = rows.page(page, size).list().stream()
                .map(row -> row.inconsistency(json))
                .toList();
        return new Page<>(items, rows.count(), page, size);
    }

    @POST
    @RolesAllowed("translator")
    @Path("/{id}/cancel")
    @Transactional
    @Operation(
            summary = "Ends a search",
            description =
                    "It ends at its next batch of units; what it has found is kept. Nothing happens to one that has"
                            + " ended.")
    public ReportJson cancel(@PathParam("id") long id) {
        ReportJson report = get(id);
        if (report.finishedAt() == null) {
            runner.cancel(id);
        }
        return report;
    }

    @DELETE
    @RolesAllowed("terminologist")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Deletes a report", description = "409 while its search waits or runs: cancel it first.")
    public void delete(@PathParam("id") long id) {
        ConsistencyReport report = ConsistencyReport.numbered(id);
        if (report.finishedAt == null) {
            throw new ReportUnfinishedException(id);
        }
        FoundInconsistency.delete("reportId", id);
        report.delete();
    }
}
