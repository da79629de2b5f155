package org.hangyeol.cat.t5memory;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What translate5 wants to know of a t5memory as a whole. */
@Path("/t5memory_service")
@RolesAllowed("reader")
@Tag(name = "CAT: t5memory")
public class T5ServiceResource {
    /** Whose requests these are: up to 0.5 they were others, and translate5 asks no further than 0.6. */
    private static final String VERSION = "0.6.99";

    @GET
    @Path("/resources")
    @Operation(summary = "Of which t5memory this is the protocol")
    public Response resources() {
        return T5Answer.answer(Map.of("Version", VERSION));
    }

    @GET
    @Path("/savetms")
    @Operation(summary = "Does nothing: every unit is stored when it was saved")
    public Response save() {
        return T5Answer.done();
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return T5Answer.failed(e);
    }
}
