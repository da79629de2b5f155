package org.hangyeol.cat.t5memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.AuditLog;
import org.hangyeol.access.Caller;
import org.hangyeol.access.Role;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.Names;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.cat.RequestBody;
import org.hangyeol.exchange.ImportJob;
import org.hangyeol.exchange.MemoryExport;
import org.hangyeol.exchange.UnitImport;
import org.hangyeol.exchange.WholeOrCut;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitWriter;
import org.hangyeol.segment.Language;

/** Memories as t5memory has them: what translate5 does with whole ones. */
@Path("/t5memory")
@Consumes(MediaType.WILDCARD)
@RolesAllowed("reader")
@Tag(name = "CAT: t5memory")
public class T5MemoryResource {
    /** Translate5 sees whether anybody is there by making this one, and takes it for a yes that it is there already. */
    private static final String PING = "ping_tm";

    private static final Pattern NAME = Pattern.compile(Names.PATTERN);
    private static final String XML = "application/xml;charset=UTF-8";
    private static final Pattern KEY = Pattern.compile("[0-9]{1,18}:[0-9]{1,9}");
    private static final int LARGEST_PART = 10_000;
    private static final int EXISTS = 500;

    private final ReachableMemories memories;
    private final UnitWriter writer;
    private final UnitImport imports;
    private final MemoryExport export;
    private final RequestBody bodies;

    T5MemoryResource(
            ReachableMemories memories,
            UnitWriter writer,
            UnitImport imports,
            MemoryExport export,
            RequestBody bodies) {
        this.memories = memories;
        this.writer = writer;
        this.imports = imports;
        this.export = export;
        this.bodies = bodies;
    }

    record T5Name(String name) {}

    /** Nothing needs to be opened, so all are open. */
    record T5Names(
            @JsonProperty("Open") List<T5Name> open,
            @JsonProperty("Available on disk") List<T5Name> onDisk) {}

    @GET
    @Operation(summary = "The memories that the key may use")
    public T5Names list() {
        List<T5Name> names =
                QuarkusTransaction.joiningExisting().call(() -> TranslationMemory.named("memories", null)).stream()
                        .map(memory -> new T5Name(memory.name))
                        .toList();
        return new T5Names(names, List.of());
    }

    /** @param data a memory in the format of t5memory itself, which nobody else knows */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record T5ToMake(String name, String sourceLang, String data) {}

