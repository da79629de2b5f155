package org.hangyeol.memory;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which units of a memory somebody wants. What is null wants any.
 *
 * @param author who changed the unit last
 * @param changed when it was changed last
 * @param statuses names of {@link UnitStatus}, or {@link #NO_STATUS}; empty wants any
 * @param importJob number of the import that brought it
 * @param afterRevision the revision after which it was saved or changed
 */
public record WantedUnits(
        TranslationMemory memory,
        String document,
        String outlet,
        String author,
        TimeRange changed,
        List<String> statuses,
        Long importJob,
        Long afterRevision) {
    /** Wants units of which nobody said how far their translation has come. */
    public static final String NO_STATUS = "NONE";

    public WantedUnits {
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(changed, "changed");
        statuses = statuses.stream().sorted().distinct().toList();
    }

    /** All units of a memory. */
    public static WantedUnits all(TranslationMemory memory) {
        return new WantedUnits(memory, null, null, null, TimeRange.ANY, List.of(), null, null);
    }

    /** What is wanted in words: the same for the same wishes only, in every process. */
    public String words() {
        Conditions conditions = conditions(false);
        return conditions.sql()
                + conditions.values().stream()
                        .map(String::valueOf)
                        .map(value -> value.length() + ":" + value) // a value may hold whatever parts it from the next
                        .collect(Collectors.joining(" ", " ", ""));
    }

    /** A condition of SQL and the values of its question marks. */
    record Conditions(String sql, List<Object> values) {}

    /**
     * The condition that rows must meet.
     *
     * @param walked whether rows are read by number anyway: H2 would rather read all of the memory from an index, and sort
     *     it, for every page. It takes no index for a sum.
     */
    Conditions conditions(boolean walked) {
        List<String> all = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(all, values, walked ? "memory_id + 0 = ?" : "memory_id = ?", memory.id);
        add(all, values, "document = ?", document);
        add(all, values, "outlet = ?", outlet);
        add(all, values, "changed_by = ?", author);
        add(all, values, "changed_at >= ?", changed.from() == null ? null : UnitColumn.time(changed.from()));
        add(
                all,
                values,
                "changed_at <= ?",
                changed.to() == null ? null : UnitColumn.time(changed.to().truncatedTo(ChronoUnit.MICROS)));
        add(all, values, "import_id = ?", importJob);
        add(all, values, walked ? "revision + 0 > ?" : "revision > ?", afterRevision);
        if (!statuses.isEmpty()) {
            String each = String.join(", ", Collections.nCopies(statuses.size(), "?"));
            all.add("coalesce(status, '%s') in (%s)".formatted(NO_STATUS, each));
            values.addAll(statuses);
        }
        return new Conditions(String.join(" and ", all), values);
    }

    private static void add(List<String> all, List<Object> values, String condition, Object value) {
        if (value != null) {
            all.add(condition);
            values.add(value);
        }
    }
}
