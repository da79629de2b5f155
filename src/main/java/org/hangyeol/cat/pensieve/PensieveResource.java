package org.hangyeol.cat.pensieve;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.api.StorableText;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.UnitToSave;

/** Matches for a text. The connector says no threshold and takes all that it gets. */
@Path("/pensieve")
@RolesAllowed("reader")
@Tag(name = "CAT: Okapi Pensieve")
public class PensieveResource {
    private static final int LIMIT = 5;

    private final ReachableMemories memories;

    PensieveResource(ReachableMemories memories) {
        this.memories = memories;
    }

    /**
     * A match on the wire.
     *
     * @param score the percent; with a decimal point, since the connector fails on a whole number
     */
    record PensieveMatch(String source, String target, double score) {
        static PensieveMatch from(Match match, LanguagePair pair) {
            return new PensieveMatch(
                    pair.text(match), pair.translation(match), match.score().percent());
        }
    }

    @GET
    @Path("/search/{source}/{target}")
    @Operation(summary = "How a text was translated before")
    public Response find(
            @PathParam("source") String source,
            @PathParam("target") String target,
            @QueryParam("q") @NotEmpty @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String q) {
        LanguagePair pair = LanguagePair.of(source, target);
        List<PensieveMatch> matches = memories.find(q, pair, LIMIT).stream()
                .map(match -> PensieveMatch.from(match, pair))
                .toList();
        return Response.ok(matches, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The connector says the status; who asks by hand reads the text. */
    @ServerExceptionMapper
    public Response failed(Throwable e) {
        Failure failure = Failure.of(e);
        return failure.answer()
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(failure.message())
                .build();
    }
}
