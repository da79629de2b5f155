package org.hangyeol.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.hangyeol.exchange.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class TableReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void columnsAreNamedByTheHeaderInItsOrder() {
        TableReader table = table("\n Term ,KO,,Status\n");
        assertEquals(List.of("term", "ko", "status"), List.copyOf(table.columns()));
        assertNull(table.next());
    }

    @Test
    void cellsAreExactAndAddressedByName() {
        Row row = table("ko,Status\n\" 로동 \",").next();
        assertEquals(2, row.line());
        assertEquals(" 로동 ", row.get("KO"));
        assertNull(row.get("status"));
        assertNull(row.get("no such column"));
        assertEquals(" 로동  | ", row.excerpt());
    }

    @Test
    void oneColumnIsATableToo() {
        assertEquals("평양", table("term\n평양").next().get("term"));
    }

    @Test
    void secondColumnOfTheSameNameIsReported() {
        assertEquals("1", table("ko,KO\n1,2").next().get("ko"));
        assertEquals(
                "Second column of the same name: 'ko'. Only the first is read; rename it.",
                problems.get(0).message());
    }

    private TableReader table(String text) {
        try {
            return new TableReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problems::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
