package org.hangyeol.cat.modernmt;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.api.StorableText;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.HtmlText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;

/** The best earlier translation as if a machine had made it. */
@Path("/modernmt")
@RolesAllowed("reader")
@Tag(name = "CAT: ModernMT")
public class ModernMtResource {
    private final ReachableMemories memories;

    ModernMtResource(ReachableMemories memories) {
        this.memories = memories;
    }

    /** An answer on the wire: data, or an error. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ModernMtAnswer(int status, Object data, ModernMtError error) {}

    /** @param translation empty if there is none */
    record Translation(String translation) {}

    record ModernMtError(String type, String message) {}

    /**
     * @param q plain or, as from Okapi, with elements and references; it is answered in the form that it has
     */
    @GET
    @Path("/translate")
    @Operation(summary = "The best earlier translation of a text; empty if there is none")
    public Response translate(
            @QueryParam("q") @NotEmpty @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String q,
            @QueryParam("source") String source,
            @QueryParam("target") String target) {
        LanguagePair pair = LanguagePair.of(source, target);
        List<Match> best = memories.find(HtmlText.plain(q), pair, 1);
        String translation = best.isEmpty() ? "" : pair.translation(best.get(0));
        return answer(new Translation(HtmlText.isMarkedUp(q) ? HtmlText.of(translation) : translation));
    }

    @GET
    @Path("/languages")
    @Operation(summary = "The languages, and what each is translated into")
    public Response languages() {
        String korean = Language.KO.code();
        String english = Language.EN.code();
        return answer(Map.of(korean, List.of(english), english, List.of(korean)));
    }

    private static Response answer(Object data) {
        return Response.ok(new ModernMtAnswer(200, data, null), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        Failure failure = Failure.of(e);
        String type = failure.status() < 500 ? "InvalidRequestException" : "ServerException";
        return failure.answer()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ModernMtAnswer(failure.status(), null, new ModernMtError(type, failure.message())))
                .build();
    }
}
