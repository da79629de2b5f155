package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.StorableText;

/** Files into memories. The file is the body of the request; its name says the format. */
@Path("/api/memories/{memory}/imports")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class UnitImportResource {
    private final UnitImport units;

    UnitImportResource(UnitImport units) {
        this.units = units;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Imports a file of units: .tmx, .tsv, .csv or .jsonl",
            description =
                    "Answers 202 at once with the job, whose progress is at /api/jobs/{job}; with wait=true answers"
                            + " 200 with the report. What cannot be taken is skipped and named in the report with its line. Pairs"
                            + " that the memory holds already are not added again.")
    @RequestBody(
            description = "the file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The report (wait=true)",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response importFile(
            @PathParam("memory") String memory,
            @QueryParam("filename") @NotBlank @Size(max = 500) @StorableText String filename,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @QueryParam("wait")
                    @DefaultValue("false")
                    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String wait,
            InputStream file,
            UriInfo uri)
            throws IOException, InterruptedException {
        return units.start(memory, filename, author, file).answer(Boolean.parseBoolean(wait), uri);
    }
}
