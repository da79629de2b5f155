package org.hangyeol.suggest;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Earlier translations and terms for a text. */
@Path("/api/suggestions")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions")
public class SuggestionResource {
    private static final String JSON_LINES = "application/x-ndjson";

    private final Suggester suggester;

    SuggestionResource(Suggester suggester) {
        this.suggester = suggester;
    }

    /** Suggestions for every segment, in order. */
    public record Suggestions(List<Suggestion> segments) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How a text was translated before, and which terms it holds",
            description =
                    "Takes a text, which is cut into segments, or segments in the order of their document. Offsets are"
                            + " UTF-16 code units of the text as it was sent, ends exclusive. An empty list of matches means that"
                            + " everything was searched and nothing reaches the threshold. A request may hold 200,000 characters"
                            + " in 2,000 segments; with Accept: application/x-ndjson 10,000,000 in 200,000. Then the answer is one"
                            + " JSON object a line, a segment each, in order, sent as they are ready. If something fails after"
                            + " the first line, the last line is {\"error\": {…}} with the fields of a problem+json, and segments"
                            + " are missing.")
    @APIResponse(
            responseCode = "200",
            description = "Suggestions for every segment",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Suggestions.class)),
                @Content(mediaType = JSON_LINES, schema = @Schema(implementation = Suggestion.class))
            })
    public Suggestions suggest(@NotNull @Valid SuggestionRequest request) {
        try (Stream<Suggestion> segments = suggester.suggest(request, RequestSize.JSON)) {
            return new Suggestions(segments.toList());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JSON_LINES)
    @Operation(hidden = true) // Two methods at one address are one operation there, described above.
    public Stream<Suggestion> suggestInLines(@NotNull @Valid SuggestionRequest request) {
        return suggester.suggest(request, RequestSize.LINES);
    }
}
