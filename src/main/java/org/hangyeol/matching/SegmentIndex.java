package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;
import org.hangyeol.segment.Language;

/**
 * The segments of all units in one language, and the search for those like a given one.
 *
 * <p>A search returns what scoring every unit would return, and nothing else, but looks at a few of them only: see
 * {@link Search}. Safe for use by many threads: a search sees all of an update or nothing of it, and all of those that
 * returned before it began.
 *
 * <p>New units are gathered in an {@link OpenPart}; a full one becomes an immutable {@link Part}, and a few parts of
 * about the same size become one, in the background.
 */
public final class SegmentIndex {
    /** Few enough for a search to look at the signature of each in microseconds. */
    private static final int OPEN_CAPACITY = 4096;

    private static final int MERGED_BITS = 3;

    /** So many parts of about the same size become one. */
    private static final int MERGED = 1 << MERGED_BITS;

    private final Language language;
    private final Executor background;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final FuzzyScorer scorer = new FuzzyScorer();
    private final Vocabulary vocabulary;
    private final Origins origins;
    private final Object writing = new Object();
    private volatile IndexState state;
    private boolean merging;
    private boolean compacting;

    /** @param background runs the work that no caller waits for */
    public SegmentIndex(Language language, Executor background) {
        this(language, background, OPEN_CAPACITY);
    }

    /** @param capacity how many new segments are gathered before they become a part */
    SegmentIndex(Language language, Executor background, int capacity) {
        this(language, background, new Vocabulary(), new Origins(), IndexState.empty(capacity));
    }

    /** An index that holds some parts. */
    SegmentIndex(Language language, Executor background, Vocabulary vocabulary, Origins origins, List<PartView> parts) {
        this(
                language,
                background,
                vocabulary,
                origins,
                new IndexState(List.copyOf(parts), OpenView.empty(OPEN_CAPACITY)));
    }

    private SegmentIndex(
            Language language, Executor background, Vocabulary vocabulary, Origins origins, IndexState state) {
        this.language = language;
        this.background = background;
        this.vocabulary = vocabulary;
        this.origins = origins;
        this.state = state;
    }

    /**
     * Puts segments in and takes others out, all at the same moment.
     *
     * @param saved are added, or replace the ones with the same number; of several with one number the last counts
     * @param deleted numbers of units; those that are not there do not matter
     */
    public void update(Collection<IndexedSegment> saved, Collection<Long> deleted) {
        Map<Long, IndexedSegment> last = new LinkedHashMap<>();
        saved.forEach(indexed -> last.put(indexed.id(), indexed));
        Set<Long> gone = new HashSet<>(deleted);
        gone.addAll(last.keySet());
        synchronized (writing) {
            // Before anything is changed: what fails here leaves the index as it was.
            List<NumberedSegment> numbered = last.values().stream()
                    .map(indexed -> NumberedSegment.of(analyzer.analyze(indexed.segment(), language), vocabulary))
                    .toList();
            StateEditor editor = new StateEditor(state);
            editor.remove(gone);
            int next = 0;
            for (IndexedSegment indexed : last.values()) {
                if (editor.isFull()) {
                    editor.close(new PartBuilder(vocabulary));
                }
                editor.add(indexed, origins.number(indexed.origin()), numbered.get(next++));
            }
            state = editor.state();
            mergeInBackground();
        }
    }

    /** Takes out all segments of a memory. */
    public void removeMemory(long memory) {
        synchronized (writing) {
            StateEditor editor = new StateEditor(state);
            editor.removeOrigins(origin -> origins.get(origin).memory() == memory);
            state = editor.state();
            mergeInBackground();
        }
    }

    /** How many segments there are. */
    public int size() {
        return state.size();
    }

    /**
     * The segments most like the query.
     *
     * @param context where the query stands; an exact match from the same context comes first
     * @param memories numbers of the memories to look in, each with its penalty, 0 or more: among equal scores the lower
     *     penalty comes first
     * @param threshold lowest percent wanted, 1 to 100
     * @param limit how many at most, 1 or more
     * @return best first; empty means that nothing reaches the threshold
     */
    public List<Candidate> search(
            AnalyzedSegment query, Context context, Map<Long, Integer> memories, int threshold, int limit) {
        return new Search(state, vocabulary, origins, query, context, memories, threshold, limit).run();
    }

