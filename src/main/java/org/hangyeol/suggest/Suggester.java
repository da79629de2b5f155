package org.hangyeol.suggest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.glossary.Concept;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermIndexer;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.Segmenter;
import org.hangyeol.segment.TextSegment;

/** Answers a translator: cuts the text, and says for every segment how it was translated and which terms it holds. */
@ApplicationScoped
public class Suggester {
    private final Segmenter segmenter = new Segmenter();
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final MatchFinder matchFinder;
    private final TermIndexer termIndexer;
    private final Clock clock;

    Suggester(MatchFinder matchFinder, TermIndexer termIndexer, Clock clock) {
        this.clock = clock;
        this.matchFinder = matchFinder;
        this.termIndexer = termIndexer;
    }

    /**
     * Suggestions for every segment of a request, in order.
     *
     * @throws org.hangyeol.memory.InvalidFieldException if fields of the request contradict each other
     * @throws org.hangyeol.memory.UnknownMemoryException for a memory that does not exist
     * @throws org.hangyeol.glossary.UnknownTermbaseException for a termbase that does not exist
     */
    public List<Suggestion> suggest(SuggestionRequest request) {
        request.refuseContradictions();
        Language source = Language.of(request.source());
        List<TranslationMemory> memories = QuarkusTransaction.joiningExisting()
                .call(() -> TranslationMemory.named("memories", request.memories()));
        Set<Long> termbases = QuarkusTransaction.joiningExisting().call(() -> numbersOf(request.termbases()));
        List<TextSegment> segments = segmentsOf(request, source);
        List<AnalyzedSegment> analyzed = segments.stream()
                .map(segment -> analyzer.analyze(Segment.of(segment.text()), source))
                .toList();
        List<List<RecognizedTerm>> recognized = analyzed.stream()
                .map(segment ->
                        termIndexer.recognizer().recognize(segment, term -> termbases.contains(term.termbase())))
                .toList();
        LocalDate date = request.date() != null ? request.date() : LocalDate.now(clock);
        Map<KnownTerm, SuggestedTerm> known = suggestedTerms(recognized, date);
        List<List<Match>> matches = matchFinder.find(
                IntStream.range(0, segments.size())
                        .mapToObj(i -> new MatchFinder.Query(analyzed.get(i), context(segments, i, request.document())))
                        .toList(),
                memories,
                request.thresholdFor(source),
                request.limitOrUsual());
        return IntStream.range(0, segments.size())
                .mapToObj(i -> {
                    TextSegment segment = segments.get(i);
                    return new Suggestion(
                            segment.start(),
                            segment.end(),
                            segment.text(),
                            suggested(matches.get(i), analyzed.get(i)),
                            suggested(recognized.get(i), known, segment.start()));
                })
                .toList();
    }

    private static Set<Long> numbersOf(Collection<String> termbases) {
        return Termbase.named("termbases", termbases).stream()
                .map(termbase -> termbase.id)
                .collect(Collectors.toSet());
    }

    private List<TextSegment> segmentsOf(SuggestionRequest request, Language source) {
        return request.text() != null
                ? segmenter.segment(request.text(), source)
                : request.segments().stream()
                        .map(text -> new TextSegment(0, text.length(), text))
                        .toList();
    }

    private static Map<KnownTerm, SuggestedTerm> suggestedTerms(List<List<RecognizedTerm>> recognized, LocalDate date) {
        Set<KnownTerm> terms = recognized.stream()
                .flatMap(List::stream)
                .flatMap(term -> term.terms().stream())
                .collect(Collectors.toSet());
        Set<Long> ids = terms.stream().map(KnownTerm::concept).collect(Collectors.toSet());
        Map<Long, Concept> concepts = QuarkusTransaction.joiningExisting().call(() -> Concept.byId(ids));
        Map<KnownTerm, SuggestedTerm> suggested = new HashMap<>();
        for (KnownTerm term : terms) {
            Concept concept = concepts.get(term.concept());
            if (concept != null) {
                suggested.put(term, SuggestedTerm.from(term, concept, date));
            }
        }
        return suggested;
    }

    private static Context context(List<TextSegment> segments, int i, String document) {
        String before = i == 0 ? null : segments.get(i - 1).text();
        String after = i == segments.size() - 1 ? null : segments.get(i + 1).text();
        return Context.of(before, after, document, i);
    }

    private List<SuggestedMatch> suggested(List<Match> matches, AnalyzedSegment query) {
        return matches.stream()
                .map(match -> {
                    Segment stored = match.unit().segment(query.language());
                    return SuggestedMatch.from(match, query, analyzer.analyze(stored, query.language()));
                })
                .toList();
    }

    private static List<SuggestedTerm> suggested(
            List<RecognizedTerm> recognized, Map<KnownTerm, SuggestedTerm> known, int offset) {
        return recognized.stream()
                .flatMap(term -> onePerConcept(term).values().stream()
                        .map(known::get)
                        // A concept deleted since it was recognised is no term any more.
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
