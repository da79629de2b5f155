package org.hangyeol.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.hangyeol.matching.Context;
import org.hangyeol.matching.MatchType;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.TextSegment;
import org.hangyeol.suggest.SegmentLookUp.Found;
import org.hangyeol.suggest.SegmentLookUp.Question;

/**
 * The look-up of one request. A segment that stands in it several times is looked up once, unless it was translated
 * before as it stands: then its neighbours and its place decide which match is in context. Thread-safe.
 */
final class LookUp {
    private final SegmentLookUp lookUp;
    private final List<TextSegment> segments;
    private final String document;
    private final RepeatedSegments<Answer> repeated;

    /** @param document what the text is called where its translations are saved; may be null */
    LookUp(SegmentLookUp lookUp, List<TextSegment> segments, String document) {
        this.lookUp = lookUp;
        this.segments = segments;
        this.document = document;
        this.repeated = new RepeatedSegments<>(segments);
    }

    /** What was found for a text that stands somewhere. */
    private record Answer(Context context, Found found) {

        /** Only an identical segment can be in context. */
        private boolean holdsFor(Context other) {
            return context.equals(other)
                    || found.matches().isEmpty()
                    || found.matches().get(0).score().type() == MatchType.FUZZY;
        }
    }

    /** Suggestions for the segments of these numbers, in order. */
    List<Suggestion> suggest(int from, int to) {
        List<Question> questions =
                IntStream.range(from, to).mapToObj(this::question).toList();
        Map<String, Answer> known = new HashMap<>();
        questions.forEach(question -> repeated.answerTo(text(question)).ifPresent(it -> known.put(text(question), it)));
        Map<Question, Answer> answers = answers(firstOfEachText(questions, known.keySet()));
        answers.forEach((question, answer) -> {
            known.put(text(question), answer);
            repeated.keep(text(question), answer);
        });
        answers.putAll(answers(questions.stream()
                .filter(question -> !known.get(text(question)).holdsFor(question.context()))
                .filter(question -> !answers.containsKey(question))
                .distinct()
                .toList()));
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    Question question = questions.get(i - from);
                    Answer answer = answers.getOrDefault(question, known.get(text(question)));
                    TextSegment segment = segments.get(i);
                    return lookUp.suggestion(segment.start(), segment.end(), segment.text(), answer.found());
                })
                .toList();
    }

    private Question question(int i) {
        String before = i == 0 ? null : segments.get(i - 1).text();
        String after = i == segments.size() - 1 ? null : segments.get(i + 1).text();
        Integer position = document == null ? null : i;
        Context context = Context.of(before, after, document, position);
        return new Question(Segment.of(segments.get(i).text()), context);
    }

    private static String text(Question question) {
        return question.segment().text();
    }

    private static List<Question> firstOfEachText(List<Question> questions, Collection<String> known) {
        Set<String> seen = new HashSet<>(known);
        return questions.stream().filter(question -> seen.add(text(question))).toList();
    }

    private Map<Question, Answer> answers(List<Question> questions) {
        Map<Question, Answer> answers = new HashMap<>();
        List<Found> found = questions.isEmpty() ? List.of() : lookUp.find(questions);
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), new Answer(questions.get(i).context(), found.get(i)));
        }
        return answers;
    }
}
