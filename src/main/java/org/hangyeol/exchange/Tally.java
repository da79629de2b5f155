package org.hangyeol.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts a warning that a file may give rise to in every unit, so that it is reported once for each value: where it
 * came first, and how often it came.
 */
public final class Tally {
    /** More different values than these are counted together; a hostile file must not fill the memory. */
    private static final int VALUES = 100;

    private static final String OTHERS = "…";

    private final String message;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** @param message with one {@code %s} for the value and then one {@code %d} for the count */
    public Tally(String message) {
        this.message = message;
    }

    public void count(String value, long line, long column) {
        String key = Problem.shorten(value);
        if (places.size() >= VALUES && !places.containsKey(key)) {
            key = OTHERS;
        }
        places.computeIfAbsent(key, k -> new Place(line, column)).count++;
    }

    /** Reports one warning for each value, in the order in which they came, and forgets them. */
    public void report(Consumer<Problem> problems) {
        places.forEach((value, place) -> problems.accept(
                Problem.warning(place.line, place.column, message.formatted(value, place.count), value)));
        places.clear();
    }

    private static final class Place {
        private final long line;
        private final long column;
        private long count;

        private Place(long line, long column) {
            this.line = line;
            this.column = column;
        }
    }
}
