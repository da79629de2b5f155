package org.hangyeol.memory;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.Page;
import org.hangyeol.matching.Phrase;

/** How a word or phrase was translated before. */
@Path("/api/concordance")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concordance")
public class ConcordanceResource {
    /** Every unit before a page must be kept in order to find the page. */
    private static final int DEEPEST = 10_000;

    private final Concordance concordance;

    ConcordanceResource(Concordance concordance) {
        this.concordance = concordance;
    }

    /**
     * A page of units with a phrase.
     *
     * @param language the language that was searched
     * @param total how many units there are in all
     * @param page number of this page, from 0
     * @param size how many a full page holds
     */
    public record ConcordancePage(String language, List<ConcordanceLine> items, long total, int page, int size) {}

    /**
     * A unit with a phrase.
     *
     * @param occurrences where the phrase stands in the text of its language
     * @param otherOccurrences where the other phrase stands in the other text; null if there is none
     */
    public record ConcordanceLine(
            UnitJson unit, List<Phrase.Occurrence> occurrences, List<Phrase.Occurrence> otherOccurrences) {
        static ConcordanceLine from(Concordance.Line line) {
            return new ConcordanceLine(UnitJson.from(line.unit()), line.occurrences(), line.otherOccurrences());
        }
    }

    @GET
    @Transactional
    @Operation(
            summary = "The units that a word or phrase stands in",
            description =
                    "Korean is found in any spacing, with any particle, in the spelling of North and South, and as a part"
                            + " of a word; English in any inflection, with hyphen or space; a number as the same number. In"
                            + " double quotes, the text is found letter for letter, from the beginning of a word (in Korean:"
                            + " of a syllable) to the end of one. Offsets are UTF-16 code units of the text, ends exclusive."
                            + " A unit that is changed or deleted during the search may be missing on the page, and"
                            + " is then not counted in total.")
    public ConcordancePage find(
            @BeanParam @Valid ConcordanceRequest request,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1000) int size) {
        if ((page + 1L) * size > DEEPEST) {
            throw new InvalidFieldException(
                    "page",
                    "Too deep a page: '%d' of size %d. Only the first %,d units are listed; narrow the search down."
                            .formatted(page, size, DEEPEST));
        }
        Concordance.Lines found = concordance.find(new Concordance.Query(
                request.phrase(), request.otherPhrase(), request.filter(), request.orderOrNewest(), page * size, size));
        List<ConcordanceLine> items =
                found.lines().stream().map(ConcordanceLine::from).toList();
        return new ConcordancePage(request.languageOfPhrase().code(), items, found.total(), page, size);
    }
}
