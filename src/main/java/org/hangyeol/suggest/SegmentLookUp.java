package org.hangyeol.suggest;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.matching.Context;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Looks segments of one language up in the same memories and termbases. Thread-safe. */
public final class SegmentLookUp {
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final MatchFinder matchFinder;
    private final TermLookUp terms;
    private final List<TranslationMemory> memories;
    private final Language source;
    private final int threshold;
    private final int limit;

    SegmentLookUp(
            MatchFinder matchFinder,
            TermLookUp terms,
            List<TranslationMemory> memories,
            Language source,
            int threshold,
            int limit) {
        this.matchFinder = matchFinder;
        this.terms = terms;
        this.memories = memories;
        this.source = source;
        this.threshold = threshold;
        this.limit = limit;
    }

    /** A segment and where it stands. Where two are equal, so are their answers. */
    public record Question(Segment segment, Context context) {}

    /** What was found for a segment, wherever it stands. */
    record Found(List<SuggestedMatch> matches, List<RecognizedTerm> terms) {}

    /** What is known of the segments, in their order; offsets are as of each segment. One query reads the rows of all. */
    public List<Suggestion> suggest(List<Question> questions) {
        List<Found> found = find(questions);
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String text = questions.get(i).segment().text();
            suggestions.add(suggestion(0, text.length(), text, found.get(i)));
        }
        return suggestions;
    }

    /** Likewise, without the places in the text. */
    List<Found> find(List<Question> questions) {
        List<AnalyzedSegment> analyzed = questions.stream()
                .map(question -> analyzer.analyze(question.segment(), source))
                .toList();
        List<List<RecognizedTerm>> recognized =
                analyzed.stream().map(terms::recognize).toList();
        terms.read(recognized);
        List<MatchFinder.Query> queries = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            queries.add(new MatchFinder.Query(analyzed.get(i), questions.get(i).context()));
        }
        List<List<Match>> matches = matchFinder.find(queries, memories, threshold, limit);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            found.add(new Found(suggested(matches.get(i), analyzed.get(i)), recognized.get(i)));
        }
        return found;
    }

    private List<SuggestedMatch> suggested(List<Match> matches, AnalyzedSegment query) {
        return matches.stream()
                .map(match -> {
                    Segment stored = match.unit().segment(query.language());
                    return SuggestedMatch.from(match, query, analyzer.analyze(stored, query.language()));
                })
                .toList();
    }

    /** @param start where the segment begins in the text as it was sent, in UTF-16 code units */
    Suggestion suggestion(int start, int end, String text, Found found) {
        return new Suggestion(start, end, text, found.matches(), terms.suggested(found.terms(), start));
    }
}
