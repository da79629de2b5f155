package org.hangyeol.matching;

import java.util.Set;

/**
 * Which units a search for a phrase wants.
 *
 * @param memories numbers of memories; null means all
 * @param document name of the document; null means any, as for author and outlet
 * @param from the earliest change wanted, in microseconds since 1970
 * @param to the latest change wanted
 * @param among the only units wanted; null means all
 */
public record UnitFilter(
        Set<Long> memories, String document, String author, String outlet, long from, long to, UnitNumbers among) {
    /** Wants every unit. */
    public static final UnitFilter ALL = new UnitFilter(null, null, null, null, Long.MIN_VALUE, Long.MAX_VALUE, null);

    /** The same filter, for some units only. */
    public UnitFilter among(UnitNumbers units) {
        return new UnitFilter(memories, document, author, outlet, from, to, units);
    }

    /** Whether a unit is wanted. */
    public boolean wants(IndexedSegment unit) {
        return wants(unit.origin())
                && from <= unit.changed()
                && unit.changed() <= to
                && (among == null || among.contains(unit.id()));
    }

    private boolean wants(Origin origin) {
        return (memories == null || memories.contains(origin.memory()))
                && (document == null || document.equals(origin.document()))
                && (author == null || author.equals(origin.author()))
                && (outlet == null || outlet.equals(origin.outlet()));
    }

    /** The filter on its way through an index; looks at every origin once. For one thread. */
    final class Check {
        /** The only one with the lowest bit. */
        private static final byte WANTED = 1;

        private static final byte NOT_WANTED = 2;

        private final Origins origins;
        private final byte[] known;
        private final boolean open = UnitFilter.this.equals(ALL);
        private final boolean anyTime = from == Long.MIN_VALUE && to == Long.MAX_VALUE;

        Check(Origins origins) {
            this.origins = origins;
            this.known = new byte[origins.size()];
        }

        /** Whether no unit is left out. */
        boolean isOpen() {
            return open;
        }

        /** @param place of the unit in {@link Entries#bySegment} */
        boolean wants(Entries entries, int place) {
            return count(entries, place) != 0;
        }

        /** 1 if the unit is wanted, else 0. */
        int count(Entries entries, int place) {
            if (open) {
                return 1;
            }
            int wanted = wanted(entries.originsBySegment[place]);
            if (anyTime && among == null || wanted == 0) {
                return wanted;
            }
            int entry = entries.bySegment[place];
            return wantsTime(entries.changed[entry]) && (among == null || among.contains(entries.ids[entry])) ? 1 : 0;
        }

        boolean wants(OpenPart part, int place) {
            return open
                    || wanted(part.origins[place]) != 0
                            && wantsTime(part.changed[place])
                            && (among == null || among.contains(part.ids[place]));
        }

        private boolean wantsTime(long changed) {
            return from <= changed && changed <= to;
        }

        private int wanted(int origin) {
            if (known[origin] == 0) {
                known[origin] = UnitFilter.this.wants(origins.get(origin)) ? WANTED : NOT_WANTED;
            }
            return known[origin] & WANTED;
        }
    }
}
