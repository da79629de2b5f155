package org.hangyeol.matching;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.hangyeol.matching.IndexState.OpenView;
import org.hangyeol.matching.IndexState.PartView;
import org.hangyeol.matching.NumberedSegment.PlacedCode;
import org.hangyeol.segment.Segment;

/** All segments of an index as they were at one moment: to be written to an {@link IndexFolder}, or looked at. */
public final class IndexMoment {
    final IndexState state;
    final Vocabulary vocabulary;
    final Origins origins;
    /** For each part the segment of every unit; made when a part is first looked at. */
    private final Map<Part, int[]> segmentsOfUnits = new IdentityHashMap<>();

    IndexMoment(IndexState state, Vocabulary vocabulary, Origins origins) {
        this.state = state;
        this.vocabulary = vocabulary;
        this.origins = origins;
    }

    /** The numbers of all units, in no order. */
    public LongStream ids() {
        OpenView open = state.open();
        LongStream newest = IntStream.range(0, open.count())
                .filter(place -> !open.isDeleted(place))
                .mapToLong(place -> open.part().ids[place]);
        return LongStream.concat(newest, state.parts().stream().flatMapToLong(IndexMoment::ids));
    }

    private static LongStream ids(PartView view) {
        Entries entries = view.part().entries;
        return IntStream.range(0, entries.size())
                .filter(entry -> !view.isDeleted(entry))
                .mapToLong(entry -> entries.ids[entry]);
    }

    /** The segment of a unit as it was put in, but composed (NFC); null if there is none. Not for several threads. */
    public IndexedSegment get(long id) {
        OpenView open = state.open();
        for (int place = open.count() - 1; place >= 0; place--) {
            if (open.part().ids[place] == id && !open.isDeleted(place)) {
                OpenPart part = open.part();
                return indexed(
                        id, part.origins[place], part.changed[place], part.segments[place], part.contexts[place]);
            }
        }
        for (PartView view : state.parts()) {
            int entry = view.part().entries.indexOf(id);
            if (entry >= 0 && !view.isDeleted(entry)) {
                return indexed(view.part(), entry);
            }
        }
        return null;
    }

    private IndexedSegment indexed(Part part, int entry) {
        Entries entries = part.entries;
        int segment = segmentsOfUnits.computeIfAbsent(part, IndexMoment::segmentsOfUnits)[entry];
        int origin = entries.origins[entry];
        return indexed(
                entries.ids[entry],
                origin,
                entries.changed[entry],
                part.segments.get(segment, vocabulary.forms()),
                entries.context(entry, origins.get(origin)));
    }

    private static int[] segmentsOfUnits(Part part) {
        Entries entries = part.entries;
        int[] segments = new int[entries.size()];
        for (int segment = 0; segment < part.segments.size(); segment++) {
            for (int i = entries.starts[segment]; i < entries.starts[segment + 1]; i++) {
                segments[entries.bySegment[i]] = segment;
            }
        }
        return segments;
    }

    private IndexedSegment indexed(long id, int origin, long changed, NumberedSegment segment, Context context) {
        Segment text = new Segment(
                segment.text(vocabulary),
                segment.codes().stream().map(PlacedCode::code).toList());
        return new IndexedSegment(id, origins.get(origin), changed, text, context);
    }
}
