package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.StorableText;

/** Many units at once, as JSON lines. */
@Path("/api/memories/{memory}/units")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitLinesResource {
    private static final String JSON_LINES = "application/x-ndjson";

    private final UnitImport units;

    UnitLinesResource(UnitImport units) {
        this.units = units;
    }

    @POST
    @Consumes(JSON_LINES)
    @Operation(
            summary = "Saves many units: JSON lines, one unit a line",
            description =
                    "As saving them one by one: a pair that the memory holds already gains a use. Lines that cannot be"
                            + " taken are skipped and named in the report.")
    @RequestBody(content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public ImportReport save(
            @PathParam("memory") String memory,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @HeaderParam("Content-Type")
                    @NotNull(message = "is missing: say application/json for one unit, application/x-ndjson for lines")
                    String contentType,
            InputStream lines)
            throws IOException, InterruptedException {
        return units.startLines(memory, lines, author).await();
    }
}
