package org.hangyeol.cat.tmserver;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.cat.RequestBody;
import org.hangyeol.segment.UnknownLanguageException;

/** The same under the address of amaGama. (One path with both as an expression is not found with a slash at its end.) */
@Path("/api/v1")
@Consumes(MediaType.WILDCARD)
@RolesAllowed("reader")
@Tag(name = "CAT: amaGama, tmserver")
public class AmaGamaResource extends TmServerResource {
    AmaGamaResource(ReachableMemories memories, ObjectMapper json, RequestBody bodies) {
        super(memories, json, bodies);
    }

    /** Mappers of a class hold for it alone, and not for those that extend it. */
    @Override
    @ServerExceptionMapper
    public Response notThere(UnknownLanguageException e) {
        return super.notThere(e);
    }

    @Override
    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return super.failed(e);
    }
}
