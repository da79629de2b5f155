package org.hangyeol.exchange;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.KnownLanguage;
import org.hangyeol.segment.Language;

/** Termbases as glossary files. */
@Path("/api/termbases/{termbase}/export")
@RolesAllowed("reader")
@Tag(name = "Exports")
public class ConceptExportResource {
    private static final String FORMATS =
            "tbx (TBX-Basic v3, data categories as attributes), tbx-dct (as tags), tbx-core"
                    + " (names and notes only), tbx-v2 (martif), csv, tsv, xlsx; and word lists of one direction: utx, omegat,"
                    + " deepl-tsv, deepl-csv";

    private final ConceptExport export;

    ConceptExportResource(ConceptExport export) {
        this.export = export;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "All concepts of a termbase as a file",
            description =
                    "As they are at one moment, by code. tbx, tbx-dct, tbx-v2, csv, tsv and xlsx hold everything and"
                            + " come back equal; the header Hangyeol-Left-Out counts what a format cannot hold, and"
                            + " /export/report names it. Texts of csv and tsv that begin with =, +, - or @ are quoted and not"
                            + " changed: a spreadsheet may take them for formulas, so open xlsx there, whose cells are text.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = "Hangyeol-Left-Out",
                            description = "how many things the file cannot hold, or not as they are",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "Unknown format; the message names the known ones")
    public Response file(
            @PathParam("termbase") String termbase,
            @QueryParam("format") @Parameter(description = FORMATS, required = true) String format,
            @QueryParam("source")
                    @DefaultValue("ko")
                    @KnownLanguage
                    @Parameter(description = "for word lists: the language to translate from, into the other one")
                    String source)
            throws IOException {
        ConceptFormat as = ConceptFormat.of(format);
        ConceptExport.Exported exported = export.export(termbase, as, Language.of(source));
        return Response.ok(exported.content(), as.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, exported.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(termbase + "." + as.extension()))
                .header("Hangyeol-Left-Out", exported.report().leftOut())
                .build();
    }

    @GET
    @Path("/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a file of a termbase would not hold",
            description = "By kind, with the first of each. Nothing is left out of a file in silence.")
    public ExportReport report(
            @PathParam("termbase") String termbase,
            @QueryParam("format") @Parameter(description = FORMATS, required = true) String format,
            @QueryParam("source") @DefaultValue("ko") @KnownLanguage String source)
            throws IOException {
        return export.report(termbase, ConceptFormat.of(format), Language.of(source));
    }
}
