package org.hangyeol.cat.libretranslate;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.access.Role;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.HtmlText;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.cat.RequestBody;
import org.hangyeol.suggest.SuggestionRequest;

/** The best earlier translations as if a machine had made them. Keys stand in the body. */
@Path("/libretranslate")
@RolesAllowed("reader")
@Tag(name = "CAT: LibreTranslate")
public class LibreTranslateResource {
    private final ReachableMemories memories;
    private final RequestBody bodies;

    LibreTranslateResource(ReachableMemories memories, RequestBody bodies) {
        this.memories = memories;
        this.bodies = bodies;
    }

    @POST
    @Path("/translate")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @PermitAll // signs in with the key of its body
    @Operation(summary = "The best earlier translation of a text; empty if there is none")
    public Response translateForm(
            @FormParam("q") String text,
            @FormParam("source") String source,
            @FormParam("target") String target,
            @FormParam("format") String format,
            @FormParam("alternatives") String alternatives,
            @FormParam("api_key") String key) {
        Caller.signIn(key, Role.READER);
        return translate(new LibreRequest(node(text), source, target, format, node(alternatives), key));
    }

    private static JsonNode node(String field) {
        return field == null ? null : TextNode.valueOf(field);
    }

    @POST
    @Path("/translate")
    @Consumes(MediaType.WILDCARD)
    @PermitAll // likewise
    @Operation(hidden = true) // Two methods at one address are one operation there.
    public Response translateJson(InputStream body) throws IOException {
        LibreRequest request = bodies.read(body, LibreRequest.class);
        Caller.signIn(request == null ? null : request.key(), Role.READER);
        if (request == null) {
            throw new InvalidFieldException("body", "No text: send {\"q\": …, \"source\": …, \"target\": …}.");
        }
        return translate(request);
    }

    private Response translate(LibreRequest request) {
        LanguagePair pair = request.pair();
        List<List<String>> found = found(pair, request);
        List<String> best =
                found.stream().map(one -> one.isEmpty() ? "" : one.get(0)).toList();
        List<List<String>> others =
                found.stream().map(one -> one.stream().skip(1).toList()).toList();
        boolean list = request.isList();
        Object alternatives = list ? others : others.get(0);
        return answer(new LibreAnswer(
                list ? best : best.get(0),
                request.otherMatches() == 0 ? null : alternatives,
                request.isDetected()
                        ? new LibreAnswer.DetectedLanguage(100, pair.source().code())
                        : null));
    }

    private List<List<String>> found(LanguagePair pair, LibreRequest request) {
        List<String> asked = request.texts().stream()
                .map(text -> request.isHtml() ? HtmlText.plain(text) : text)
                .toList();
        int threshold = SuggestionRequest.usualThreshold(pair.source());
        return memories.find(asked, pair, threshold, 1 + request.otherMatches()).stream()
                .map(matches -> matches.stream()
                        .map(pair::translation)
                        .map(translation -> request.isHtml() ? HtmlText.of(translation) : translation)
                        .toList())
                .toList();
    }

    /** A language that is served. */
    record LibreLanguage(String code, String name, List<String> targets) {}

    @GET
    @Path("/languages")
    @Operation(summary = "The languages, and what each is translated into")
    public Response languages() {
        return answer(List.of(
                new LibreLanguage("ko", "Korean", List.of("en")), new LibreLanguage("en", "English", List.of("ko"))));
    }

    private static Response answer(Object content) {
        return Response.ok(content, MediaType.APPLICATION_JSON_TYPE).build();
    }

    record LibreError(String error) {}

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        Failure failure = Failure.of(e);
        return failure.answer()
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new LibreError(failure.message()))
                .build();
    }
}
