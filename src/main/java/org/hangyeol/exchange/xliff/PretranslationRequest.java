package org.hangyeol.exchange.xliff;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.Language;
import org.hangyeol.suggest.Suggester;
import org.hangyeol.suggest.SuggestionRequest;

/** How somebody wants a file to be pretranslated. */
public class PretranslationRequest {
    @QueryParam("filename")
    @NotBlank
    @Size(max = 500)
    @StorableText
    @Parameter(description = "The answer is called the same")
    String filename;

    @QueryParam("memory")
    @Parameter(description = "Memories to look in; left out, all")
    List<String> memories;

    @QueryParam("termbase")
    @Parameter(description = "Termbases to look in; left out, all")
    List<String> termbases;

    @QueryParam("threshold")
    @Min(SuggestionRequest.LOWEST_THRESHOLD)
    @Max(100)
    @Parameter(
            description =
                    "Lowest percent of a match; left out, 65 for Korean and 70 for English, or fill if that is lower")
    Integer threshold;

    @QueryParam("limit")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many matches a segment; left out, 5")
    Integer limit;

    @QueryParam("fill")
    @Min(SuggestionRequest.LOWEST_THRESHOLD)
    @Max(100)
    @Parameter(description = "Empty targets take the best match from this percent on; left out, no target is touched")
    Integer fill;

    @QueryParam("terms")
    @DefaultValue("true")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(
            description = "Whether terms are put in, as notes (1.2) or a glossary (2.x)",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String terms;

    /** @throws InvalidFieldException if targets are to be filled with matches that are not wanted */
    void refuseContradictions() {
        if (fill != null && threshold != null && fill < threshold) {
            throw new InvalidFieldException(
                    "fill",
                    "Too low fill: '%d' is below the threshold of %d. Lower the threshold, or raise fill."
                            .formatted(fill, threshold));
        }
    }

    int thresholdFor(Language source) {
        if (threshold != null) {
            return threshold;
        }
        int usual = SuggestionRequest.usualThreshold(source);
        return fill == null ? usual : Math.min(usual, fill);
    }

    Suggester.Scope scope(Suggester suggester) {
        List<String> inTermbases = termbases.isEmpty() ? null : termbases;
        return suggester.scope(
                "memory",
                memories.isEmpty() ? null : memories,
                "termbase",
                Boolean.parseBoolean(terms) ? inTermbases : List.of(),
                null);
    }
}
