package org.hangyeol.matching;

import java.util.List;
import java.util.Map;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.matching.BestCandidates.Ranked;
import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;
import org.hangyeol.matching.Origins.Penalties;

/**
 * One search in one state of an index. It loses nothing: what it leaves out by length, by the lists of {@link Pieces}, by
 * {@link Signature} and by distance cannot reach the threshold, or the score of the worst of the best so far.
 */
final class Search {
    /** Memory that a thread uses again for its next search. */
    private static final ThreadLocal<PieceCounter> COUNTERS = ThreadLocal.withInitial(PieceCounter::new);

    /** So many places in lists are worth more lists that must be found: measured, see docs/benchmarks.md. */
    private static final int LONG_WALK = 10_000;

    private final IndexState state;
    private final Origins origins;
    private final Penalties penalties;
    private final Context context;
    private final BestCandidates best;
    private final QueryWords words;
    private final NumberedSegment query;
    private final int length;
    private final int[] formOfSurface;
    private final PieceCounter counter = COUNTERS.get();
    private int[] forms;
    private EditDistance distance;
    private long[] signature;

    /** The words are looked up here and now, after the state was taken: so no word of the state is unknown. */
    Search(
            IndexState state,
            Vocabulary vocabulary,
            Origins origins,
            AnalyzedSegment query,
            Context context,
            Map<Long, Integer> memories,
            int threshold,
            int limit) {
        this.state = state;
        this.origins = origins;
        this.penalties = origins.penalties(memories);
        this.context = context;
        this.best = new BestCandidates(limit, threshold);
        this.words = new QueryWords(vocabulary);
        this.query = NumberedSegment.of(query, words);
        this.length = this.query.length();
        this.formOfSurface = vocabulary.forms();
    }

    /** Best first. */
    List<Candidate> run() {
        try {
            search();
        } catch (RuntimeException | Error e) {
            COUNTERS.remove(); // what it counted must not be taken for counts of the next search
            throw e;
        }
        return best.bestFirst();
    }

    private void search() {
        if (length == 0 || length > FuzzyScorer.LONGEST_FUZZY) {
            findIdentical();
        } else {
            distance = new EditDistance(query.forms());
            signature = Signature.of(query.forms());
            scanOpen(state.open());
            searchLists();
        }
    }

    private void findIdentical() {
        OpenView open = state.open();
        for (int place = 0; place < open.count(); place++) {
            if (isWanted(open, place) && open.part().segments[place].isIdenticalTo(query)) {
                offer(open, place, 100, null, length);
            }
        }
        PackedSegments packed = query.packed();
        if (packed != null) {
            state.parts().forEach(view -> findIdentical(view, packed));
        }
    }

    private void findIdentical(PartView view, PackedSegments packed) {
        long hash = packed.hash(0);
        for (int i = 0; i < view.part().hashes.length; i++) {
            int segment = view.part().unlistedSegment(i);
            if (view.part().hashes[i] == hash && view.part().segments.isSame(segment, packed, 0)) {
                offer(view, segment, 100, null, length);
            }
        }
    }

    private void scanOpen(OpenView open) {
        OpenPart part = open.part();
        for (int place = 0; place < open.count(); place++) {
            int longer = Math.max(length, part.lengths[place]);
            int most = mostChanges(longer);
            if (longer - Math.min(length, part.lengths[place]) <= most
                    && longer <= FuzzyScorer.LONGEST_FUZZY
                    && Signature.mayBeWithin(most, signature, part.signatures, place * Signature.WORDS)
                    && isWanted(open, place)) {
                look(open, place, most);
            }
        }
    }

    private void look(OpenView open, int place, int most) {
        NumberedSegment candidate = open.part().segments[place];
        int changes = distance.to(candidate.forms(), candidate.length(), most);
        if (changes <= most) {
            int longer = Math.max(length, candidate.length());
            int[] counts = counts(candidate, changes);
            int percent = counts == null ? 100 : FuzzyScorer.percent(counts, longer);
            offer(open, place, percent, counts, longer);
        }
    }

    /** How many changes leave the lowest percent that is still wanted; see {@link FuzzyScorer#score}. */
    private int mostChanges(int longer) {
        return longer * (100 - best.lowestPercent()) / 100;
    }

    /** Null if nothing differs. */
    private int[] counts(NumberedSegment candidate, int changes) {
        return changes == 0 && query.isIdenticalTo(candidate)
                ? null
                : Differences.count(query, candidate, changes, words);
    }

    /**
     * First the segments that are as long as the query or shorter, then the longer ones in a few steps: the fewer lengths
     * are looked at together, the fewer pieces they need, and the more often their lists must be found.
     */
    private void searchLists() {
        int longest = Math.min(FuzzyScorer.LONGEST_FUZZY, 100 * length / best.lowestPercent());
        forms = new int[longest];
        int most = mostChanges(longest) + wanted(best.lowestPercent());
        Pieces pieces = new Pieces(query.forms(), state.parts(), most);
        int cost = searchLengths(1, length, pieces);
        int steps = cost < LONG_WALK ? 4 : 8;
        int step = Math.max(1, (longest - length + steps - 1) / steps);
        for (int from = length + 1; from <= longest; from += step) {
            searchLengths(from, Math.min(from + step - 1, longest), pieces);
        }
    }

