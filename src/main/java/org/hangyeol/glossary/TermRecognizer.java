package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;

/**
 * Finds the terms of all termbases in a text, whatever their spelling (North or South), spacing, particles and English
 * inflection. Many threads may read while one changes terms; a change is seen as a whole.
 */
public final class TermRecognizer {
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Language, TermTrie> tries = new EnumMap<>(Language.class);
    private final Map<Long, List<IndexedTerm>> byConcept = new HashMap<>();
    private final NameSpellings spellings = new NameSpellings(analyzer);
    private final RomanizedTerms romanized = new RomanizedTerms();

    public TermRecognizer() {
        for (Language language : Language.values()) {
            tries.put(language, new TermTrie());
        }
    }

    /** Makes these the terms of a concept, in place of those it had. A term without letters is never found. */
    public void put(long concept, Collection<KnownTerm> terms) {
        List<IndexedTerm> indexed = terms.stream()
                .map(term -> IndexedTerm.of(term, analyzer))
                .filter(term -> term.length() > 0)
                .toList();
        lock.writeLock().lock();
        try {
            forget(concept);
            byConcept.put(concept, indexed);
            for (IndexedTerm term : indexed) {
                tries.get(term.term().language()).add(term);
                romanized.add(term);
            }
            spellings.put(concept, indexed);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets the terms of a concept, if it has any. */
    public void remove(long concept) {
        lock.writeLock().lock();
        try {
            forget(concept);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The listed terms of a concept that can be found, in their order; empty if it has none. */
    public List<KnownTerm> termsOf(long concept) {
        lock.readLock().lock();
        try {
            return byConcept.getOrDefault(concept, List.of()).stream()
                    .map(IndexedTerm::term)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The terms, of all concepts, that fold to the same form as a term: it itself, and other spellings of it. */
    public List<KnownTerm> sameForm(KnownTerm term) {
        IndexedTerm indexed = IndexedTerm.of(term, analyzer);
        lock.readLock().lock();
        try {
            return tries.get(term.language()).withKeysOf(indexed).stream()
                    .map(IndexedTerm::term)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The numbers of the concepts that have such a term. */
    public Set<Long> conceptsWith(Predicate<KnownTerm> wanted) {
        Set<Long> concepts = new HashSet<>();
        lock.readLock().lock();
        try {
            byConcept.forEach((concept, terms) -> {
                if (terms.stream().anyMatch(term -> wanted.test(term.term()))) {
                    concepts.add(concept);
                }
            });
        } finally {
            lock.readLock().unlock();
        }
        return concepts;
    }

    /** How many listed terms can be found. */
    public int size() {
        lock.readLock().lock();
        try {
            return byConcept.values().stream().mapToInt(List::size).sum();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void forget(long concept) {
        List<IndexedTerm> terms = byConcept.remove(concept);
        if (terms != null) {
            for (IndexedTerm term : terms) {
                tries.get(term.term().language()).remove(term);
                romanized.remove(term);
            }
            spellings.remove(concept);
        }
    }

    /**
     * The terms of a text in the order of their places. Of two terms, one inside the other, only the longer is told;
     * terms that overlap otherwise are both told. Forbidden terms point to no concept and are left out, misspellings
     * excepted. Names of people and places are found in English in spellings that nobody has listed, too ({@link
     * KnownTerm#listed}), unless what stands there is listed for anything.
     *
     * @param wanted which terms count, by termbase for instance; the others are as if they did not exist
     */
    public List<RecognizedTerm> recognize(AnalyzedSegment segment, Predicate<KnownTerm> wanted) {
        return find(segment, wanted, true);
    }

    /**
     * The terms that are written in a translation, forbidden ones too. Stop contexts do not count: whoever reads the
     * source knows what is meant. The longer of two terms hides the other here too, so a forbidden word inside of an
     * allowed term is not told.
     */
    public List<RecognizedTerm> recognizeInTranslation(AnalyzedSegment segment, Predicate<KnownTerm> wanted) {
        return find(segment, wanted, false);
    }

    private List<RecognizedTerm> find(AnalyzedSegment segment, Predicate<KnownTerm> wanted, boolean inSource) {
        Reading text = new Reading(segment);
        lock.readLock().lock();
        try {
            return new Recognition(text, tries.get(segment.language()), spellings, wanted, inSource).recognizedTerms();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * The numbers of the concepts with a term that a person may mean by some words: first those of {@link #lookUp}, then
     * those of terms that have the words further inside. Looks at every term, so it is for searches and not for typing.
     *
     * @param language null for both
     * @param wanted which terms count
     */
    public Set<Long> search(String words, Language language, Predicate<KnownTerm> wanted) {
        Set<Long> concepts = new LinkedHashSet<>();
        lookUp(words, language, wanted, Integer.MAX_VALUE).forEach(term -> concepts.add(term.concept()));
        List<IndexedTerm> phrases = Arrays.stream(Language.values())
                .filter(each -> language == null || each == language)
                .map(each -> IndexedTerm.of(words, each, analyzer))
                .filter(phrase -> phrase.length() > 0)
                .toList();
        Set<Long> inside = new TreeSet<>();
        lock.readLock().lock();
        try {
            byConcept.forEach((concept, terms) -> {
                if (terms.stream().anyMatch(term -> wanted.test(term.term()) && contains(term, phrases))) {
                    inside.add(concept);
                }
            });
        } finally {
            lock.readLock().unlock();
        }
        concepts.addAll(inside);
        return concepts;
    }

    private static boolean contains(IndexedTerm term, List<IndexedTerm> phrases) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.term().language() == term.term().language() && term.contains(phrase));
    }

    /**
     * Finds terms by their beginning, as a person types it: Korean in any spelling or spacing, with or without a
     * particle; English in any inflection, hyphenation and case; Korean in Latin letters by any system. Forbidden terms are
     * found too.
     *
     * @param language null for both
     * @param wanted which terms count
     * @return first the terms that are the query, then those that only begin with it; shorter ones first;
     *     at last those that sound like it
     */
    public List<KnownTerm> lookUp(String query, Language language, Predicate<KnownTerm> wanted, int limit) {
        List<TermLookup.Found> found = new ArrayList<>();
        lock.readLock().lock();
        try {
            for (Language each : Language.values()) {
                if (language == null || language == each) {
                    TermLookup.find(query, each, tries.get(each), analyzer, found::add);
                }
            }
            if (language != Language.EN) {
                romanized.find(query, found::add);
            }
        } finally {
            lock.readLock().unlock();
        }
        return found.stream()
                .sorted(Comparator.naturalOrder())
                .map(TermLookup.Found::term)
                .filter(wanted)
                .distinct()
                .limit(limit)
                .toList();
    }
}
