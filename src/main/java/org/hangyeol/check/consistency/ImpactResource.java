package org.hangyeol.check.consistency;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;
import org.hangyeol.check.consistency.TermImpact.ChangedTerm;
import org.hangyeol.check.consistency.TermImpact.TouchedUnit;
import org.hangyeol.glossary.Concept;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptToSave;
import org.hangyeol.glossary.TermIndexer;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.memory.Concordance;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;

/** What a change of a concept would touch in the memories, before it is made. */
@Path("/api/termbases/{termbase}/concepts/{id}/impact")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency")
public class ImpactResource {
    private final TermImpact impact;

    ImpactResource(Concordance concordance, TermIndexer terms) {
        this.impact = new TermImpact(concordance, terms.recognizer());
    }

    /** The terms that a change touches. */
    public record Impact(List<ChangedTerm> terms) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Which terms a change of a concept would make wrong, and how many units hold them",
            description =
                    "Takes the concept as it is to be; nothing is changed. Terms are told that may be written now and"
                            + " may not be afterwards, and those that are newly forbidden, deprecated or superseded.")
    public Impact ofChange(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @QueryParam("memory") List<String> memories,
            @NotNull @Valid ConceptToSave concept) {
        return new Impact(impact.changedTerms(
                ConceptJson.from(Concept.in(Termbase.named(termbase), id)), concept.terms(), filter(memories)));
    }

    @GET
    @Path("/units")
    @Transactional
    @Operation(
            summary = "The units that hold the words of a term, newest first",
            description = "Each with the places where they are this term, and, given a replacement, the edits that a"
                    + " correction (POST /api/corrections) would make. The total counts all units that hold the words;"
                    + " one without places has them in another meaning or as part of a longer term.")
    public Page<TouchedUnit> units(
            @PathParam("termbase") String termbase,
            @PathParam("id") long id,
            @QueryParam("term") @NotBlank @Size(max = 1000) @StorableText String term,
            @QueryParam("language") @NotBlank @KnownLanguage String language,
            @QueryParam("replacement") @Size(min = 1, max = 1000) @StorableText String replacement,
            @QueryParam("memory") List<String> memories,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(Page.LAST) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) int size) {
        return impact.units(
                ConceptJson.from(Concept.in(Termbase.named(termbase), id)),
                term.strip(),
                Language.of(language),
                replacement,
                filter(memories),
                page,
                size);
    }

    private static UnitFilter filter(List<String> names) {
        Set<Long> numbers = TranslationMemory.numbers("memory", names);
        return new UnitFilter(numbers, null, null, null, Long.MIN_VALUE, Long.MAX_VALUE, null);
    }
}
