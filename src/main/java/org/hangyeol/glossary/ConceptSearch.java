package org.hangyeol.glossary;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.KnownLanguage;
import org.hangyeol.api.Page;
import org.hangyeol.api.StorableText;
import org.hangyeol.segment.Language;

/** What concepts of a termbase are asked for. What is null does not matter; what is given must all hold. */
public class ConceptSearch {
    @QueryParam("q")
    @Size(max = 1000)
    @StorableText
    @Parameter(
            description = "a term in any spelling, with particles or inflection, its beginning or words within it, in"
                    + " Hangul, Hanja, romanisation or English; or a code; or words of a definition or note")
    String q;

    @QueryParam("language")
    @KnownLanguage
    @Parameter(description = "concepts with a term in this language; with q, one found in it")
    String language;

    @QueryParam("status")
    @Pattern(
            regexp = "PREFERRED|ADMITTED|DEPRECATED|SUPERSEDED|FORBIDDEN",
            message = "must be PREFERRED, ADMITTED, DEPRECATED, SUPERSEDED or FORBIDDEN")
    @Parameter(description = "concepts with a term of this status")
    String status;

    @QueryParam("kind")
    @Pattern(
            regexp = "FULL|ABBREVIATION|VARIANT|MISSPELLING",
            message = "must be FULL, ABBREVIATION, VARIANT or MISSPELLING")
    @Parameter(description = "concepts with a term of this kind")
    String kind;

    @QueryParam("date")
    @Parameter(
            description = "concepts with a term that is valid on this day, yyyy-MM-dd; a term without limits always is")
    String date;

    @QueryParam("domain")
    @Size(max = 200)
    @StorableText
    @Parameter(description = "concepts of this domain")
    String domain;

    @QueryParam("outlet")
    @Size(max = 200)
    @StorableText
    @Parameter(description = "concepts with a term for this outlet or client")
    String outlet;

    /**
     * The concepts: by nearness of the term that was found; without q, by code and then oldest first.
     *
     * @throws InvalidFieldException if the date is none
     */
    Page<ConceptJson> in(Termbase termbase, TermRecognizer recognizer, int page, int size) {
        Predicate<KnownTerm> wanted = wanted(termbase);
        if (q != null) {
            return pageOf(found(termbase, wanted, recognizer), page, size);
        }
        if (date != null) {
            Set<Long> holding = recognizer.conceptsWith(wanted);
            return pageOf(ids(termbase).stream().filter(holding::contains).toList(), page, size);
        }
        Map<String, Object> parameters = new HashMap<>();
        var concepts = Concept.<Concept>find("select c" + fromWhere(termbase, parameters), parameters);
        List<ConceptJson> items =
                concepts.page(page, size).list().stream().map(ConceptJson::from).toList();
        return new Page<>(items, concepts.count(), page, size);
    }

    private List<Long> found(Termbase termbase, Predicate<KnownTerm> wanted, TermRecognizer recognizer) {
        boolean anyTerm = language == null && status == null && kind == null && date == null;
        Set<Long> found = new LinkedHashSet<>(anyTerm ? withCode(termbase) : List.of());
        found.addAll(recognizer.search(q, language == null ? null : Language.of(language), wanted));
        found.addAll(anyTerm ? withWords(termbase) : List.of());
        if (domain != null || outlet != null) {
            found.retainAll(new HashSet<>(ids(termbase)));
        }
        return List.copyOf(found);
    }

    private static Page<ConceptJson> pageOf(List<Long> ids, int page, int size) {
        List<Long> shown = ids.stream().skip((long) page * size).limit(size).toList();
        Map<Long, Concept> concepts = Concept.byId(shown);
        List<ConceptJson> items = shown.stream()
                .map(concepts::get)
                .filter(Objects::nonNull) // deleted a moment ago
                .map(ConceptJson::from)
                .toList();
        return new Page<>(items, ids.size(), page, size);
    }

    private Predicate<KnownTerm> wanted(Termbase termbase) {
        Language only = language == null ? null : Language.of(language);
        LocalDate day = day();
        return term -> term.termbase() == termbase.id
                && (only == null || term.language() == only)
                && (status == null || term.status().name().equals(status))
                && (kind == null || term.kind().name().equals(kind))
                && (day == null || term.validity().holdsOn(day));
    }

    private LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException("date", "Invalid date: '%s'. Write it as yyyy-MM-dd.".formatted(date));
        }
    }

    private List<Long> ids(Termbase termbase) {
        Map<String, Object> parameters = new HashMap<>();
        return Concept.find("select c.id" + fromWhere(termbase, parameters), parameters)
                .project(Long.class)
                .list();
    }

    /** One and the same term must be of the language, status, kind and outlet. */
    private String fromWhere(Termbase termbase, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" from Concept c where c.termbase = :termbase");
        parameters.put("termbase", termbase);
        if (domain != null) {
            where.append(" and lower(c.domain) = :domain");
            parameters.put("domain", domain.strip().toLowerCase(Locale.ROOT));
        }
        StringBuilder term = new StringBuilder();
        if (language != null) {
            term.append(" and t.languageTag like :language");
            parameters.put("language", Language.of(language).code() + "%");
        }
        if (status != null) {
            term.append(" and t.status = :status");
            parameters.put("status", TermStatus.valueOf(status));
        }
        if (kind != null) {
            term.append(" and t.kind = :kind");
            parameters.put("kind", TermKind.valueOf(kind));
        }
        if (outlet != null) {
            term.append(" and lower(t.outlet) = :outlet");
            parameters.put("outlet", outlet.strip().toLowerCase(Locale.ROOT));
        }
        if (!term.isEmpty()) {
            where.append(" and exists (select 1 from Term t where t.concept = c")
                    .append(term)
                    .append(')');
        }
        return where.append(" order by c.code nulls last, c.id").toString();
    }

    private List<Long> withCode(Termbase termbase) {
        return Concept.find(
                        "select c.id from Concept c where c.termbase = ?1 and lower(c.code) = ?2",
                        termbase,
                        q.strip().toLowerCase(Locale.ROOT))
                .project(Long.class)
                .list();
    }

    private List<Long> withWords(Termbase termbase) {
        String words = Normalizer.normalize(q.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return Concept.find(
                        "select c.id from Concept c where c.termbase = ?1 and (lower(c.definition) like ?2 escape '!'"
                                + " or lower(c.note) like ?2 escape '!') order by c.code nulls last, c.id",
                        termbase,
                        "%" + words + "%")
                .project(Long.class)
                .list();
    }
}
