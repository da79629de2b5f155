package org.hangyeol.cat.remotetm;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.exchange.MemoryExport;
import org.hangyeol.exchange.WholeOrCut;
import org.hangyeol.memory.TranslationMemory;

/** Files in and out. Failures have the status of HTTP: whatever comes with 200, Swordfish saves as the file. */
@Path("/remotetm")
@Consumes(MediaType.WILDCARD)
@RolesAllowed("reader")
@Tag(name = "CAT: RemoteTM")
public class RemoteTmFileResource {
    private static final String XML = "text/xml;charset=UTF-8";

    private final ReachableMemories memories;
    private final Uploads uploads;
    private final MemoryExport export;

    RemoteTmFileResource(ReachableMemories memories, Uploads uploads, MemoryExport export) {
        this.memories = memories;
        this.uploads = uploads;
        this.export = export;
    }

    @POST
    @Path("/upload")
    @RolesAllowed("translator")
    @Operation(summary = "Takes a TMX file in a zip, which the command importTMX imports")
    public Response upload(InputStream body) throws IOException {
        return Response.ok(RemoteTmAnswer.of("file", uploads.keep(body)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/download")
    @Operation(summary = "A memory as TMX 1.4, by the name that the command exportMemory tells")
    public Response download(@QueryParam("file") String file, @Context HttpServerRequest request) {
        if (file == null || !file.endsWith(RemoteTmMemories.TMX)) {
            throw new InvalidFieldException(
                    "file", "There is no file '%s'. Export the memory once more.".formatted(file));
        }
        TranslationMemory memory = memories.named(file.substring(0, file.length() - RemoteTmMemories.TMX.length()));
        return Response.ok(new WholeOrCut(export.tmx(memory), request), XML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        Failure failure = Failure.of(e);
        return failure.answer()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(RemoteTmAnswer.failed(failure))
                .build();
    }
}
