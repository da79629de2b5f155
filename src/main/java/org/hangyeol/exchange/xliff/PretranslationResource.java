package org.hangyeol.exchange.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.exchange.Attachment;
import org.hangyeol.exchange.Upload;
import org.hangyeol.exchange.WholeOrCut;
import org.hangyeol.suggest.Suggester;

/** Files to translate, given back with what is known of their segments. */
@jakarta.ws.rs.Path("/api/pretranslations")
@RolesAllowed("reader")
@Tag(name = "Suggestions")
public class PretranslationResource {
    static final String XLIFF = "application/xliff+xml";

    private final Path folder;
    private final Suggester suggester;

    PretranslationResource(@ConfigProperty(name = "hangyeol.home") Path home, Suggester suggester) {
        this.folder = home.resolve("imports"); // where uploads that nobody needs are deleted at every start
        this.suggester = suggester;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(XLIFF)
    @Operation(
            summary = "Puts matches and terms into an XLIFF file",
            description =
                    "Takes XLIFF 1.2, 2.0, 2.1 or 2.2, also .sdlxliff, .mqxliff and .mxliff, and gives it back with matches"
                            + " (alt-trans, or mtc:matches in 2.x) and terms (notes, or gls:glossary in 2.x); with fill, empty"
                            + " targets are translated. All else stays as it is, to the byte. Segments that are locked, approved"
                            + " or not to be translated are left, and a translation is never overwritten.")
    @RequestBody(
            description = "the file",
            content = @Content(mediaType = XLIFF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(
                        name = "Hangyeol-Segments",
                        description = "how many segments were looked up",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = "Hangyeol-Left-Out",
                        description = "how many units are too long, refer to entities, or have segments that cannot be"
                                + " told apart, and were left as they are",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(mediaType = XLIFF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "400",
            description =
                    "Not XLIFF, not well-formed, in other languages than ours, or in an encoding that cannot be written")
    public Response pretranslate(
            @Valid @BeanParam PretranslationRequest request, InputStream body, @Context HttpServerRequest http)
            throws IOException {
        request.refuseContradictions();
        Upload upload = Upload.store(folder, List.of(Upload.Part.of(request.filename, body)));
        try {
            Pretranslation pretranslation = new Pretranslation(upload.paths().get(0), suggester, request);
            Pretranslation.Work work = pretranslation.look();
            return Response.ok(
                            new WholeOrCut(
                                    out -> {
                                        try {
                                            pretranslation.write(out);
                                        } finally {
                                            upload.delete();
                                        }
                                    },
                                    http),
                            XLIFF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(request.filename))
                    .header("Hangyeol-Segments", work.segments())
                    .header("Hangyeol-Left-Out", work.left())
                    .build();
        } catch (IOException | RuntimeException e) {
            upload.delete();
            throw e;
        }
    }
}
