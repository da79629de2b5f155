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

import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.Language;

/** Glossary files into termbases. The file is the body of the request. */
@Path("/api/termbases/{termbase}/imports")
@RolesAllowed("terminologist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ConceptImportResource {
    private final ConceptImport concepts;

    ConceptImportResource(ConceptImport concepts) {
        this.concepts = concepts;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Imports a glossary: .tbx, .csv, .tsv, .xlsx, .utx, .utf8 (OmegaT)",
            description =
                    "TBX of version 3 or 2; tables of one row a term (columns concept, language, term, …) or one row"
                            + " a concept (columns ko, en); UTX; glossaries of OmegaT and DeepL. What no field stands for, as other"
                            + " columns and data categories of TBX, is kept and written back. A concept whose code the termbase"
                            + " knows is replaced if it differs; one without a code is the same as one with the same terms. Answers"
                            + " as the import of units does.")
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
            @PathParam("termbase") String termbase,
            @QueryParam("filename") @NotBlank @Size(max = 500) @StorableText String filename,
            @QueryParam("format")
                    @Parameter(
                            description =
                                    "what the name of the file does not tell: omegat, deepl-tsv or deepl-csv for word"
                                            + " lists without a header row")
                    String format,
            @QueryParam("source")
                    @DefaultValue("ko")
                    @KnownLanguage
                    @Parameter(description = "for word lists without a header row: the language of the first column")
                    String source,
            @QueryParam("author") @Size(max = 200) @StorableText String author,
            @QueryParam("wait")
                    @DefaultValue("false")
                    @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String wait,
            InputStream file,
            UriInfo uri)
            throws IOException, InterruptedException {
        ConceptFormat as = format == null ? ConceptFormat.ofFile(filename) : ConceptFormat.of(format);
        return concepts.start(termbase, filename, as, Language.of(source), author, file)
                .answer(Boolean.parseBoolean(wait), uri);
    }
}
