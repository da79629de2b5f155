package org.hangyeol.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.hangyeol.memory.WantedUnits.Conditions;

/**
 * Reads units of a memory page by page, in the order of their numbers and in constant memory. Between two pages no
 * connection to the database is held and no transaction open, however slowly the units are taken. What is saved after the
 * first page is not among them; what is changed may be as it was or as it is.
 */
@ApplicationScoped
public class UnitPages {
    /** Of at most so many units the numbers are found in an index; for more, all units are looked through by number. */
    private static final int FEW = 5000;

    /** H2 compares every row that it finds with all numbers of a query, so a query has few. */
    private static final int NUMBERS = 100;

    private static final int FIRST_ROWS = 50;

    /** So many units, each as long as it may be, fit into the memory: after short ones long ones may come. */
    private static final int MOST_ROWS = 250;

    /** About so many characters are in memory at once, as long as units are about as long as those before them. */
    private static final long CHARACTERS = 1_000_000;

    private static final String SELECT = UnitColumn.ALL.stream()
            .map(UnitColumn::name)
            .collect(Collectors.joining(", ", "select ", " from translation_unit where "));

    private final DataSource database;

    UnitPages(DataSource database) {
        this.database = database;
    }

    /**
     * The units that somebody wants. Going through them throws {@link UnknownMemoryException} if their memory is deleted
     * meanwhile.
     *
     * @param newestFirst whether the highest number comes first; else the lowest
     */
    public Iterable<TranslationUnit> of(WantedUnits wanted, boolean newestFirst) {
        return () -> new Walk(wanted, newestFirst, few(wanted));
    }

    /**
     * The units of these numbers that are there, newest first; likewise.
     *
     * @param numbers highest first
     */
    public Iterable<TranslationUnit> of(TranslationMemory memory, List<Long> numbers) {
        return () -> new Walk(WantedUnits.all(memory), true, numbers);
    }

    /** How many units somebody wants, and the length of the longest text of their segments and neighbours; 0 without any. */
    public record Size(long units, int longestText) {}

    /** The size of what somebody wants; reads all of it once. */
    public Size size(WantedUnits wanted) {
        Conditions conditions = wanted.conditions(false);
        String longest = "greatest(length(ko), length(en), length(coalesce(context_before, '')),"
                + " length(coalesce(context_after, '')))";
        return query(
                        "select count(*), coalesce(max(%s), 0) from translation_unit where %s"
                                .formatted(longest, conditions.sql()),
                        conditions.values(),
                        row -> new Size(row.getLong(1), row.getInt(2)))
                .get(0);
    }

    /** Numbers of the units, or of more, in no order; null if there are too many. */
    private List<Long> few(WantedUnits wanted) {
        String condition = "memory_id = ?";
        List<Object> values = new ArrayList<>(List.of(wanted.memory().id));
        if (wanted.afterRevision() != null) {
            condition = "memory_id + 0 = ? and revision > ?"; // else H2 does not take the index of revisions
            values.add(wanted.afterRevision());
        } else if (wanted.document() != null) {
            condition += " and document = ?";
            values.add(wanted.document());
        }
        values.add(FEW + 1);
        List<Long> numbers = query(
                "select id from translation_unit where " + condition + " fetch first ? rows only",
                values,
                row -> row.getLong(1));
        return numbers.size() > FEW ? null : numbers;
    }

    private interface FromRow<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<Object> values, FromRow<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The units of a memory cannot be read.", e);
        }
    }

    private final class Walk implements Iterator<TranslationUnit> {
        private final WantedUnits wanted;
        private final Conditions conditions;
        private final boolean newestFirst;
        /** The only numbers to look up, in their order; null if all there are must be looked through. */
        private final List<Long> numbers;

        private int lookedUp;
        private long lowest = 0;
        private long highest;
        private int rows = FIRST_ROWS;
        private Iterator<TranslationUnit> page = Collections.emptyIterator();
        private boolean ended;

        Walk(WantedUnits wanted, boolean newestFirst, List<Long> few) {
            this.wanted = wanted;
            this.conditions = wanted.conditions(true);
            this.newestFirst = newestFirst;
            Comparator<Long> order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
            this.numbers = few == null ? null : few.stream().sorted(order).toList();
            this.highest = newest();
        }

        private long newest() {
            return query("select coalesce(max(id), 0) from translation_unit", List.of(), row -> row.getLong(1))
                    .get(0);
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !ended) {
                List<TranslationUnit> units = numbers == null ? walked() : lookedUp();
                refuseDeleted(); // only now: else the last page could be of a memory that is gone
                adapt(units);
                page = units.iterator();
            }
            return page.hasNext();
        }

        @Override
        public TranslationUnit next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }

        private List<TranslationUnit> walked() {
            List<Object> values = new ArrayList<>(List.of(lowest, highest));
            values.addAll(conditions.values());
            values.add(rows);
            List<TranslationUnit> units = units("id between ? and ? and ", " fetch first ? rows only", values);
            ended = units.size() < rows;
            if (!ended && newestFirst) {
                highest = units.get(units.size() - 1).id - 1;
            } else if (!ended) {
                lowest = units.get(units.size() - 1).id + 1;
            }
            return units;
        }

        private List<TranslationUnit> lookedUp() {
            int until = Math.min(numbers.size(), lookedUp + Math.min(rows, NUMBERS));
            List<Object> values = new ArrayList<>(numbers.subList(lookedUp, until));
            lookedUp = until;
            ended = until == numbers.size();
            if (values.isEmpty()) {
                return List.of();
            }
            String each = String.join(", ", Collections.nCopies(values.size(), "?"));
            values.addAll(conditions.values());
            return units("id in (" + each + ") and ", "", values);
        }

        private List<TranslationUnit> units(String place, String limit, List<Object> values) {
            String order = " order by id" + (newestFirst ? " desc" : "");
            return query(
                    SELECT + place + conditions.sql() + order + limit,
                    values,
                    row -> UnitColumn.unit(row, wanted.memory()));
        }

        private void refuseDeleted() {
            boolean inUse = !query(
                            "select id from translation_memory where id = ? and deleted_at is null",
                            List.of(wanted.memory().id),
                            row -> row.getLong(1))
                    .isEmpty();
            if (!inUse) {
                throw new UnknownMemoryException("memory", wanted.memory().name);
            }
        }

        /** A page is twice as long as the one before, if its units are not too long for that. */
        private void adapt(List<TranslationUnit> units) {
            long characters = units.stream().mapToLong(UnitPages::length).sum();
            long fitting = characters == 0 ? MOST_ROWS : Math.max(1, CHARACTERS * units.size() / characters);
            rows = (int) Math.min(Math.min(2L * rows, MOST_ROWS), fitting);
        }
    }

    private static long length(TranslationUnit unit) {
        long texts = Stream.of(
                        unit.ko,
                        unit.en,
                        unit.contextBefore,
                        unit.contextAfter,
                        unit.document,
                        unit.outlet,
                        unit.note,
                        unit.tmx)
                .filter(Objects::nonNull)
                .mapToLong(String::length)
                .sum();
        long codes = Stream.concat(unit.koCodes.stream(), unit.enCodes.stream())
                .mapToLong(code -> code.markup().length())
                .sum();
        return texts + codes;
    }
}
