package org.hangyeol.glossary;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.hangyeol.glossary.TermLookup.Found;
import org.hangyeol.glossary.TermLookup.Nearness;
import org.hangyeol.korean.Hangul;
import org.hangyeol.korean.RomanKey;
import org.hangyeol.segment.Language;

/**
 * Korean terms by what their romanisations have in common, for who knows a word from English texts only: rodong sinmun,
 * Kim Jeong-eun. Costs one short key a term. Not thread-safe.
 */
final class RomanizedTerms {
    /** Longer terms are found by their beginning. */
    private static final int LONGEST_KEY = 32;
    /** Shorter queries sound like too much. */
    private static final int SHORTEST_KEY = 3;

    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_TERM = 2;
    private static final IndexedTerm[] NONE = {};

    private final TreeMap<String, IndexedTerm[]> terms = new TreeMap<>();

    void add(IndexedTerm term) {
        if (isWanted(term)) {
            terms.merge(key(term), new IndexedTerm[] {term}, (old, added) -> {
                IndexedTerm[] more = Arrays.copyOf(old, old.length + 1);
                more[old.length] = term;
                return more;
            });
        }
    }

    void remove(IndexedTerm term) {
        if (isWanted(term)) {
            terms.computeIfPresent(key(term), (key, old) -> {
                IndexedTerm[] fewer =
                        Arrays.stream(old).filter(other -> other != term).toArray(IndexedTerm[]::new);
                return fewer.length == 0 ? null : fewer;
            });
        }
    }

    private static boolean isWanted(IndexedTerm term) {
        return term.term().language() == Language.KO
                && term.text().chars().filter(Hangul::isSyllable).count() >= SHORTEST_TERM;
    }

    private static String key(IndexedTerm term) {
        return shortened(RomanKey.ofHangul(term.text()));
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    /** The terms that sound like a query in Latin letters, and those that begin so. */
    void find(String query, Consumer<Found> found) {
        if (query.chars().anyMatch(Hangul::isSyllable)) {
            return;
        }
        String key = RomanKey.of(query);
        if (key.length() < SHORTEST_KEY) {
            return;
        }
        String kept = shortened(key);
        tell(terms.getOrDefault(kept, NONE), key, Nearness.ROMANIZED, found);
        if (key.length() >= SHORTEST_BEGINNING) {
            terms.subMap(kept, false, kept + Character.MAX_VALUE, true)
                    .values()
                    .forEach(some -> tell(some, key, Nearness.ROMANIZED_BEGINNING, found));
        }
    }

    /** The kept keys are short, so the terms themselves are asked again. */
    private static void tell(IndexedTerm[] terms, String key, Nearness nearness, Consumer<Found> found) {
        for (IndexedTerm term : terms) {
            String whole = RomanKey.ofHangul(term.text());
            if (whole.startsWith(key)) {
                boolean same = whole.length() == key.length();
                found.accept(new Found(same ? Nearness.ROMANIZED : nearness, term.term()));
            }
        }
    }
}
