package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.segment.Language;

/** One search for terms in one text: what could be a term, what the rules leave of it, what is told. */
final class Recognition {
    private static final Comparator<KnownTerm> BY_STATUS = Comparator.comparing(KnownTerm::status)
            .thenComparing(KnownTerm::concept)
            .thenComparing(KnownTerm::id);

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
        List<Occurrence> byPlace = text.segment().language() == Language.KO ? inKorean() : inEnglish();
        return byPlace.isEmpty() ? List.of() : told(byPlace);
    }

    private List<Occurrence> inKorean() {
        List<Occurrence> possible = possible();
        if (possible.isEmpty()) {
            return possible;
        }
        KoreanRules rules = new KoreanRules(text, new WordEdges(text, terms, path));
        possible.removeIf(one -> !counts(one) || !rules.accepts(one) || isStopped(one));
        return longest(rules.withoutCuts(possible), one -> true);
    }

    private List<Occurrence> inEnglish() {
        List<Occurrence> listed =
                longest(possible(), one -> counts(one) && EnglishRules.accepts(text, one) && !isStopped(one));
        List<Occurrence> unlisted = unlisted(listed);
        if (unlisted.isEmpty()) {
            return listed;
        }
        unlisted.addAll(listed);
        Collections.sort(unlisted);
        return longest(unlisted, one -> true);
    }

    /** What has the keys of a term, in the order of places. */
    private List<Occurrence> possible() {
        List<Occurrence> found = new ArrayList<>(text.size());
        for (int start = 0; start < text.size(); start++) {
            terms.occurrences(path, start, found);
        }
        Collections.sort(found);
        return found;
    }

    private boolean counts(Occurrence occurrence) {
        KnownTerm term = occurrence.term().term();
        return wanted.test(term) && (!inSource || term.namesConcept());
    }

    /**
     * Names in spellings that nobody has listed. Whatever is listed, for any concept and with any status, is what it is
     * listed for; but a word of a name ("Kim") does not hide the name.
     */
    private List<Occurrence> unlisted(List<Occurrence> listedOnes) {
        List<Occurrence> found = spellings.occurrences(text, wanted);
        if (found.isEmpty()) {
            return found;
        }
        BitSet listed = new BitSet(text.size());
        listedOnes.stream().filter(one -> one.length() > 1).forEach(one -> listed.set(one.start(), one.end()));
        found.removeIf(one -> {
            int next = listed.nextSetBit(one.start());
            return next >= 0 && next < one.end() || isListed(one);
        });
        return found;
    }

    private boolean isListed(Occurrence occurrence) {
        List<Occurrence> there = new ArrayList<>();
        terms.occurrences(path, occurrence.start(), there);
        return there.stream()
                .anyMatch(other -> other.end() == occurrence.end()
                        && wanted.test(other.term().term()));
    }

    /** Whether it stands where it does not mean its concept; nobody asks in a translation. */
    private boolean isStopped(Occurrence occurrence) {
        if (!inSource) {
            return false;
        }
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

    /**
     * Those that a rule accepts, without what lies inside of a longer one: whatever could contain an occurrence comes
     * before it, and what is contained need not be asked for.
     */
    private static List<Occurrence> longest(List<Occurrence> byPlace, Predicate<Occurrence> rule) {
        List<Occurrence> kept = new ArrayList<>();
        Occurrence widest = null;
        for (Occurrence occurrence : byPlace) {
            boolean inside = widest != null && occurrence.end() <= widest.end() && !occurrence.isWhere(widest);
            if (!inside && rule.test(occurrence)) {
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
            while (to < byPlace.size() && byPlace.get(to).isWhere(first)) {
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
        int[] distances = new int[onOneSpan.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = onOneSpan.get(i).distance(text);
            closest.merge(onOneSpan.get(i).term().term().concept(), distances[i], Math::min);
        }
        List<KnownTerm> told = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            KnownTerm term = onOneSpan.get(i).term().term();
            if (distances[i] == closest.get(term.concept())) {
                told.add(term);
            }
        }
        told.sort(BY_STATUS);
        return told;
    }
}
