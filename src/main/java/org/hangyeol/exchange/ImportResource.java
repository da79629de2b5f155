package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.glossary.Termbase;
import org.hangyeol.memory.StorableText;
import org.hangyeol.memory.TranslationMemory;

/** Files into memories and termbases. The file is the body of the request; its name says the format. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {
    private static final String JSON_LINES = "application/x-ndjson";

    private final Importer importer;
    private final UnitImport units;
    private final ConceptImport concepts;

    ImportResource(Importer importer, UnitImport units, ConceptImport concepts) {
        this.importer = importer;
        this.units = units;
        this.concepts = concepts;
    }

    @POST
    @Path("/memories/{memory}/imports")
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
    public Response importUnits(
            @PathParam("memory") String memory,
            @QueryParam("filename") @NotBlank @Size(max = 500) @StorableText String filename,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @QueryParam("wait") boolean wait,
            InputStream file,
            UriInfo uri)
            throws IOException, InterruptedException {
        UnitImport.Format format = UnitImport.Format.of(filename);
        long target = memoryId(memory);
        return answer(
                importer.start(
                        ImportJob.Kind.UNITS,
                        memory,
                        filename,
                        author,
                        file,
                        units.into(target, format, author, false)),
                wait,
                uri);
    }

    @POST
    @Path("/memories/{memory}/units")
    @Consumes(JSON_LINES)
    @Tag(name = "Units")
    @Operation(
            summary = "Saves many units: JSON lines, one unit a line",
            description =
                    "As saving them one by one: a pair that the memory holds already gains a use. Lines that cannot be"
                            + " taken are skipped and named in the report.")
    @RequestBody(content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public ImportReport saveUnits(
            @PathParam("memory") String memory,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            InputStream lines)
            throws IOException, InterruptedException {
        Importer.Work work = units.into(memoryId(memory), UnitImport.Format.JSON_LINES, author, true);
        Importer.Started started = importer.start(ImportJob.Kind.UNITS, memory, "units.jsonl", author, lines, work);
        started.await();
        return report(started.job());
    }

    @POST
    @Path("/termbases/{termbase}/imports")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Imports a glossary: .csv or .tsv",
            description =
                    "One row a term (columns concept, language, term, …) or one row a concept (columns ko, en). A"
                            + " concept whose code the termbase knows is replaced if it differs. Answers as the import of units.")
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
    public Response importConcepts(
            @PathParam("termbase") String termbase,
            @QueryParam("filename") @NotBlank @Size(max = 500) @StorableText String filename,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @QueryParam("wait") boolean wait,
            InputStream file,
            UriInfo uri)
            throws IOException, InterruptedException {
        ConceptImport.refuseOther(filename);
        long target = QuarkusTransaction.joiningExisting().call(() -> Termbase.named(termbase).id);
        return answer(
                importer.start(
                        ImportJob.Kind.CONCEPTS, termbase, filename, author, file, concepts.into(target, author)),
                wait,
                uri);
    }

    private static long memoryId(String memory) {
        return QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named(memory).id);
    }

    private static Response answer(Importer.Started started, boolean wait, UriInfo uri) throws InterruptedException {
        if (wait) {
            started.await();
            return Response.ok(report(started.job())).build();
        }
        URI job = uri.getBaseUriBuilder()
                .path("api/jobs")
                .path(String.valueOf(started.job()))
                .build();
        return Response.accepted(report(started.job())).location(job).build();
    }

    private static ImportReport report(long job) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ImportReport.from(ImportJob.numbered(job), ImportProblem.of(job)));
    }
}
