package org.hangyeol.cat.omegat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.access.AddressKey;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.exchange.EntityTag;
import org.hangyeol.exchange.MemoryExport;
import org.hangyeol.exchange.NewestRevisions;
import org.hangyeol.exchange.TermFileWriter;
import org.hangyeol.exchange.WholeOrCut;
import org.hangyeol.exchange.tbx.TbxDialect;
import org.hangyeol.exchange.tbx.TbxWriter;
import org.hangyeol.exchange.wordlist.OmegaTWriter;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;

/**
 * The files of a team project of OmegaT. It asks for each with the ETag that it got last, and takes anything but 200 and
 * 304 for a reason not to open the project.
 */
@Path("/omegat")
@RolesAllowed("reader")
@Produces(MediaType.WILDCARD)
@Tag(name = "OmegaT")
public class OmegaTResource {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String XML = "application/xml;charset=UTF-8";
    private static final String WHOLE = "Answers 304 to an If-None-Match with the ETag of the last answer.";

    private final MemoryExport export;
    private final NewestRevisions revisions;
    private final ObjectMapper json;
    private final String version;

    OmegaTResource(
            MemoryExport export,
            NewestRevisions revisions,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.export = export;
        this.revisions = revisions;
        this.json = json;
        this.version = version;
    }

    @GET
    @Path("/memories/{memory}.tmx")
    @Operation(summary = "A memory as TMX 1.4, newest units first", description = WHOLE)
    @APIResponse(responseCode = "200", description = "The file; of a memory without units too")
    @APIResponse(responseCode = "304", description = "The file has not changed")
    public Response memory(
            @PathParam("memory") String name,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String has,
            @Context HttpServerRequest request) {
        TranslationMemory memory = QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named(name));
        EntityTag tag = EntityTag.of(version, memory.createdAt, memory.id, revisions.ofMemory(memory.id));
        return file(tag, has, XML, new WholeOrCut(export.tmx(memory), request));
    }

    @GET
    @Path("/glossaries/{termbase}.utf8")
    @Operation(summary = "The names of a termbase that may be written, Korean to English", description = WHOLE)
    public Response koreanToEnglish(
            @PathParam("termbase") String name,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String has,
            @Context HttpServerRequest request) {
        return wordList(name, Language.KO, has, request);
    }

    @GET
    @Path("/glossaries/{source}/{termbase}.utf8")
    @Operation(summary = "The names of a termbase that may be written, in either direction", description = WHOLE)
    public Response wordList(
            @PathParam("source") @KnownLanguage String source,
            @PathParam("termbase") String name,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String has,
            @Context HttpServerRequest request) {
        return wordList(name, Language.of(source), has, request);
    }

    private Response wordList(String termbase, Language source, String has, HttpServerRequest request) {
        return glossary(termbase, has, request, TEXT, out -> new OmegaTWriter(out, source, leftOut -> {}));
    }

    @GET
    @Path("/glossaries/{termbase}.tbx")
    @Operation(summary = "The names of a termbase that may be written, as TBX 2", description = WHOLE)
    public Response tbx(
            @PathParam("termbase") String name,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String has,
            @Context HttpServerRequest request) {
        return glossary(name, has, request, XML, out -> new TbxWriter(out, TbxDialect.V2, leftOut -> {}));
    }

    private Response glossary(
            String name,
            String has,
            HttpServerRequest request,
            String type,
            Function<OutputStream, TermFileWriter> writer) {
        Termbase termbase = QuarkusTransaction.joiningExisting().call(() -> Termbase.named(name));
        EntityTag tag = EntityTag.of(version, termbase.createdAt, termbase.id, revisions.ofTermbase(termbase.id));
        StreamingOutput content = out -> WritableNames.of(termbase, json).write(writer.apply(out));
        return file(tag, has, type, new WholeOrCut(content, request));
    }

    /** The tag is of before the file is read: what changes meanwhile makes the next one another. */
    private static Response file(EntityTag tag, String has, String type, StreamingOutput content) {
        Response.ResponseBuilder answer = tag.isAmong(has) ? Response.notModified() : Response.ok(content, type);
        return answer.header(HttpHeaders.ETAG, tag.header())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/project")
    @Operation(
            summary = "A project file, omegat.project, that is mapped to memories and termbases",
            description = "Put it into an empty folder and open that with OmegaT. The server is named in it as in the"
                    + " address of this request, and so is the key: the file is as secret as the key is.")
    public Response project(
            @QueryParam("memory") @Parameter(description = "Memories; left out, all") List<String> memories,
            @QueryParam("termbase") @Parameter(description = "Termbases; left out, all") List<String> termbases,
            @QueryParam("source") @DefaultValue("ko") @KnownLanguage String source,
            @QueryParam("trust")
                    @DefaultValue("auto")
                    @Pattern(regexp = "auto|enforce|offer", message = "must be auto, enforce or offer")
                    @Parameter(
                            description =
                                    "What becomes of identical segments: auto fills empty ones, enforce replaces others"
                                            + " too, offer only shows them. A memory with a penalty is always only shown, with that penalty")
                    String trust,
            UriInfo uri,
            @Context RoutingContext request)
            throws IOException {
        URI server = uri.getBaseUri().resolve(AddressKey.root(request));
        String file = QuarkusTransaction.joiningExisting()
                .call(() -> new ProjectFile(server, Language.of(source), trust)
                        .mapped(
                                TranslationMemory.named("memory", memories.isEmpty() ? null : memories),
                                Termbase.named("termbase", termbases.isEmpty() ? null : termbases)));
        return Response.ok(file, XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"omegat.project\"")
                .build();
    }
}
