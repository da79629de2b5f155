package org.hangyeol.suggest;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Earlier translations and terms for a text. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions")
public class SuggestionResource {
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
                            + " everything was searched and nothing reaches the threshold.")
    public Suggestions suggest(@NotNull @Valid SuggestionRequest request) {
        return new Suggestions(suggester.suggest(request));
    }
}
