package org.hangyeol.suggest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.glossary.Concept;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermRecognizer;

/** The terms of one request. Thread-safe; each concept is read once. */
final class TermLookUp {
    private final TermRecognizer recognizer;
    private final Set<Long> termbases;
    private final LocalDate date;
    /** What is told of a term wherever it stands; empty if its concept was deleted since it was recognised. */
    private final Map<KnownTerm, Optional<SuggestedTerm>> told = new ConcurrentHashMap<>();

    /** @param date of the text */
    TermLookUp(TermRecognizer recognizer, Set<Long> termbases, LocalDate date) {
        this.recognizer = recognizer;
        this.termbases = termbases;
        this.date = date;
    }

    List<RecognizedTerm> recognize(AnalyzedSegment segment) {
        return recognizer.recognize(segment, term -> termbases.contains(term.termbase()));
    }

    /** Reads the concepts of recognised terms, all in one query. Needed before {@link #suggested}. */
    void read(Collection<List<RecognizedTerm>> recognized) {
        Set<KnownTerm> terms = recognized.stream()
                .flatMap(List::stream)
                .flatMap(term -> term.terms().stream())
                .filter(term -> !told.containsKey(term))
                .collect(Collectors.toSet());
        if (terms.isEmpty()) {
            return;
        }
        Set<Long> ids = terms.stream().map(KnownTerm::concept).collect(Collectors.toSet());
        Map<Long, Concept> concepts = QuarkusTransaction.joiningExisting().call(() -> Concept.byId(ids));
        terms.forEach(term -> told.put(
                term,
                Optional.ofNullable(concepts.get(term.concept()))
                        .map(concept -> SuggestedTerm.from(term, concept, date))));
    }

    /** @param offset where the segment begins in the text as it was sent */
    List<SuggestedTerm> suggested(List<RecognizedTerm> recognized, int offset) {
        return recognized.stream()
                .flatMap(term -> onePerConcept(term).values().stream()
                        .map(known -> told.get(known).orElse(null))
                        .filter(Objects::nonNull)
                        .map(row -> row.at(term, offset))
                        .sorted(Comparator.comparing(row -> !row.isCurrent())))
                .toList();
    }

    private static Map<Long, KnownTerm> onePerConcept(RecognizedTerm recognized) {
        Map<Long, KnownTerm> terms = new LinkedHashMap<>();
        recognized.terms().forEach(term -> terms.putIfAbsent(term.concept(), term));
        return terms;
    }
}
