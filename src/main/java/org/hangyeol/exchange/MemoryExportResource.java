package org.hangyeol.exchange;

import java.io.IOException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.WantedUnits;

/** Memories, or parts of them, as files. */
@Path("/api/memories/{memory}/export")
@RolesAllowed("reader")
@Tag(name = "Exports")
public class MemoryExportResource {
    private final MemoryExport export;
    private final NewestRevisions revisions;
    private final String version;

    MemoryExportResource(
            MemoryExport export,
            NewestRevisions revisions,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.export = export;
        this.revisions = revisions;
        this.version = version;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The units of a memory as a file",
            description =
                    "Sent while it is read; if that fails on the way, the connection is cut. A TMX begins with the newest"
                            + " unit, any other file with the oldest. The same units make the same file (xlsx: but for the time in"
                            + " it). Answers 304 to an If-None-Match with the ETag of the last answer, and compresses for who"
                            + " accepts gzip. TMX holds all that units say; /export/report names what another format leaves out.")
    @APIResponse(
            responseCode = "200",
            description = "The file; without units too",
            headers =
                    @Header(
                            name = "Hangyeol-Revision",
                            description =
                                    "the last change of the memory that is in the file for certain: the afterRevision of"
                                            + " who wants only what comes after it",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The memory has not changed")
    @APIResponse(
            responseCode = "400",
            description = "Unknown format or filter; more units than a sheet has rows, a text too long for a cell")
    public Response file(
            @PathParam("memory") String name,
            @BeanParam @Valid MemoryExportRequest request,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String has,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) List<String> encodings,
            @Context HttpServerRequest http) {
        UnitFormat format = request.unitFormat();
        WantedUnits wanted = wanted(name, request);
        TranslationMemory memory = wanted.memory();
        long revision =
                revisions.ofMemory(memory.id); // of before the file is read: what changes meanwhile comes after it
        boolean compressed = !format.isZip() && Gzip.isWanted(encodings);
        EntityTag tag = EntityTag.of(version, memory.createdAt, memory.id, revision)
                .of(format.code() + wanted.words() + compressed);
        tag = format.isZip() ? tag.weak() : tag;
        Response.ResponseBuilder answer;
        if (tag.isAmong(has)) {
            answer = Response.notModified();
        } else {
            export.refuseUnfit(wanted, format);
            answer = Response.ok(content(wanted, format, compressed, http), format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(memory.name + "." + format.code()));
            if (compressed) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.header(HttpHeaders.ETAG, tag.header())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Hangyeol-Revision", revision)
                .build();
    }

    /** Null for who asks for the head only. */
    private StreamingOutput content(WantedUnits wanted, UnitFormat format, boolean compressed, HttpServerRequest http) {
        if (http.method().equals(HttpMethod.HEAD)) {
            return null;
        }
        StreamingOutput file = export.file(wanted, format);
        return new WholeOrCut(compressed ? Gzip.of(file) : file, http);
    }

    @GET
    @Path("/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a file of units would not hold",
            description =
                    "By kind, with the first of each. Reads all the units. No file holds how often a unit was used,"
                            + " its number and what it was before.")
    public UnitExportReport report(@PathParam("memory") String name, @BeanParam @Valid MemoryExportRequest request)
            throws IOException {
        return export.report(wanted(name, request), request.unitFormat());
    }

    private WantedUnits wanted(String name, MemoryExportRequest request) {
        WantedUnits wanted =
                QuarkusTransaction.joiningExisting().call(() -> request.wanted(TranslationMemory.named(name)));
        if (wanted.afterRevision() != null && wanted.afterRevision() > revisions.ofAll()) {
            throw new InvalidFieldException(
                    "afterRevision",
                    "Invalid afterRevision: '%d' has not come yet; the newest is %d. If the database is an older one now, fetch the whole memory."
                            .formatted(wanted.afterRevision(), revisions.ofAll()));
        }
        return wanted;
    }
}
