package org.hangyeol.memory;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.Names;
import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;

/** Translation memories: listing, making, describing, deleting. */
@Path("/api/memories")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memories")
public class MemoryResource {
    private static final int LARGEST_PENALTY = 100;

    private final UnitWriter writer;

    MemoryResource(UnitWriter writer) {
        this.writer = writer;
    }

    /**
     * A memory on the wire.
     *
     * @param units how many units it holds
     * @param penalty how far its matches stand back behind equal ones of other memories
     */
    public record MemoryJson(String name, String description, int penalty, long units, Instant createdAt) {
        static MemoryJson from(TranslationMemory memory) {
            return new MemoryJson(
                    memory.name,
                    memory.description,
                    memory.penalty,
                    TranslationUnit.count("memory", memory),
                    memory.createdAt);
        }
    }

    /** What can be said about a memory; null leaves it as it is. */
    public record MemorySettings(
            @Size(max = 2000) @StorableText String description,
            @Min(0) @Max(LARGEST_PENALTY) Integer penalty) {}

    @GET
    @Transactional
    @Operation(summary = "The memories that you may use, by name")
    public Page<MemoryJson> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        var memories = TranslationMemory.usable();
        List<MemoryJson> items =
                memories.page(page, size).stream().map(MemoryJson::from).toList();
        return new Page<>(items, memories.count(), page, size);
    }

    @GET
    @Path("/{memory}")
    @Transactional
    @Operation(summary = "One memory")
    public MemoryJson get(@PathParam("memory") String memory) {
        return MemoryJson.from(TranslationMemory.named(memory));
    }

    @PUT
    @RolesAllowed("admin")
    @Path("/{memory}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Makes a memory, or changes its settings",
            description = "The body may be {}. A setting that is left out stays as it is.")
    public MemoryJson put(
            @PathParam("memory") @Pattern(regexp = Names.PATTERN, message = Names.RULE) String memory,
            @NotNull @Valid MemorySettings settings) {
        return MemoryJson.from(writer.putMemory(memory, settings.description(), settings.penalty()));
    }

    @DELETE
    @RolesAllowed("admin")
    @Path("/{memory}")
    @Operation(
            summary = "Takes a memory out of use",
            description = "Its units are found by nobody any more; their rows stay in the database.")
    public void delete(@PathParam("memory") String memory) {
        writer.deleteMemory(memory);
    }
}
