package org.hangyeol.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.hangyeol.matching.IndexMark;

/**
 * Tells revisions of this database from those of another one, by when they were made. Without a transaction: there are
 * none any more when the server stops.
 */
@ApplicationScoped
public class RevisionMarks {
    /** Of a database that nobody has written to yet. */
    private static final IndexMark NONE = new IndexMark(0, 0);

    private final DataSource database;

    RevisionMarks(DataSource database) {
        this.database = database;
    }

    IndexMark newest() {
        return first("select id, at from revision where id >= ? order by id desc", 0);
    }

    /** The mark of a revision; one of another revision if it is not there. */
    IndexMark mark(long revision) {
        return first("select id, at from revision where id = ?", revision);
    }

    private IndexMark first(String query, long revision) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, revision);
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? mark(rows.getLong(1), rows.getObject(2, OffsetDateTime.class)) : NONE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The revisions cannot be read.", e);
        }
    }

    private static IndexMark mark(long revision, OffsetDateTime at) {
        return new IndexMark(revision, ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()));
    }
}
