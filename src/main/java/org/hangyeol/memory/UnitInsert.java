package org.hangyeol.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;

/** Inserts the units of an import. Hibernate needs about as long to take an entity apart as H2 to store its row. */
@ApplicationScoped
public class UnitInsert {
    private static final String INSERT = "insert into translation_unit (%s) values (%s)"
            .formatted(
                    UnitColumn.ALL.stream().map(UnitColumn::name).collect(Collectors.joining(", ")),
                    String.join(", ", Collections.nCopies(UnitColumn.ALL.size(), "?")));

    private final DataSource database;

    UnitInsert(DataSource database) {
        this.database = database;
    }

    /** Gives the units their numbers and writes their rows, in the transaction of the caller. */
    void insert(List<TranslationUnit> units) {
        var session = TranslationUnit.getSession().unwrap(SharedSessionContractImplementor.class);
        var numbers = (BeforeExecutionGenerator) session.getEntityPersister(TranslationUnit.class.getName(), null)
                .getGenerator();
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(INSERT)) {
            for (TranslationUnit unit : units) {
                unit.id = (Long) numbers.generate(session, unit, null, EventType.INSERT);
                for (int i = 0; i < UnitColumn.ALL.size(); i++) {
                    row.setObject(i + 1, UnitColumn.ALL.get(i).value().apply(unit));
                }
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The units of an import cannot be written.", e);
        }
    }
}
