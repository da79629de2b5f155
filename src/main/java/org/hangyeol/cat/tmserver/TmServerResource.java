package org.hangyeol.cat.tmserver;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.cat.RequestBody;
import org.hangyeol.exchange.ImportReport;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * Look-up and storing under the address of tmserver, which Virtaal puts in front by itself. Neither Accept nor
 * Content-Type means anything: clients send whatever their HTTP library does.
 */
@Path("/tmserver")
@Consumes(MediaType.WILDCARD)
@RolesAllowed("reader")
@Tag(name = "CAT: amaGama, tmserver")
public class TmServerResource {
    private static final String PAIR = "{source:[^/]+}/{target:[^/]+}/";

    private static final String JAVASCRIPT = "application/javascript; charset=UTF-8";
    private static final String EXAMPLE = "{\"source\": …, \"target\": …}";

    private final ReachableMemories memories;
    private final ObjectMapper json;
    private final RequestBody bodies;

    TmServerResource(ReachableMemories memories, ObjectMapper json, RequestBody bodies) {
        this.memories = memories;
        this.json = json;
        this.bodies = bodies;
    }

    @GET
    @Path(PAIR + "unit/{text:.+}")
    @Operation(summary = "How a text was translated before")
    public Response find(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("text") String text,
            @BeanParam LookUpOptions options)
            throws JsonProcessingException {
        return found(LanguagePair.of(source, target), text, options);
    }

    @GET
    @Path(PAIR + "unit")
    @Operation(summary = "Likewise, for a text that is no part of the address")
    public Response findSource(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @QueryParam("source") String text,
            @BeanParam LookUpOptions options)
            throws JsonProcessingException {
        LanguagePair pair = LanguagePair.of(source, target);
        if (text == null || text.isEmpty()) {
            throw new InvalidFieldException("source", "No text: put it behind unit/ or into the parameter 'source'.");
        }
        return found(pair, text, options);
    }

    private Response found(LanguagePair pair, String text, LookUpOptions options) throws JsonProcessingException {
        List<TmServerMatch> matches = memories
                .find(
                        Segment.of(text),
                        pair.source(),
                        Context.UNKNOWN,
                        options.threshold(pair.source()),
                        options.limit())
                .stream()
                .map(match -> TmServerMatch.from(match, pair))
                .toList();
        return answer(matches, options.function());
    }

    @GET
    @Path("languages")
    @Operation(summary = "The languages")
    public Response languages(@BeanParam LookUpOptions options) throws JsonProcessingException {
        List<String> both = List.of(Language.KO.code(), Language.EN.code());
        return answer(Map.of("sourceLanguages", both, "targetLanguages", both), options.function());
    }

    private Response answer(Object content, String function) throws JsonProcessingException {
        String written = json.writeValueAsString(content);
        return function == null
                ? Response.ok(written, MediaType.APPLICATION_JSON_TYPE).build()
                : Response.ok("%s(%s)".formatted(function, written), JAVASCRIPT)
                        .header("X-Content-Type-Options", "nosniff")
                        .build();
    }

    /** The text is in the body too; that of the address is not looked at. */
    @PUT
    @Path(PAIR + "unit{text:(/.*)?}")
    @RolesAllowed("translator")
    @Operation(summary = "Saves a unit")
    public Response add(@PathParam("source") String source, @PathParam("target") String target, InputStream body)
            throws IOException {
        LanguagePair pair = LanguagePair.of(source, target);
        TmServerUnit unit = bodies.valid(bodies.read(body, TmServerUnit.class), EXAMPLE);
        memories.save(unit.draft(pair, null), null);
        return text("");
    }

    @POST
    @Path(PAIR + "unit{text:(/.*)?}")
    @RolesAllowed("translator")
    @Operation(summary = "Saves a unit")
    public Response change(@PathParam("source") String source, @PathParam("target") String target, InputStream body)
            throws IOException {
        return add(source, target, body);
    }

    /** All of them are looked at before the first is saved. */
    @POST
    @Path(PAIR + "store/{document:.+}")
    @RolesAllowed("translator")
    @Operation(summary = "Saves the units of a file, as a list of JSON")
    public Response addAll(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("document") @Size(max = UnitToSave.LONGEST_DOCUMENT) @StorableText String document,
            InputStream body)
            throws IOException {
        LanguagePair pair = LanguagePair.of(source, target);
        List<UnitDraft> drafts = bodies.readAll(body, TmServerUnit.class).stream()
                .map(unit -> bodies.valid(unit, EXAMPLE).draft(pair, document))
                .toList();
        drafts.forEach(draft -> memories.save(draft, null));
        return text(added(drafts.size(), document));
    }

    /** The languages are in the file; those of the address are not looked at. */
    @PUT
    @Path(PAIR + "store/{filename:.+}")
    @RolesAllowed("translator")
    @Operation(summary = "Saves the units of a file: .tmx, .tsv, .csv, .xlsx, .jsonl or .po")
    public Response upload(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @PathParam("filename") @Size(max = 500) @StorableText String filename,
            InputStream file)
            throws IOException, InterruptedException {
        LanguagePair.of(source, target);
        ImportReport report = memories.importFile(filename, file);
        return text(added(report.added(), filename) + notTaken(report));
    }

    private static String added(long units, String from) {
        return "added %d units from %s".formatted(units, from);
    }

    /** Empty if all was taken. */
    private static String notTaken(ImportReport report) {
        if (report.skipped() == 0) {
            return "";
        }
        return "\n%d were not taken; /api/jobs/%d says why.%s"
                .formatted(report.skipped(), report.job(), report.firstError());
    }

    private static Response text(String content) {
        return Response.ok(content, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** For amaGama a pair that it does not have is an address that is not there. */
    @ServerExceptionMapper
    public Response notThere(UnknownLanguageException e) {
        return told(new Failure(404, e.getMessage()));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return told(Failure.of(e));
    }

    private static Response told(Failure failure) {
        return failure.answer()
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(failure.message())
                .build();
    }
}
