package org.hangyeol.access;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.panache.common.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Page;

/** The keys: making, changing, revoking them. */
@Path("/api/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Keys")
public class KeyResource {
    private final KeyRing keys;

    KeyResource(KeyRing keys) {
        this.keys = keys;
    }

    @GET
    @Transactional
    @Operation(summary = "The keys, newest first, those that count no more too")
    public Page<KeyJson> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        var all = ApiKey.<ApiKey>findAll(Sort.descending("id"));
        List<KeyJson> items =
                all.page(page, size).list().stream().map(this::json).toList();
        return new Page<>(items, all.count(), page, size);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One key")
    public KeyJson get(@PathParam("id") long id) {
        return json(ApiKey.numbered(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a key",
            description = "The answer is the only one that tells the key itself. A key may be limited to memories and"
                    + " termbases; over protocols of CAT tools that know one memory only, it stores into writesTo.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = KeyJson.class)))
    public Response make(@NotNull @Valid KeySettings settings, UriInfo uri) {
        KeyRing.Made made = keys.make(settings, Caller.current().name());
        URI location = uri.getAbsolutePathBuilder()
                .path(String.valueOf(made.known().id))
                .build();
        return Response.created(location)
                .entity(KeyJson.from(made.known(), made.key(), null))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes what a key may do",
            description = "All settings are replaced; the key itself stays. The next request knows of it.")
    public KeyJson change(@PathParam("id") long id, @NotNull @Valid KeySettings settings) {
        return json(keys.change(id, settings));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revokes a key",
            description = "It is refused from now on, for good. What it did stays, and so does its entry in the list.")
    public KeyJson revoke(@PathParam("id") long id) {
        return json(keys.revoke(id, Caller.current().name()));
    }

    private KeyJson json(ApiKey key) {
        return KeyJson.from(key, null, keys.lastUsedAt(key));
    }
}
