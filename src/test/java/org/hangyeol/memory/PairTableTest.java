package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PairTableTest {
    private static final long LARGEST = (1L << 34) - 1;

    private final PairTable table = new PairTable();

    private List<Long> found(long hash) {
        List<Long> units = new ArrayList<>();
        table.forEach(hash, units::add);
        return units;
    }

    /** With few different hashes many units share one; with hashes of all ones they go round the end of the table. */
    @ParameterizedTest
    @ValueSource(longs = {-1L, 0xFL << 60, 0xFFL << 56, 0L})
    void everyUnitIsFoundByItsHash(long mask) {
        Random random = new Random(mask);
        Map<Long, Set<Long>> expected = new HashMap<>();
        for (long id = 1; id <= 3000; id++) {
            long hash = mask == 0 ? -1L : random.nextLong() & mask;
            table.add(hash, id);
            expected.computeIfAbsent(hash, h -> new TreeSet<>()).add(id);
        }
        expected.forEach((hash, ids) -> {
            List<Long> units = found(hash);
            assertTrue(units.containsAll(ids), hash + ": " + units + " without " + ids);
            assertEquals(Set.copyOf(units).size(), units.size(), "none is told twice");
        });
    }

    @Test
    void otherHashesFindNextToNothing() {
        Random random = new Random(5);
        for (long id = 1; id <= 100_000; id++) {
            table.add(random.nextLong(), id);
        }
        int wrong = 0;
        for (int i = 0; i < 100_000; i++) {
            wrong += found(random.nextLong()).size();
        }
        // 30 bits tell hashes apart, so about 10 are expected.
        assertTrue(wrong < 50, wrong + " wrong");
    }

    @Test
    void unitIsKeptOnceForAHash() {
        table.add(7L << 40, 3);
        table.add(7L << 40, 3);
        table.add(7L << 40, LARGEST);
        assertEquals(List.of(3L, LARGEST), found(7L << 40));
        assertEquals(List.of(), found(8L << 40));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, LARGEST + 1, Long.MAX_VALUE})
    void numberThatDoesNotFitIsRefused(long id) {
        assertThrows(IllegalArgumentException.class, () -> table.add(1, id));
    }
}
