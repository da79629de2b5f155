package org.hangyeol.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.hangyeol.segment.Language;

/**
 * A column of the table of units, for those who write and read a million rows without the books that Hibernate keeps of
 * its entities.
 *
 * @param value what stands in it for a unit
 * @param field sets the field of a unit to what stands in it
 */
record UnitColumn(String name, Function<TranslationUnit, Object> value, Field field) {
    private static final InlineCodesConverter CODES = new InlineCodesConverter();

    /** All there are. The memory of a unit that is read is set by the reader, who knows it. */
    static final List<UnitColumn> ALL = List.of(
            new UnitColumn("id", unit -> unit.id, (unit, row, i) -> unit.id = row.getLong(i)),
            new UnitColumn("memory_id", unit -> unit.memory.id, (unit, row, i) -> {}),
            new UnitColumn(
                    "pair_key", unit -> unit.pairKey, (unit, row, i) -> unit.pairKey = row.getObject(i, UUID.class)),
            new UnitColumn("ko", unit -> unit.ko, (unit, row, i) -> unit.ko = row.getString(i)),
            new UnitColumn(
                    "ko_codes",
                    unit -> CODES.convertToDatabaseColumn(unit.koCodes),
                    (unit, row, i) -> unit.koCodes = CODES.convertToEntityAttribute(row.getString(i))),
            new UnitColumn("en", unit -> unit.en, (unit, row, i) -> unit.en = row.getString(i)),
            new UnitColumn(
                    "en_codes",
                    unit -> CODES.convertToDatabaseColumn(unit.enCodes),
                    (unit, row, i) -> unit.enCodes = CODES.convertToEntityAttribute(row.getString(i))),
            new UnitColumn(
                    "source_language",
                    unit -> unit.sourceLanguage.name(),
                    (unit, row, i) -> unit.sourceLanguage = Language.valueOf(row.getString(i))),
            new UnitColumn("document", unit -> unit.document, (unit, row, i) -> unit.document = row.getString(i)),
            new UnitColumn("outlet", unit -> unit.outlet, (unit, row, i) -> unit.outlet = row.getString(i)),
            new UnitColumn(
                    "document_position",
                    unit -> unit.position,
                    (unit, row, i) -> unit.position = row.getObject(i, Integer.class)),
            new UnitColumn(
                    "context_before",
                    unit -> unit.contextBefore,
                    (unit, row, i) -> unit.contextBefore = row.getString(i)),
            new UnitColumn(
                    "context_after", unit -> unit.contextAfter, (unit, row, i) -> unit.contextAfter = row.getString(i)),
            new UnitColumn("note", unit -> unit.note, (unit, row, i) -> unit.note = row.getString(i)),
            new UnitColumn(
                    "status",
                    unit -> unit.status == null ? null : unit.status.name(),
                    (unit, row, i) -> unit.status = status(row.getString(i))),
            new UnitColumn("tmx", unit -> unit.tmx, (unit, row, i) -> unit.tmx = row.getString(i)),
            new UnitColumn("uses", unit -> unit.uses, (unit, row, i) -> unit.uses = row.getInt(i)),
            new UnitColumn("created_by", unit -> unit.createdBy, (unit, row, i) -> unit.createdBy = row.getString(i)),
            new UnitColumn("created_at", unit -> time(unit.createdAt), (unit, row, i) -> unit.createdAt = time(row, i)),
            new UnitColumn("changed_by", unit -> unit.changedBy, (unit, row, i) -> unit.changedBy = row.getString(i)),
            new UnitColumn("changed_at", unit -> time(unit.changedAt), (unit, row, i) -> unit.changedAt = time(row, i)),
            new UnitColumn("revision", unit -> unit.revision, (unit, row, i) -> unit.revision = row.getLong(i)),
            new UnitColumn(
                    "import_id",
                    unit -> unit.importId,
                    (unit, row, i) -> unit.importId = row.getObject(i, Long.class)));

    /** How a field of a unit is set to what stands in column {@code i}, from 1, of a row. */
    interface Field {
        void set(TranslationUnit unit, ResultSet row, int i) throws SQLException;
    }

    /** The unit of a row that has all columns in their order. */
    static TranslationUnit unit(ResultSet row, TranslationMemory memory) throws SQLException {
        TranslationUnit unit = new TranslationUnit();
        unit.memory = memory;
        for (int i = 0; i < ALL.size(); i++) {
            ALL.get(i).field().set(unit, row, i + 1);
        }
        return unit;
    }

    private static UnitStatus status(String name) {
        return name == null ? null : UnitStatus.valueOf(name);
    }

    /** As the database takes it. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, int i) throws SQLException {
        return row.getObject(i, OffsetDateTime.class).toInstant();
    }
}