    /** Returns how long the lists of the pieces are together, in all lengths. */
    private int searchLengths(int shortest, int longest, Pieces pieces) {
        int lowest = best.lowestPercent();
        int from = Math.max(shortest, (lowest * length + 99) / 100);
        int to = Math.min(longest, 100 * length / lowest);
        if (from > to) {
            return 0;
        }
        int kept = (lowest * Math.max(length, from) + 99) / 100;
        int changes = mostChanges(Math.max(length, to));
        Pieces.Choice choice = pieces.cheapest(changes, length - kept, wanted(lowest));
        for (PartView view : state.parts()) {
            int first = view.part().firstOfLength[from];
            int end = view.part().firstOfLength[to + 1];
            if (first < end) {
                countPieces(view, first, end, pieces.buckets(choice, view.part()), choice.needed(), changes);
            }
        }
        return choice.cost();
    }

    /** How many pieces must be found before a segment is looked at: measured, see docs/benchmarks.md. */
    private static int wanted(int lowestPercent) {
        if (lowestPercent >= 70) {
            return 3;
        }
        return lowestPercent >= 60 ? 4 : 8;
    }

    private void countPieces(PartView view, int first, int end, int[] buckets, int needed, int changes) {
        for (int number = first >> Part.BLOCK_BITS; number <= end - 1 >> Part.BLOCK_BITS; number++) {
            int base = number << Part.BLOCK_BITS;
            int from = Math.max(first - base, 0);
            int to = Math.min(end - base, Part.BLOCK);
            countPieces(view, number, from, to, buckets, needed, changes);
        }
    }

    private void countPieces(PartView view, int number, int from, int to, int[] buckets, int needed, int changes) {
        int hits = counter.count(view.part().blocks[number], from, to, buckets, needed);
        int base = number << Part.BLOCK_BITS;
        int likely = likely(view.part().signatures, base, hits, changes);
        for (int i = 0; i < likely; i++) {
            look(view, base + counter.hits()[i]);
        }
    }

    /** Leaves only those of the hits whose signature allows so many changes. */
    private int likely(long[] signatures, int base, int hits, int changes) {
        char[] places = counter.hits();
        int left = 0;
        for (int i = 0; i < hits; i++) {
            char place = places[i];
            places[left] = place;
            left += Signature.mayBeWithin(changes, signature, signatures, (base + place) * Signature.WORDS) ? 1 : 0;
        }
        return left;
    }

    private void look(PartView view, int segment) {
        Part part = view.part();
        int candidateLength = part.segments.readForms(segment, formOfSurface, forms);
        int longer = Math.max(length, candidateLength);
        int most = mostChanges(longer);
        int distance = this.distance.to(forms, candidateLength, most);
        if (distance <= most
                && FuzzyScorer.highestPercent(distance, longer) >= best.lowestPercent()
                && isWanted(view, segment)) {
            int[] counts = counts(part.segments.get(segment, formOfSurface), distance);
            int percent = counts == null ? 100 : FuzzyScorer.percent(counts, longer);
            offer(view, segment, percent, counts, longer);
        }
    }

    private boolean isWanted(PartView view, int segment) {
        Entries entries = view.part().entries;
        for (int i = entries.starts[segment]; i < entries.starts[segment + 1]; i++) {
            if (isWanted(view, entries, entries.bySegment[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(PartView view, Entries entries, int entry) {
        return penalties.of(entries.origins[entry]) != Penalties.NOT_WANTED && !view.isDeleted(entry);
    }

    private boolean isWanted(OpenView open, int place) {
        return penalties.of(open.part().origins[place]) != Penalties.NOT_WANTED && !open.isDeleted(place);
    }

    private void offer(PartView view, int segment, int percent, int[] counts, int longer) {
        if (percent < best.lowestPercent()) {
            return;
        }
        Entries entries = view.part().entries;
        for (int i = entries.starts[segment]; i < entries.starts[segment + 1]; i++) {
            int entry = entries.bySegment[i];
            if (isWanted(view, entries, entry)) {
                int origin = entries.origins[entry];
                Context stored = percent < 100 ? null : entries.context(entry, origins.get(origin));
                offer(entries.ids[entry], percent, origin, entries.changed[entry], stored, counts, longer);
            }
        }
    }

    private void offer(OpenView open, int place, int percent, int[] counts, int longer) {
        OpenPart part = open.part();
        if (percent >= best.lowestPercent()) {
            Context stored = part.contexts[place];
            offer(part.ids[place], percent, part.origins[place], part.changed[place], stored, counts, longer);
        }
    }

    private void offer(long id, int percent, int origin, long changed, Context stored, int[] counts, int longer) {
        MatchType type = MatchType.FUZZY;
        if (percent == 100) {
            type = context.isSameAs(stored) ? MatchType.IN_CONTEXT : MatchType.EXACT;
        }
        best.offer(new Ranked(id, type, percent, penalties.of(origin), changed, counts, longer));
    }
}
