package org.hangyeol.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.matching.Context;
import org.hangyeol.matching.MatchType;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.TextSegment;

/**
 * The look-up of one request. A segment that stands in it several times is looked up once, unless it was translated
 * before as it stands: then its neighbours and its place decide which match is in context. Thread-safe.
 */
final class LookUp {
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final MatchFinder matchFinder;
    private final TermLookUp terms;
    private final List<TranslationMemory> memories;
    private final List<TextSegment> segments;
    private final Language source;
    private final SuggestionRequest request;
    private final RepeatedSegments<Found> repeated;

    LookUp(
            MatchFinder matchFinder,
            TermLookUp terms,
            List<TranslationMemory> memories,
            List<TextSegment> segments,
            Language source,
            SuggestionRequest request) {
        this.matchFinder = matchFinder;
        this.terms = terms;
        this.memories = memories;
        this.segments = segments;
        this.source = source;
        this.request = request;
        this.repeated = new RepeatedSegments<>(segments);
    }

    /** A text and where it stands. Where two are equal, so are their answers. */
    private record Question(String text, Context context) {}

    /** What was found for a text, whatever its place in the request. */
    private record Found(Context context, List<SuggestedMatch> matches, List<RecognizedTerm> terms) {

        /** Only an identical segment can be in context. */
        private boolean holdsFor(Context other) {
            return context.equals(other)
                    || matches.isEmpty()
                    || matches.get(0).score().type() == MatchType.FUZZY;
        }
    }

    /** Suggestions for the segments of these numbers, in order. */
    List<Suggestion> suggest(int from, int to) {
        List<Question> questions =
                IntStream.range(from, to).mapToObj(this::question).toList();
        Map<String, Found> found = new HashMap<>();
        questions.forEach(
                question -> repeated.answerTo(question.text()).ifPresent(it -> found.put(question.text(), it)));
        Map<Question, Found> answers = answers(firstOfEachText(questions, found.keySet()));
        answers.forEach((question, answer) -> {
            found.put(question.text(), answer);
            repeated.keep(question.text(), answer);
        });
        answers.putAll(answers(questions.stream()
                .filter(question -> !found.get(question.text()).holdsFor(question.context()))
                .filter(question -> !answers.containsKey(question))
                .distinct()
                .toList()));
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    Question question = questions.get(i - from);
                    Found any = found.get(question.text());
                    return suggestion(segments.get(i), answers.getOrDefault(question, any));
                })
                .toList();
    }

    private Question question(int i) {
        String before = i == 0 ? null : segments.get(i - 1).text();
        String after = i == segments.size() - 1 ? null : segments.get(i + 1).text();
        Integer position = request.document() == null ? null : i;
        return new Question(segments.get(i).text(), Context.of(before, after, request.document(), position));
    }

    private static List<Question> firstOfEachText(List<Question> questions, Collection<String> known) {
        Set<String> seen = new HashSet<>(known);
        return questions.stream().filter(question -> seen.add(question.text())).toList();
    }

    /** Looks up, with one query for the rows of all. */
    private Map<Question, Found> answers(List<Question> questions) {
        Map<Question, Found> answers = new HashMap<>();
        if (questions.isEmpty()) {
            return answers;
        }
        List<AnalyzedSegment> analyzed = questions.stream()
                .map(question -> analyzer.analyze(Segment.of(question.text()), source))
                .toList();
        List<List<RecognizedTerm>> recognized =
                analyzed.stream().map(terms::recognize).toList();
        terms.read(recognized);
        List<List<Match>> matches = matchFinder.find(
                IntStream.range(0, questions.size())
                        .mapToObj(i -> new MatchFinder.Query(
                                analyzed.get(i), questions.get(i).context()))
                        .toList(),
                memories,
                request.thresholdFor(source),
                request.limitOrUsual());
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            List<SuggestedMatch> suggested = suggested(matches.get(i), analyzed.get(i));
            answers.put(question, new Found(question.context(), suggested, recognized.get(i)));
        }
        return answers;
    }

    private List<SuggestedMatch> suggested(List<Match> matches, AnalyzedSegment query) {
        return matches.stream()
                .map(match -> {
                    Segment stored = match.unit().segment(query.language());
                    return SuggestedMatch.from(match, query, analyzer.analyze(stored, query.language()));
                })
                .toList();
    }

    private Suggestion suggestion(TextSegment segment, Found found) {
        return new Suggestion(
                segment.start(),
                segment.end(),
                segment.text(),
                found.matches(),
                terms.suggested(found.terms(), segment.start()));
    }
}
