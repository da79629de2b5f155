package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final TermTrie terms;
    private final int[] path;
    private final NameSpellings spellings;
    private final Predicate<KnownTerm> wanted;
    private final boolean inSource;
    private final Map<StopContext, Boolean> stopsInText = new HashMap<>();

    /** @param spellings of names in English, beside those that are listed */
    Recognition(Reading text, TermTrie terms, NameSpellings spellings, Predicate<KnownTerm> wanted, boolean inSource) {
        this.text = text;
        this.terms = terms;
        this.path = terms.pathOf(text);
        this.spellings = spellings;
        this.wanted = wanted;
        this.inSource = inSource;
    }

    List<RecognizedTerm> recognizedTerms() {
        List<Occurrence> possible = possible();
        List<Occurrence> accepted = possible.isEmpty() ? possible : accepted(possible);
        List<Occurrence> unlisted = text.segment().language() == Language.EN ? unlisted(accepted) : List.of();
        if (!unlisted.isEmpty()) {
            accepted.addAll(unlisted);
            accepted.sort(BY_PLACE);
        }
        return accepted.isEmpty() ? List.of() : told(longest(accepted));
    }

    private List<Occurrence> possible() {
        Predicate<KnownTerm> counts = inSource ? wanted.and(KnownTerm::namesConcept) : wanted;
        List<Occurrence> found = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            terms.occurrences(path, start, counts, found);
        }
        return found;
    }

    /**
     * Names in spellings that nobody has listed. Whatever is listed, for any concept and with any status, is what it is
     * listed for; but a word of a name ("Kim") does not hide the name.
     */
    private List<Occurrence> unlisted(List<Occurrence> accepted) {
        List<Occurrence> found = spellings.occurrences(text, wanted);
        if (found.isEmpty()) {
            return found;
        }
        BitSet listed = new BitSet(text.size());
        accepted.stream().filter(one -> one.length() > 1).forEach(one -> listed.set(one.start(), one.end()));
        found.removeIf(one -> {
            int next = listed.nextSetBit(one.start());
            return next >= 0 && next < one.end() || isListed(one);
        });
        return found;
    }

    private boolean isListed(Occurrence occurrence) {
        List<Occurrence> there = new ArrayList<>();
        terms.occurrences(path, occurrence.start(), wanted, there);
        return there.stream().anyMatch(other -> other.end() == occurrence.end());
    }

    private List<Occurrence> accepted(List<Occurrence> possible) {
        KoreanRules korean = text.segment().language() == Language.KO
                ? new KoreanRules(text, new WordEdges(text, terms, path))
                : null;
        List<Occurrence> accepted = new ArrayList<>();
        for (Occurrence one : possible) {
            boolean inRule = korean == null ? EnglishRules.accepts(text, one) : korean.accepts(one);
            if (inRule && !(inSource && isStopped(one))) {
                accepted.add(one);
            }
        }
        accepted.sort(BY_PLACE);
        return korean == null ? accepted : korean.withoutCuts(accepted);
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
        int start = segment.originalOffset(text.token(onOneSpan.get(0).start()).start());
        int end = segment.originalOffset(endOf(onOneSpan));
        return new RecognizedTerm(
                start, end, segment.segment().text().substring(start, end), closestOfEachConcept(onOneSpan));
    }

    /** A possessive ending is no more part of a term than a particle, unless it is written for a plural. */
    private int endOf(List<Occurrence> onOneSpan) {
        int last = onOneSpan.get(0).end() - 1;
        String word = text.surface(last);
        boolean possessive = word.endsWith("'s") || word.endsWith("’s");
        boolean ownEnding =
                possessive && onOneSpan.stream().anyMatch(one -> one.term().endsIn(word));
        return text.token(last).end() - (possessive && !ownEnding ? 2 : 0);
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
