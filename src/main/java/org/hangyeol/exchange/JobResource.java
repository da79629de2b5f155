package org.hangyeol.exchange;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;

/** The imports: how far the running ones are, and the reports of all. */
@Path("/api/jobs")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {
    @GET
    @Transactional
    @Operation(summary = "The imports into what you may use, newest first, without their problems")
    public Page<ImportReport> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var jobs = ImportJob.visible();
        List<ImportReport> items = jobs.page(page, size).list().stream()
                .map(job -> ImportReport.from(job, List.of()))
                .toList();
        return new Page<>(items, jobs.count(), page, size);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One import: progress while it runs, the report afterwards")
    public ImportReport get(@PathParam("id") long id) {
        return ImportReport.from(ImportJob.numbered(id), ImportProblem.of(id));
    }
}
