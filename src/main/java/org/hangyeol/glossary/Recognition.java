package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.segment.Language;

/** One search for terms in one text: what could be a term, what the rules leave of it, what is told. */
final class Recognition {
    private static final Comparator<Occurrence> BY_PLACE = Comparator.comparingInt(Occurrence::start)
            .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

    private final Reading text;
    private final Map<StopContext, Boolean> stopsInText = new HashMap<>();

    private Recognition(Reading text) {
        this.text = text;
    }

    static List<RecognizedTerm> of(Reading text, TermTrie terms, Predicate<KnownTerm> wanted) {
        Recognition recognition = new Recognition(text);
        List<Occurrence> possible = recognition.possible(terms, wanted);
        if (possible.isEmpty()) {
            return List.of();
        }
        List<Occurrence> accepted = recognition.accepted(possible, terms);
        return recognition.told(longest(accepted));
    }

    private List<Occurrence> possible(TermTrie terms, Predicate<KnownTerm> wanted) {
        List<Occurrence> found = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            terms.occurrences(text, start, wanted, found);
        }
        return found;
    }

    private List<Occurrence> accepted(List<Occurrence> possible, TermTrie terms) {
        KoreanRules korean = text.segment().language() == Language.KO ? new KoreanRules(text, terms) : null;
        return possible.stream()
                .filter(one -> korean == null ? EnglishRules.accepts(text, one) : korean.accepts(one))
                .filter(one -> !isStopped(one))
                .sorted(BY_PLACE)
                .toList();
    }

    private boolean isStopped(Occurrence occurrence) {
        for (StopContext stop : occurrence.term().term().stops()) {
            boolean stopped = stop.concernsWholeSegment()
                    ? stopsInText.computeIfAbsent(stop, one -> one.standsIn(text))
                    : stop.touches(text, occurrence.start(), occurrence.end());
            if (stopped) {
                return true;
            }
        }
        return false;
    }

    /** Drops what lies inside of a longer one. Whatever could contain an occurrence comes before it. */
    private static List<Occurrence> longest(List<Occurrence> byPlace) {
        List<Occurrence> kept = new ArrayList<>();
        Occurrence widest = null;
        for (Occurrence occurrence : byPlace) {
            boolean sameSpan =
                    widest != null && occurrence.start() == widest.start() && occurrence.end() == widest.end();
            if (widest == null || occurrence.end() > widest.end() || sameSpan) {
                kept.add(occurrence);
                widest = occurrence;
            }
        }
        return kept;
    }

    private List<RecognizedTerm> told(List<Occurrence> byPlace) {
        List<RecognizedTerm> told = new ArrayList<>();
        for (int from = 0, to; from < byPlace.size(); from = to) {
            Occurrence first = byPlace.get(from);
            to = from + 1;
            while (to < byPlace.size()
                    && byPlace.get(to).start() == first.start()
                    && byPlace.get(to).end() == first.end()) {
                to++;
            }
            told.add(recognizedTerm(byPlace.subList(from, to)));
        }
        return told;
    }

    private RecognizedTerm recognizedTerm(List<Occurrence> onOneSpan) {
        AnalyzedSegment segment = text.segment();
        Occurrence first = onOneSpan.get(0);
        int start = segment.originalOffset(text.token(first.start()).start());
        int end = segment.originalOffset(text.token(first.end() - 1).end());
        return new RecognizedTerm(
                start, end, segment.segment().text().substring(start, end), closestOfEachConcept(onOneSpan));
    }

    /** Spellings that fold to one form are all found; the one that is written is the one that counts. */
    private List<KnownTerm> closestOfEachConcept(List<Occurrence> onOneSpan) {
        if (onOneSpan.size() == 1) {
            return List.of(onOneSpan.get(0).term().term());
        }
        Map<Long, Integer> closest = new HashMap<>();
        onOneSpan.forEach(one -> closest.merge(one.term().term().concept(), one.distance(text), Math::min));
        return onOneSpan.stream()
                .filter(one ->
                        one.distance(text) == closest.get(one.term().term().concept()))
                .map(one -> one.term().term())
                .sorted(Comparator.comparing(KnownTerm::status)
                        .thenComparing(KnownTerm::concept)
                        .thenComparing(KnownTerm::id))
                .toList();
    }
}
