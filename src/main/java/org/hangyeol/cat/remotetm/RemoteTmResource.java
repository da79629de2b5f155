package org.hangyeol.cat.remotetm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.AuditLog;
import org.hangyeol.access.Caller;
import org.hangyeol.access.Role;
import org.hangyeol.access.Tickets;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.RequestBody;

/**
 * Signing in, and commands about memories. Swordfish reads the reason of a failure only if the status of HTTP is 200, so
 * that of a command is told so, as RemoteTM does; who is not let in gets the status of that.
 */
@Path("/remotetm")
@Consumes(MediaType.WILDCARD)
@RolesAllowed("reader")
@Tag(name = "CAT: RemoteTM")
public class RemoteTmResource {
    private static final String BASIC = "basic ";
    private static final String EXAMPLE = "{\"command\": \"openMemory\", \"memory\": …}";
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final RemoteTmMemories memories;
    private final RequestBody bodies;
    private final Tickets tickets;

    RemoteTmResource(RemoteTmMemories memories, RequestBody bodies, Tickets tickets) {
        this.memories = memories;
        this.bodies = bodies;
        this.tickets = tickets;
    }

    @GET
    @Path("/remote")
    @PermitAll // signs in with the password
    @Operation(summary = "A ticket for a key, which is the password of Basic authentication; the user may be anybody")
    public Response signIn(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String password = password(authorization);
        Caller.signIn(password, Role.READER);
        return answer(RemoteTmAnswer.of("ticket", tickets.issue(password)));
    }

    /** Null if there is none. */
    private static String password(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String credentials = new String(decoded, StandardCharsets.UTF_8);
            return credentials.substring(credentials.indexOf(':') + 1).strip();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @GET
    @Path("/memories")
    @Operation(summary = "The memories that the key may use")
    public Response list() {
        return answer(RemoteTmAnswer.of("memories", memories.list()));
    }

    @POST
    @Path("/memories")
    @PermitAll // each command asks for its role
    @Operation(summary = "A command about a memory")
    public Response obey(InputStream body, @Context RoutingContext request) throws IOException, InterruptedException {
        Caller.signIn(null, Role.READER);
        RemoteTmCommand command = bodies.valid(bodies.read(body, RemoteTmCommand.class), EXAMPLE);
        AuditLog.tellMemory(request, command.memory());
        return answer(memories.obey(command));
    }

    /** RemoteTM has users, permissions and more for its administrators. */
    @GET
    @Path("/{other}")
    @Operation(summary = "Says what is not here")
    public Response otherOfAdministrators() {
        return notHere();
    }

    /** Likewise. */
    @POST
    @Path("/{other}")
    @Operation(summary = "Likewise")
    public Response otherToDo() {
        return notHere();
    }

    private static Response notHere() {
        String reason = "This is not RemoteTM, only its protocol for memories: there are no users and no passwords but"
                + " keys, which are at /api/keys.";
        return answer(RemoteTmAnswer.failed(new Failure(404, reason)));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e, RoutingContext request) {
        Failure failure = Failure.of(e);
        RemoteTmAnswer answer = RemoteTmAnswer.failed(failure);
        if (failure.status() == UNAUTHORIZED || failure.status() == TOO_MANY_REQUESTS) {
            return failure.answer()
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(answer)
                    .build();
        }
        AuditLog.tell(request, failure.status());
        return answer(answer);
    }

    private static Response answer(RemoteTmAnswer answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
