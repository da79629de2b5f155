package org.hangyeol.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;
import org.hangyeol.exchange.csv.CsvRowWriter;

/** The imports: how far the running ones are, and the reports of all. */
@Path("/api/jobs")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {
    private static final List<String> COLUMNS = List.of("severity", "file", "line", "column", "message", "excerpt");

    private final Importer importer;
    private final ImportUndoing undoing;
    private final JobEvents events;
    private final Clock clock;

    JobResource(Importer importer, ImportUndoing undoing, JobEvents events, Clock clock) {
        this.importer = importer;
        this.undoing = undoing;
        this.events = events;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "The imports into what you may use, newest first, without their problems")
    public Page<ImportReport> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var jobs = ImportJob.visible();
        List<ImportReport> items = jobs.page(page, size).list().stream()
                .map(job -> ImportReport.from(job, List.of(), clock.instant()))
                .toList();
        return new Page<>(items, jobs.count(), page, size);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One import: progress while it runs, the report afterwards")
    public ImportReport get(@PathParam("id") long id) {
        return importer.report(id);
    }

    @GET
    @Blocking
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "The progress of an import as server-sent events",
            description =
                    "Events of the name progress, at most two a second and at least one in fifteen seconds, and at"
                            + " last one of the name end; their data is the job as at /api/jobs/{id}, without its problems.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ImportReport.class)))
    public Multi<OutboundSseEvent> events(@PathParam("id") long id, @Context Sse sse) {
        QuarkusTransaction.requiringNew().run(() -> ImportJob.numbered(id));
        return events.of(id, sse);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed("translator")
    @Operation(
            summary = "Ends an import that waits or runs",
            description = "One that runs ends a moment later, after the units that are just being saved; its state is"
                    + " CANCELLED then. What was stored stays; undo takes it back. 409 if it has ended.")
    public ImportReport cancel(@PathParam("id") long id) {
        importer.cancel(id);
        return importer.report(id);
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed("translator")
    @Operation(
            summary = "Takes an import of units back",
            description = "As a job of its own: what the import added is deleted, what it changed becomes what it was."
                    + " Units that somebody has saved or changed since stay, and are told. 409 if the import has not"
                    + " ended, or is undone already.")
    @APIResponse(
            responseCode = "202",
            description = "The job that takes it back",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "Its report (wait=true)",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response undo(
            @PathParam("id") long id,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @QueryParam("wait")
                    @DefaultValue("false")
                    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String wait,
            UriInfo uri)
            throws InterruptedException {
        return undoing.start(id, author).answer(Boolean.parseBoolean(wait), uri);
    }

    @GET
    @Path("/{id}/report.csv")
    @Produces("text/csv")
    @Operation(
            summary = "The problems of an import as a table",
            description = "UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it.")
    public Response table(@PathParam("id") long id) {
        List<Problem> problems = importer.report(id).problems();
        StreamingOutput table = out -> write(problems, out);
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-%d.csv\"".formatted(id))
                .build();
    }

    private static void write(List<Problem> problems, OutputStream out) throws IOException {
        try (CsvRowWriter table = new CsvRowWriter(out, ',')) {
            table.header(COLUMNS);
            for (Problem problem : problems) {
                table.row(Stream.of(
                                problem.severity(),
                                problem.file() == null ? "" : problem.file(),
                                problem.line(),
                                problem.column(),
                                problem.message(),
                                problem.excerpt())
                        .map(value -> CsvRowWriter.noFormula(value.toString()))
                        .toList());
            }
        }
    }
}
