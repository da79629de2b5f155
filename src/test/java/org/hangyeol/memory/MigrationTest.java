package org.hangyeol.memory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A database of an earlier version becomes one of this version, and loses nothing. */
class MigrationTest {
    private static final UnitDraft DRAFT = UnitDraft.of(Segment.of("검열"), Segment.of("inspection"), Language.KO);

    /** The key of {@link #DRAFT} as version 1 wrote it. */
    private static final String KEY = "fb8c2009f3c635f7c614ed14f8726e0b7e20b74dd1113d632f663bd26e00c206";

    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:migration", "sa", "");

    @Test
    void unitsOfVersion1AreFoundByTheirKeys() throws SQLException {
        try (Connection connection = database.getConnection()) {
            migrateTo("1");
            try (Statement sql = connection.createStatement()) {
                sql.execute("insert into translation_memory values (1, 'main', null, 0, now(), null)");
                sql.execute("insert into revision values (7, now(), null, 'saved')");
                sql.execute("""
                        insert into translation_unit (id, memory_id, pair_key, ko, en, source_language, uses, created_at,
                            changed_at, revision)
                        values (3, 1, '%s', '검열', 'inspection', 'KO', 2, now(), now(), 7)""".formatted(KEY));
            }
            migrateTo("latest");
            assertEquals(
                    List.of(3L, 1L, DRAFT.pairKey(), "검열", "inspection", 2, 7L),
                    row(connection, "select id, memory_id, pair_key, ko, en, uses, revision from translation_unit"));
        } finally {
            database.dispose();
        }
    }

    /** A number of version 4 stood for fifty units, one of today for a thousand. */
    @Test
    void numbersOfUnitsAreNotGivenTwice() throws SQLException {
        try (Connection connection = database.getConnection()) {
            migrateTo("4");
            String next = "select next value for translation_unit_seq";
            row(connection, next);
            long before = (long) row(connection, next).get(0);
            migrateTo("latest");
            long after = (long) row(connection, next).get(0);
            assertTrue(after >= before + 50, after + " after " + before);
            assertEquals(List.of(after + 1000), row(connection, next));
        } finally {
            database.dispose();
        }
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private static List<Object> row(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getObject(i));
            }
            return row;
        }
    }
}
