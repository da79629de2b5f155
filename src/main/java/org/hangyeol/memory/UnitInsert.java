package org.hangyeol.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;

/** Inserts the units of an import. Hibernate needs about as long to take an entity apart as H2 to store its row. */
@ApplicationScoped
public class UnitInsert {
    private static final InlineCodesConverter CODES = new InlineCodesConverter();

    private static final List<Column> COLUMNS = List.of(
            new Column("id", unit -> unit.id),
            new Column("memory_id", unit -> unit.memory.id),
            new Column("pair_key", unit -> unit.pairKey),
            new Column("ko", unit -> unit.ko),
            new Column("ko_codes", unit -> CODES.convertToDatabaseColumn(unit.koCodes)),
            new Column("en", unit -> unit.en),
            new Column("en_codes", unit -> CODES.convertToDatabaseColumn(unit.enCodes)),
            new Column("source_language", unit -> unit.sourceLanguage.name()),
            new Column("document", unit -> unit.document),
            new Column("outlet", unit -> unit.outlet),
            new Column("document_position", unit -> unit.position),
            new Column("context_before", unit -> unit.contextBefore),
            new Column("context_after", unit -> unit.contextAfter),
            new Column("note", unit -> unit.note),
            new Column("status", unit -> unit.status == null ? null : unit.status.name()),
            new Column("tmx", unit -> unit.tmx),
            new Column("uses", unit -> unit.uses),
            new Column("created_by", unit -> unit.createdBy),
            new Column("created_at", unit -> time(unit.createdAt)),
            new Column("changed_by", unit -> unit.changedBy),
            new Column("changed_at", unit -> time(unit.changedAt)),
            new Column("revision", unit -> unit.revision),
            new Column("import_id", unit -> unit.importId));

    private static final String INSERT = "insert into translation_unit (%s) values (%s)"
            .formatted(
                    COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ")),
                    String.join(", ", Collections.nCopies(COLUMNS.size(), "?")));

    private final DataSource database;

    UnitInsert(DataSource database) {
        this.database = database;
    }

    private record Column(String name, Function<TranslationUnit, Object> value) {}

    /** Gives the units their numbers and writes their rows, in the transaction of the caller. */
    void insert(List<TranslationUnit> units) {
        var session = TranslationUnit.getSession().unwrap(SharedSessionContractImplementor.class);
        var numbers = (BeforeExecutionGenerator) session.getEntityPersister(TranslationUnit.class.getName(), null)
                .getGenerator();
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(INSERT)) {
            for (TranslationUnit unit : units) {
                unit.id = (Long) numbers.generate(session, unit, null, EventType.INSERT);
                for (int i = 0; i < COLUMNS.size(); i++) {
                    row.setObject(i + 1, COLUMNS.get(i).value().apply(unit));
                }
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The units of an import cannot be written.", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
