package org.hangyeol.glossary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.Language;

/** Looking a term up. */
@Path("/api/terms")
@RolesAllowed("reader")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Terms")
public class TermResource {
    private final TermIndexer indexer;

    TermResource(TermIndexer indexer) {
        this.indexer = indexer;
    }

    /**
     * Where a term was found.
     *
     * @param found the term of the concept that fits the query
     */
    public record FoundTerm(String found, String language, TermStatus status, TermKind kind, ConceptJson concept) {}

    @GET
    @Transactional
    @Operation(
            summary = "Looks a term up",
            description =
                    "By a Korean term in any spelling and spacing, with or without particle, an English one in any"
                            + " inflection, an abbreviation, or the beginning of any of these. Whole terms come first, then those"
                            + " that begin so, then Korean terms that the query is a romanisation of, by whatever system. Without a language, both are searched.")
    public List<FoundTerm> find(
            @QueryParam("q") @NotBlank @Size(max = 1000) @StorableText String q,
            @QueryParam("language") @KnownLanguage String language,
            @QueryParam("termbase") List<String> termbases,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        Language wanted = language == null ? null : Language.of(language);
        Set<Long> within = ids(termbases);
        List<KnownTerm> terms = indexer.recognizer().lookUp(q, wanted, term -> within.contains(term.termbase()), limit);
        Map<Long, Concept> concepts =
                Concept.byId(terms.stream().map(KnownTerm::concept).collect(Collectors.toSet()));
        return terms.stream()
                .filter(term -> concepts.containsKey(term.concept()))
                .map(term -> new FoundTerm(
                        term.text(),
                        term.language().code(),
                        term.status(),
                        term.kind(),
                        ConceptJson.from(concepts.get(term.concept()))))
                .toList();
    }

    private static Set<Long> ids(Collection<String> names) {
        Set<Long> ids = new HashSet<>();
        Termbase.named("termbase", names == null || names.isEmpty() ? null : names)
                .forEach(termbase -> ids.add(termbase.id));
        return ids;
    }
}
