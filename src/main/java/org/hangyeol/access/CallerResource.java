package org.hangyeol.access;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells callers who they are, to try a key out. */
@Path("/api/caller")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("reader")
@Tag(name = "Keys")
public class CallerResource {
    /**
     * A caller on the wire.
     *
     * @param name of the key or person; null for somebody on this machine who needs no key
     * @param memories names of the memories it may use; null means all
     * @param termbases names of the termbases it may use; null means all
     */
    public record CallerJson(
            String name, Caller.Kind kind, String role, Set<String> memories, Set<String> termbases, String writesTo) {}

    @GET
    @Operation(summary = "Who you are to this server, and what you may use")
    public CallerJson get() {
        Caller caller = Caller.current();
        return new CallerJson(
                caller.name(),
                caller.kind(),
                caller.role().code(),
                caller.memories(),
                caller.termbases(),
                caller.writesTo());
    }
}
