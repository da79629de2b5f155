package org.hangyeol.matching;

import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;

/**
 * The search for a phrase in one state of an index. It finds every segment that {@link Phrase#occurrences} finds
 * something in: those that are in the lists of the phrase's rarest grams are read, unless the lists say enough.
 */
final class PhraseSearch {
    /** Memory that a thread uses again for its next search. */
    private static final ThreadLocal<PlaceLists> LISTS = ThreadLocal.withInitial(PlaceLists::new);

    private static final int LONGEST_LISTED = FuzzyScorer.LONGEST_FUZZY;

    private final IndexState state;
    private final PhraseNumbers phrase;
    private final PlaceLists lists = LISTS.get();
    private int[] surfaces = new int[LONGEST_LISTED];
    private int[] gaps = new int[LONGEST_LISTED + 1];

    /** The words are looked up here and now, after the state was taken: so no word of the state is unknown. */
    PhraseSearch(IndexState state, Vocabulary vocabulary, Phrase phrase) {
        this.state = state;
        this.phrase = new PhraseNumbers(phrase, vocabulary);
    }

    void run(UnitSink sink) {
        if (phrase.isPossible()) {
            searchOpen(state.open(), sink);
            for (PartView view : state.parts()) {
                searchListed(view, sink);
                searchTooLong(view, sink);
            }
        }
    }

    private void searchOpen(OpenView open, UnitSink sink) {
        long[] signature = Signature.of(phrase.forms());
        OpenPart part = open.part();
        for (int place = 0; place < open.count(); place++) {
            if (Signature.mayHold(signature, part.signatures, place * Signature.WORDS)) {
                NumberedSegment segment = part.segments[place];
                if (phrase.standsIn(segment.surfaces(), segment.gaps(), segment.length())) {
                    sink.segment(open, place);
                }
            }
        }
    }

    private void searchListed(PartView view, UnitSink sink) {
        Part part = view.part();
        PhraseLists chosen = PhraseLists.of(phrase, part);
        for (int number = 0; number < part.blocks.length; number++) {
            int base = number << Part.BLOCK_BITS;
            int count = lists.intersect(part.blocks[number], chosen.buckets());
            if (chosen.doubtful() == null) {
                count = read(part.segments, base, count);
            } else if (chosen.doubtful().length > 0 && count > 0) {
                lists.mark(part.blocks[number], chosen.doubtful());
                count = readMarked(part.segments, base, count);
                lists.unmark();
            }
            sink.segments(view, base, lists.found(), count);
        }
    }

    /** Leaves only the segments that have the phrase. */
    private int read(PackedSegments segments, int base, int count) {
        char[] places = lists.found();
        int left = 0;
        for (int i = 0; i < count; i++) {
            char place = places[i];
            places[left] = place;
            left += hasPhrase(segments, base + place) ? 1 : 0;
        }
        return left;
    }

    /** The same, where only those that are marked may lack it. */
    private int readMarked(PackedSegments segments, int base, int count) {
        char[] places = lists.found();
        int left = 0;
        for (int i = 0; i < count; i++) {
            char place = places[i];
            places[left] = place;
            left += !lists.isMarked(place) || hasPhrase(segments, base + place) ? 1 : 0;
        }
        return left;
    }

    private void searchTooLong(PartView view, UnitSink sink) {
        PackedSegments segments = view.part().segments;
        for (int segment = view.part().firstOfLength[LONGEST_LISTED + 1]; segment < segments.size(); segment++) {
            makeRoom(segments.length(segment));
            if (hasPhrase(segments, segment)) {
                sink.segment(view, segment);
            }
        }
    }

    private void makeRoom(int length) {
        if (length > surfaces.length) {
            surfaces = new int[length];
            gaps = new int[length + 1];
        }
    }

    private boolean hasPhrase(PackedSegments segments, int segment) {
        int length = segments.readTokens(segment, surfaces, gaps);
        return phrase.standsIn(surfaces, gaps, length);
    }
}
