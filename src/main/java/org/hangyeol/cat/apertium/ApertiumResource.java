package org.hangyeol.cat.apertium;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.AuditLog;
import org.hangyeol.api.StorableText;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.HtmlText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.UnitToSave;

/** The best earlier translation as if a machine had made it. */
@Path("/apertium")
@RolesAllowed("reader")
@Tag(name = "CAT: Apertium")
public class ApertiumResource {
    /** Both spellings of a code: Weblate makes eng of en and leaves ko as it is. */
    private static final List<String> KOREAN = List.of("ko", "kor");

    private static final List<String> ENGLISH = List.of("en", "eng");

    private final ReachableMemories memories;

    ApertiumResource(ReachableMemories memories) {
        this.memories = memories;
    }

    /**
     * @param languages such as {@code ko|en} or {@code ko_KR|en_US}
     * @param format html for text in HTML, which is then answered in HTML; anything else is plain text
     * @param markUnknown yes to put the percent of a fuzzy match before it
     */
    @GET
    @Path("/translate")
    @Operation(summary = "The best earlier translation of a text; empty if there is none")
    public Response translate(
            @QueryParam("q") @NotEmpty @Size(max = UnitToSave.LONGEST_SEGMENT) @StorableText String q,
            @QueryParam("langpair") String languages,
            @QueryParam("format") String format,
            @QueryParam("markUnknown") String markUnknown) {
        LanguagePair pair = LanguagePair.of(languages);
        boolean html = "html".equalsIgnoreCase(format);
        List<Match> best = memories.find(html ? HtmlText.plain(q) : q, pair, 1);
        String translation = best.isEmpty() ? "" : translation(best.get(0), pair, "yes".equalsIgnoreCase(markUnknown));
        return answer(ApertiumAnswer.of(new ApertiumAnswer.Translation(html ? HtmlText.of(translation) : translation)));
    }

    private static String translation(Match best, LanguagePair pair, boolean marked) {
        int percent = best.score().percent();
        return marked && percent < 100
                ? "[%d%%] %s".formatted(percent, pair.translation(best))
                : pair.translation(best);
    }

    @GET
    @Path("/listPairs")
    @Operation(summary = "The directions")
    public Response listPairs() {
        List<ApertiumAnswer.Direction> directions = KOREAN.stream()
                .flatMap(ko -> ENGLISH.stream()
                        .flatMap(en ->
                                Stream.of(new ApertiumAnswer.Direction(ko, en), new ApertiumAnswer.Direction(en, ko))))
                .toList();
        return answer(ApertiumAnswer.of(directions));
    }

    /** With a status of 200 in HTTP: of any other OmegaT says only that there is no such server. */
    @ServerExceptionMapper
    public Response failed(Throwable e, RoutingContext request) {
        Failure failure = Failure.of(e);
        AuditLog.tell(request, failure.status());
        return answer(ApertiumAnswer.failed(failure.status(), failure.message()));
    }

    private static Response answer(ApertiumAnswer answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
