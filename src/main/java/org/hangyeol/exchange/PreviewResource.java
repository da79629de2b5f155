package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Files as an import would read them. */
@Path("/api/imports/preview")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class PreviewResource {
    private final Previewer previewer;

    PreviewResource(Previewer previewer) {
        this.previewer = previewer;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Shows how a file of units would be read, and stores nothing",
            description =
                    "The first 10 rows and units, and for tables which column holds what; columnsParameter is what to say"
                            + " as columns= in the import. Of a file at most 1 MB is read, the rest is ignored, so its beginning"
                            + " is enough; a workbook must be whole, and has at most 20 MB.")
    @RequestBody(
            description = "the file, or its beginning",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ImportPreview preview(
            @QueryParam("filename") @NotBlank @Size(max = 500) @StorableText String filename,
            @BeanParam @Valid TableParameters parameters,
            InputStream file)
            throws IOException {
        return previewer.preview(filename, parameters.table(), file);
    }
}
