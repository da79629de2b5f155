package org.hangyeol.glossary;

import java.util.Comparator;
import java.util.function.Consumer;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.korean.Particles;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Finds terms for somebody who types a word into a search field. */
final class TermLookup {
    /** How a term answers a query; the order is the order of the answers. */
    enum Nearness {
        /** Letter for letter. */
        IDENTICAL,
        /** In another spelling, spacing or inflection. */
        SAME,
        /** With particles in the query. */
        WITH_PARTICLES,
        /** It goes on after the query. */
        BEGINNING,
        /** A Korean term, by one of its romanisations. */
        ROMANIZED,
        /** Likewise, and it goes on after the query. */
        ROMANIZED_BEGINNING
    }

    record Found(Nearness nearness, KnownTerm term) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::nearness)
            .thenComparing(found -> found.term().text().length())
            .thenComparing(found -> found.term().text())
            .thenComparing(found -> found.term().status())
            .thenComparing(found -> found.term().concept())
            .thenComparing(found -> found.term().id());

    private TermLookup() {}

    static void find(String query, Language language, TermTrie terms, SegmentAnalyzer analyzer, Consumer<Found> found) {
        Reading words = new Reading(analyzer.analyze(Segment.of(query), language));
        if (words.size() == 0) {
            return;
        }
        int[] path = terms.pathOf(words);
        terms.beginningsOf(path, (term, length) -> {
            if (length == words.size()) {
                boolean identical = term.text().equals(words.text().strip());
                found.accept(new Found(identical ? Nearness.IDENTICAL : Nearness.SAME, term.term()));
            } else if (language == Language.KO && particlesFollow(words, length)) {
                found.accept(new Found(Nearness.WITH_PARTICLES, term.term()));
            }
        });
        terms.completions(
                path, words.key(words.size() - 1), term -> found.accept(new Found(Nearness.BEGINNING, term.term())));
    }

    private static boolean particlesFollow(Reading words, int from) {
        int end = words.token(words.size() - 1).end();
        return words.wordEnd(from - 1) == words.size()
                && Particles.follow(words.text(), words.token(from).start(), end);
    }
}
