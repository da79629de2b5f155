package org.hangyeol.cat.deepl;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.access.Role;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.cat.Failure;
import org.hangyeol.cat.LanguagePair;
import org.hangyeol.cat.ReachableMemories;
import org.hangyeol.memory.Match;
import org.hangyeol.segment.Language;

/** The API of DeepL for clients whose server address can be set: translations from the memories. */
@Path("/deepl")
@RolesAllowed("reader")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "DeepL")
public class DeepLResource {
    private static final int MOST_TEXTS = 1000;

    /** No more than this many characters may be translated: more than anybody does, for clients that compare. */
    private static final long NO_LIMIT = 1_000_000_000_000L;

    private final ReachableMemories memories;
    private final ObjectMapper json;

    DeepLResource(ReachableMemories memories, ObjectMapper json) {
        this.memories = memories;
        this.json = json;
    }

    /** The answer to a translation. */
    public record Translations(List<Translation> translations) {}

    /**
     * A text as it was translated before.
     *
     * @param text empty if it never was: DeepL has no other word for that, and the source would be taken for a translation
     * @param percent how alike the text that was translated is; not in DeepL. Null if there is none
     * @param billed always 0; the client that DeepL publishes cannot do without it
     */
    public record Translation(
            @JsonProperty("detected_source_language") String source,
            String text,
            Integer percent,
            @JsonProperty("billed_characters") int billed) {
        static Translation of(Language source, List<Match> matches) {
            String language = source.name();
            return matches.isEmpty()
                    ? new Translation(language, "", null, 0)
                    : new Translation(
                            language,
                            matches.get(0).unit().segment(source.other()).text(),
                            matches.get(0).score().percent(),
                            0);
        }
    }

    @POST
    @Path("/v2/translate")
    @PermitAll // signs in with the key of its body, as the others do that have one
    @Operation(
            summary = "Texts as they were translated before",
            description = "A text is one segment. Only identical ones count unless translation_memory_threshold"
                    + " (1 to 100) says less. A text that was never translated comes back empty.")
    public Translations translate(InputStream body) throws IOException {
        DeepLRequest request = signedIn(body);
        List<String> texts = request.texts("text");
        if (texts.size() > MOST_TEXTS) {
            throw new InvalidFieldException(
                    "text", "Too many texts: %d. Send at most %d.".formatted(texts.size(), MOST_TEXTS));
        }
        Language source = request.language("target_lang").other();
        if (request.has("source_lang") && request.language("source_lang") != source) {
            throw new InvalidFieldException("source_lang", "Source and target language must differ.");
        }
        int threshold = request.number("translation_memory_threshold", 100, 1, 100);
        return new Translations(memories.find(texts, new LanguagePair(source), threshold, 1).stream()
                .map(matches -> Translation.of(source, matches))
                .toList());
    }

    private DeepLRequest signedIn(InputStream body) throws IOException {
        DeepLRequest request = DeepLRequest.of(body, json);
        Caller.signIn(request.key(), Role.READER);
        return request;
    }

    @GET
    @Path("/v2/languages")
    @Operation(summary = "The two languages")
    public List<Map<String, Object>> languages(@QueryParam("type") String type) {
        Stream<List<String>> languages = "target".equalsIgnoreCase(type)
                ? Stream.of(
                        List.of("EN-GB", "English (British)"),
                        List.of("EN-US", "English (American)"),
                        List.of("KO", "Korean"))
                : Stream.of(List.of("EN", "English"), List.of("KO", "Korean"));
        return languages
                .<Map<String, Object>>map(language ->
                        Map.of("language", language.get(0), "name", language.get(1), "supports_formality", false))
                .toList();
    }

    @POST
    @Path("/v2/languages")
    @PermitAll
    @Operation(summary = "Likewise")
    public List<Map<String, Object>> languages(InputStream body) throws IOException {
        DeepLRequest request = signedIn(body);
        return languages(request.has("type") ? request.text("type") : null);
    }

    @GET
    @Path("/v2/usage")
    @Operation(summary = "No limit")
    public Map<String, Long> usage() {
        return Map.of("character_count", 0L, "character_limit", NO_LIMIT);
    }

    @POST
    @Path("/v2/usage")
    @PermitAll
    @Operation(summary = "Likewise")
    public Map<String, Long> usage(InputStream body) throws IOException {
        signedIn(body);
        return usage();
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return DeepLError.of(Failure.of(e));
    }
}
