package org.hangyeol.matching;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.hangyeol.matching.IndexState.PartView;

/** Counts units, and keeps those of one page. */
final class UnitPage extends UnitSink {
    private final boolean byLength;
    private final int skip;
    private final int most;
    private final PriorityQueue<Place> lastFirst;
    private long total;

    /** @param length token count of the segment, or 0 if that does not decide the order */
    private record Place(long id, long changed, int length) {
        private static final Comparator<Place> ORDER =
                (one, other) -> one.compareTo(other.id, other.changed, other.length);

        /** Negative if this one comes first. */
        int compareTo(long otherId, long otherChanged, int otherLength) {
            int order = Integer.compare(length, otherLength);
            order = order != 0 ? order : Long.compare(otherChanged, changed);
            return order != 0 ? order : Long.compare(id, otherId);
        }
    }

    UnitPage(UnitFilter.Check check, PhraseOrder order, int skip, int limit) {
        super(check);
        this.byLength = order == PhraseOrder.CLOSEST;
        this.skip = skip;
        this.most = skip + limit;
        this.lastFirst = new PriorityQueue<>(Place.ORDER.reversed());
    }

    FoundUnits found() {
        List<Long> ids =
                lastFirst.stream().sorted(Place.ORDER).skip(skip).map(Place::id).toList();
        return new FoundUnits(total, ids);
    }

    /** Units that come too late for the page need only be counted; where nothing is left out, not even looked at. */
    @Override
    void segments(PartView view, int base, char[] places, int count) {
        boolean plain = check.isOpen() && view.deletedCount() == 0;
        int[] starts = view.part().entries.starts;
        int group = -1;
        boolean mayCome = true;
        for (int i = 0; i < count; i++) {
            int segment = base + places[i];
            if (segment >> Entries.GROUP_BITS != group) {
                group = segment >> Entries.GROUP_BITS;
                mayCome = mayCome(view, segment, group);
            }
            if (mayCome) {
                segment(view, segment);
            } else if (plain) {
                total += starts[segment + 1] - starts[segment];
            } else {
                total += wanted(view, segment);
            }
        }
    }

    /** Whether a unit that has a segment of a group, from this segment on, may come before the last one so far. */
    private boolean mayCome(PartView view, int segment, int group) {
        if (lastFirst.size() < most) {
            return true;
        }
        Place last = lastFirst.peek();
        if (byLength) {
            int[] firstOfLength = view.part().firstOfLength;
            int longest = firstOfLength.length - 1;
            if (segment < firstOfLength[Math.min(last.length(), longest)]) {
                return true;
            }
            if (last.length() < longest && segment >= firstOfLength[last.length() + 1]) {
                return false; // longer
            }
        }
        Entries entries = view.part().entries;
        return last.compareTo(entries.newestIds[group], entries.newestChanged[group], last.length()) > 0;
    }

    @Override
    void unit(PartView view, int segment, int entry) {
        Entries entries = view.part().entries;
        total++;
        if (lastFirst.size() < most
                || byLength
                || entries.changed[entry] >= lastFirst.peek().changed()) {
            put(new Place(entries.ids[entry], entries.changed[entry], length(view, segment)));
        }
    }

    private int length(PartView view, int segment) {
        return byLength ? view.part().segments.length(segment) : 0;
    }

    @Override
    void unit(OpenPart part, int place) {
        total++;
        put(new Place(part.ids[place], part.changed[place], byLength ? part.lengths[place] : 0));
    }

    private void put(Place place) {
        if (lastFirst.size() < most) {
            lastFirst.add(place);
        } else if (Place.ORDER.compare(place, lastFirst.peek()) < 0) {
            lastFirst.poll();
            lastFirst.add(place);
        }
    }
}