    /**
     * A page of the units whose segments hold a phrase.
     *
     * @param skip how many units come before the page, 0 or more
     * @param limit how many the page has at most, 1 or more
     */
    public FoundUnits find(Phrase phrase, UnitFilter filter, PhraseOrder order, int skip, int limit) {
        IndexState now = state;
        UnitPage page = new UnitPage(filter.new Check(origins), order, skip, limit);
        new PhraseSearch(now, vocabulary, phrase).run(page);
        return page.found();
    }

    /** All units whose segments hold a phrase. */
    public UnitNumbers findAll(Phrase phrase, UnitFilter filter) {
        IndexState now = state;
        UnitNumbers.Sink units = new UnitNumbers.Sink(filter.new Check(origins));
        new PhraseSearch(now, vocabulary, phrase).run(units);
        return units.numbers;
    }

    /** The score of one segment, whether it is in the index or not, as a search would give it. */
    public Score score(AnalyzedSegment query, Context context, IndexedSegment stored) {
        Score score = scorer.score(query, analyzer.analyze(stored.segment(), language));
        boolean sameContext = score.type() == MatchType.EXACT && context.isSameAs(stored.context());
        return sameContext ? score.inContext() : score;
    }

    /** All segments as they are now, whatever is written afterwards. */
    public IndexMoment moment() {
        return new IndexMoment(state, vocabulary, origins);
    }

    /**
     * What an index consists of.
     *
     * @param units how many segments it holds
     * @param segments how many of them are different, not counting what was deleted since
     * @param parts how many immutable pieces it has
     * @param open how many of the newest segments are not in one of these yet
     * @param deleted how many segments were deleted or replaced and still take up memory
     */
    public record Statistics(int units, int segments, int parts, int open, int deleted) {}

    public Statistics statistics() {
        IndexState now = state;
        int segments = now.parts().stream()
                .mapToInt(view -> view.part().segments.size())
                .sum();
        int deleted = now.parts().stream().mapToInt(PartView::deletedCount).sum();
        OpenView open = now.open();
        return new Statistics(
                now.size(), segments + open.size(), now.parts().size(), open.count(), deleted + open.deletedCount());
    }

    private void mergeInBackground() {
        if (!merging && !mergeable(state.parts()).isEmpty()) {
            merging = true;
            background.execute(this::merge);
        }
    }

    /** Makes one part of all; worth its time after many updates, when a search is quicker afterwards. */
    public void compact() {
        synchronized (writing) {
            compacting = state.parts().size() > 1;
            mergeInBackground();
        }
    }

    private void merge() {
        try {
            List<PartView> next = nextToMerge();
            while (!next.isEmpty()) {
                Part merged = new PartBuilder(vocabulary)
                        .build(next.stream().map(PartView::source).toList());
                synchronized (writing) {
                    StateEditor editor = new StateEditor(state);
                    editor.replace(next, merged);
                    state = editor.state();
                }
                next = nextToMerge();
            }
        } finally {
            synchronized (writing) {
                merging = false;
            }
        }
    }

    private List<PartView> nextToMerge() {
        synchronized (writing) {
            List<PartView> next = mergeable(state.parts());
            merging = !next.isEmpty();
            compacting = false;
            return next;
        }
    }

    /** The smallest parts of about the same size if there are enough of them, or a part that is half deleted. */
    private List<PartView> mergeable(List<PartView> parts) {
        if (compacting) {
            return parts;
        }
        TreeMap<Integer, List<PartView>> byMagnitude = new TreeMap<>();
        for (PartView view : parts) {
            if (view.deletedCount() > view.size()) {
                return List.of(view);
            }
            int magnitude = (Integer.SIZE
                            - Integer.numberOfLeadingZeros(
                                    view.size() / state.open().part().capacity()))
                    / MERGED_BITS;
            byMagnitude.computeIfAbsent(magnitude, m -> new ArrayList<>()).add(view);
        }
        return byMagnitude.values().stream()
                .filter(same -> same.size() >= MERGED)
                .findFirst()
                .orElse(List.of());
    }
}
