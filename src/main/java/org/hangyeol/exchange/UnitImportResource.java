package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.hangyeol.access.Caller;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;

/** Files into memories. A file is the body of the request, several are a form; their names say the format. */
@Path("/api/memories/{memory}/imports")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class UnitImportResource {
    private static final int LONGEST_NAME = 500;

    private final UnitImport units;

    UnitImportResource(UnitImport units) {
        this.units = units;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Imports a file of units: .tmx, .tsv, .csv, .xlsx, .jsonl, .po or .xlf, also as .gz, or many in a .zip",
            description =
                    "Answers 202 at once with the job, whose progress is at /api/jobs/{job}; with wait=true answers"
                            + " 200 with the report. What cannot be taken is skipped and named in the report with its line. Pairs"
                            + " that the memory holds already are not added again. An import goes on after a restart of the"
                            + " server, can be cancelled, and taken back (/api/jobs/{job}/undo).")
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
            @QueryParam("filename") @NotBlank @Size(max = LONGEST_NAME) @StorableText String filename,
            @BeanParam @Valid ImportParameters parameters,
            InputStream file,
            UriInfo uri)
            throws IOException, InterruptedException {
        return units.start(memory, List.of(Upload.Part.of(filename, file)), parameters.author, parameters.options())
                .answer(parameters.wantsToWait(), uri);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Imports several files of units as one import",
            description =
                    "A form as browsers send it, with a file in each field; curl -F a=@a.tmx -F b=@b.tsv. A file that"
                            + " cannot be read is among the problems of the report, and the others are imported.")
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response importFiles(
            @PathParam("memory") String memory,
            @BeanParam @Valid ImportParameters parameters,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            UriInfo uri)
            throws IOException, InterruptedException {
        List<Upload.Part> parts = files.stream()
                .map(file -> new Upload.Part(name(file), () -> Files.newInputStream(file.uploadedFile())))
                .toList();
        refuseTooLarge(files);
        if (parts.isEmpty()) {
            throw new UnreadableFileException("No file in the form. Send each as a field with a file name.");
        }
        return units.start(memory, parts, parameters.author, parameters.options())
                .answer(parameters.wantsToWait(), uri);
    }

    /** A form that does not say how large it is was read before anybody could refuse it. */
    private static void refuseTooLarge(List<FileUpload> files) {
        Long largest = Caller.current().largestBody();
        if (largest != null && files.stream().mapToLong(FileUpload::size).sum() > largest) {
            throw new InvalidFieldException(
                    "files", "The files have more than the %,d bytes that the key may send.".formatted(largest));
        }
    }

    private static String name(FileUpload file) {
        String name = file.fileName();
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> c < ' ')) {
            throw new InvalidFieldException(
                    file.name(),
                    "Invalid name of a file in the field '%s'. Give each file a name of at most %d characters, with its ending."
                            .formatted(file.name(), LONGEST_NAME));
        }
        return name;
    }
}
