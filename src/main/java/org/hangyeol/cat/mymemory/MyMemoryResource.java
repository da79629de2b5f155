package org.hangyeol.cat.mymemory;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.access.Role;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.memory.UnknownUnitException;
import org.hangyeol.segment.Segment;
import org.hangyeol.suggest.SuggestionRequest;

/** Look-up and storing. MateCat sends forms, the public service is asked by GET: both are answered. */
@Path("/mymemory")
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed("reader")
@Tag(name = "CAT: MyMemory")
public class MyMemoryResource {
    private final ReachableMemories memories;

    MyMemoryResource(ReachableMemories memories) {
        this.memories = memories;
    }

    @GET
    @Path("/get")
    @Operation(summary = "How a text was translated before")
    public Response get(
            @QueryParam("q") @NotEmpty @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String q,
            @QueryParam("langpair") String languages,
            @QueryParam("numres") String limit,
            @QueryParam("conc") String concordance) {
        return found(new MyMemoryLookUp(q, languages, limit, concordance, null, null));
    }

    @POST
    @Path("/get")
    @PermitAll // signs in with the key of its form, as the others do
    @Operation(summary = "Likewise")
    public Response find(@FormParam("key") String key, @BeanParam @Valid MyMemoryLookUp lookUp) {
        Caller.signIn(key, Role.READER);
        return found(lookUp);
    }

    private Response found(MyMemoryLookUp lookUp) {
        lookUp.refuseConcordance();
        LanguagePair pair = lookUp.pair();
        int threshold = SuggestionRequest.usualThreshold(pair.source());
        List<MyMemoryMatch> matches =
                memories
                        .find(Segment.of(lookUp.q()), pair.source(), lookUp.context(), threshold, lookUp.limit())
                        .stream()
                        .map(match -> MyMemoryMatch.from(match, pair))
                        .toList();
        return answer(MyMemoryAnswer.found(matches));
    }

    @GET
    @Path("/set")
    @RolesAllowed("translator")
    @Operation(summary = "Saves a text and its translation")
    public Response set(
            @QueryParam("seg") @NotBlank @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String seg,
            @QueryParam("tra") @NotBlank @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String tra,
            @QueryParam("langpair") String languages) {
        return saved(new MyMemoryPair(seg, tra, languages, null, null, null, null, null));
    }

    @POST
    @Path("/set")
    @PermitAll
    @Operation(summary = "Likewise")
    public Response save(@FormParam("key") String key, @BeanParam @Valid MyMemoryPair pair) {
        Caller.signIn(key, Role.TRANSLATOR);
        return saved(pair);
    }

    private Response saved(MyMemoryPair pair) {
        return answer(MyMemoryAnswer.saved(memories.save(pair.draft(), null).id));
    }

    @POST
    @Path("/update")
    @PermitAll
    @Operation(summary = "Changes a unit, or saves it if it is not there")
    public Response update(@FormParam("key") String key, @BeanParam @Valid MyMemoryPair pair) {
        Caller.signIn(key, Role.TRANSLATOR);
        return answer(MyMemoryAnswer.saved(memories.replace(pair.draft(), pair.changed()).id));
    }

    @POST
    @Path("/delete_by_id")
    @PermitAll
    @Operation(summary = "Deletes a unit")
    public Response delete(@FormParam("key") String key, @FormParam("id") @Min(1) long id) {
        Caller.signIn(key, Role.TRANSLATOR);
        memories.delete(id);
        return answer(MyMemoryAnswer.saved(id));
    }

    /** MateCat takes these words, and a status of 200 in HTTP, for done: what shall not be there is not there. */
    @ServerExceptionMapper
    public Response notThere(UnknownUnitException e) {
        return answer(MyMemoryAnswer.failed(new Failure(404, "NO ID FOUND")));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        Failure failure = Failure.of(e);
        return failure.answer()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(MyMemoryAnswer.failed(failure))
                .build();
    }

    private static Response answer(MyMemoryAnswer answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