    @POST
    @Operation(
            summary = "Makes a memory",
            description = "Needs the role admin. The name ping_tm is told to be there already, to whoever asks.")
    public Response make(InputStream body, @Context RoutingContext request) throws IOException {
        return T5Answer.made(made(bodies.read(body, T5ToMake.class), request).name);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    @Operation(hidden = true) // Two methods at one address are one operation there.
    public Response makeOf(
            @RestForm("json_data") String json, @RestForm("file") FileUpload file, @Context RoutingContext request)
            throws IOException {
        T5ToMake wanted = bodies.read(json, T5ToMake.class);
        String name = made(wanted, request).name;
        try {
            if (file != null) {
                importFile(name, file);
            }
        } catch (IOException | RuntimeException e) {
            writer.deleteMemory(name); // or it could not be made of a better file
            throw e;
        }
        return T5Answer.made(name);
    }

    private TranslationMemory made(T5ToMake wanted, RoutingContext request) {
        String name = wanted == null || wanted.name() == null ? "" : Names.composed(wanted.name());
        AuditLog.tellMemory(request, name);
        if (name.equals(PING)) {
            throw new NameTakenException(name);
        }
        if (!NAME.matcher(name).matches()) {
            throw new InvalidFieldException("name", "Invalid name: '%s' %s.".formatted(name, Names.RULE));
        }
        Caller.signIn(null, Role.ADMIN);
        Language.of(wanted.sourceLang());
        if (wanted.data() != null) {
            throw new InvalidFieldException(
                    "data", "A memory in the format of t5memory cannot be read. Send a TMX in the part 'file'.");
        }
        return writer.makeMemory(name).orElseThrow(() -> new NameTakenException(name));
    }

    @DELETE
    @Path("/{memory}")
    @RolesAllowed("admin")
    @Operation(summary = "Takes a memory out of use")
    public Response delete(@PathParam("memory") String memory) {
        writer.deleteMemory(decoded(memory));
        return T5Answer.done();
    }

    @GET
    @Path("/{memory}/status")
    @Operation(summary = "A memory and its last import")
    public Response status(@PathParam("memory") String name) {
        TranslationMemory memory = memories.named(decoded(name));
        return T5Answer.answer(QuarkusTransaction.joiningExisting().call(() -> {
            Optional<TranslationUnit> any =
                    TranslationUnit.<TranslationUnit>find("memory", memory).firstResultOptional();
            return T5Status.from(
                    memory,
                    any.map(unit -> unit.id).orElse(0L),
                    ImportJob.lastInto(memory).orElse(null));
        }));
    }

    @POST
    @Path("/{memory}/importtmx")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("translator")
    @Operation(summary = "Imports a TMX, in the part 'file'; the status tells how far it is")
    public Response importTmx(@PathParam("memory") String memory, @RestForm("file") FileUpload file)
            throws IOException {
        if (file == null) {
            throw new InvalidFieldException("file", "No file: send the TMX in the part 'file'.");
        }
        importFile(memories.named(decoded(memory)).name, file);
        return T5Answer.done();
    }

    private void importFile(String memory, FileUpload file) throws IOException {
        try (InputStream tmx = Files.newInputStream(file.uploadedFile())) {
            imports.start(memory, "translate5.tmx", null, tmx);
        }
    }

    @GET
    @Path("/{memory}/download.tmx")
    @Operation(
            summary = "A memory as TMX, newest units first",
            description = "The body may be JSON that says how many units are wanted (limit) and which is the first"
                    + " (startFromInternalKey, the NextInternalKey of the answer before). The header NextInternalKey is"
                    + " missing from the last answer.")
    public Response download(@PathParam("memory") String name, @Context HttpServerRequest request, InputStream body)
            throws IOException {
        TranslationMemory memory = memories.named(decoded(name));
        JsonNode wanted = bodies.readTree(body);
        int limit = wanted.path("limit").asInt();
        if (limit < 1) {
            return tmx(export.tmx(memory), request).build();
        }
        long first = number(wanted.path("startFromInternalKey").asText());
        int most = Math.min(limit, LARGEST_PART);
        List<Long> units = QuarkusTransaction.joiningExisting()
                .call(() -> TranslationUnit.numbersDownFrom(memory, first, most + 1));
        if (units.size() <= most) {
            return tmx(export.tmx(memory, units), request).build();
        }
        return tmx(export.tmx(memory, units.subList(0, most)), request)
                .header("NextInternalKey", units.get(most) + ":1")
                .build();
    }

    private static Response.ResponseBuilder tmx(StreamingOutput file, HttpServerRequest request) {
        return Response.ok(new WholeOrCut(file, request), XML);
    }

    /** The number of a unit in a key such as 12:1; of an empty one that of the newest. */
    private static long number(String key) {
        if (key.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidFieldException(
                    "startFromInternalKey",
                    "Invalid startFromInternalKey: '%s'. Send the NextInternalKey of the last answer.".formatted(key));
        }
        return Long.parseLong(key.substring(0, key.indexOf(':')));
    }

    @GET
    @Path("/{memory}/flush")
    @Operation(summary = "Does nothing: every unit is stored when it was saved")
    public Response flush(@PathParam("memory") String memory) {
        memories.named(decoded(memory));
        return T5Answer.done();
    }

    @GET
    @Path("/{memory}/reorganize")
    @Operation(summary = "Does nothing: there is nothing to be reorganized")
    public Response reorganize(@PathParam("memory") String memory) {
        return flush(memory);
    }

    /** The names of translate5 come as in a form, with a plus for a blank. */
    static String decoded(String memory) {
        return memory.replace('+', ' ');
    }

    /** A name that a new memory cannot have. */
    static final class NameTakenException extends RuntimeException {
        NameTakenException(String name) {
            super("::ERROR_MEM_NAME_EXISTS:: A memory of this name is there already: '%s'.".formatted(name));
        }
    }

    @ServerExceptionMapper
    public Response taken(NameTakenException e) {
        return T5Answer.failed(new Failure(EXISTS, e.getMessage()));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return T5Answer.failed(e);
    }
}
