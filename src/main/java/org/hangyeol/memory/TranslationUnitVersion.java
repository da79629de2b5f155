package org.hangyeol.memory;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** What a unit was before it was changed or deleted. */
@Entity
@Table(name = "translation_unit_version")
public class TranslationUnitVersion extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "translation_unit_version_seq")
    @SequenceGenerator(
            name = "translation_unit_version_seq",
            sequenceName = "translation_unit_version_seq",
            allocationSize = 50)
    public Long id;

    public long unitId;

    public long memoryId;

    public String ko;

    @Convert(converter = InlineCodesConverter.class)
    public List<InlineCode> koCodes;

    public String en;

    @Convert(converter = InlineCodesConverter.class)
    public List<InlineCode> enCodes;

    /** Null of versions of before version 12 of the database, like all that they did not keep. */
    @Enumerated(EnumType.STRING)
    public Language sourceLanguage;

    public String document;

    public String outlet;

    @Column(name = "document_position")
    public Integer position;

    public String contextBefore;

    public String contextAfter;

    public String note;

    @Enumerated(EnumType.STRING)
    public UnitStatus status;

    public String tmx;

    public int uses;

    public String createdBy;

    public Instant createdAt;

    public String changedBy;

    public Instant changedAt;

    public long revision;

    public Long importId;

    /** The {@link Revision} that ended this version. */
    public long endedByRevision;

    /** Whether it ended by deletion and not by a change. */
    public boolean deleted;

    /** Keeps a unit as it is now, before {@code by} changes or deletes it. */
    static void keep(TranslationUnit unit, Revision by, boolean deleted) {
        TranslationUnitVersion version = new TranslationUnitVersion();
        version.unitId = unit.id;
        version.memoryId = unit.memory.id;
        version.ko = unit.ko;
        version.koCodes = unit.koCodes;
        version.en = unit.en;
        version.enCodes = unit.enCodes;
        version.sourceLanguage = unit.sourceLanguage;
        version.document = unit.document;
        version.outlet = unit.outlet;
        version.position = unit.position;
        version.contextBefore = unit.contextBefore;
        version.contextAfter = unit.contextAfter;
        version.note = unit.note;
        version.status = unit.status;
        version.tmx = unit.tmx;
        version.uses = unit.uses;
        version.createdBy = unit.createdBy;
        version.createdAt = unit.createdAt;
        version.changedBy = unit.changedBy;
        version.changedAt = unit.changedAt;
        version.revision = unit.revision;
        version.importId = unit.importId;
        version.endedByRevision = by.id;
        version.deleted = deleted;
        version.persist();
    }

    /** The earlier versions of a unit, newest first; also those of a deleted unit. */
    public static List<TranslationUnitVersion> of(TranslationMemory memory, long unitId) {
        return list("memoryId = ?1 and unitId = ?2 order by revision desc, id desc", memory.id, unitId);
    }

    /** The versions that a revision ended by changing their units, in the order of the units. */
    static List<TranslationUnitVersion> endedBy(long revision) {
        return list("endedByRevision = ?1 and not deleted order by unitId, id", revision);
    }

    /** What a unit was before a revision changed it; null if it did not. */
    static TranslationUnitVersion endedBy(long revision, long unitId) {
        return find("endedByRevision = ?1 and unitId = ?2 order by id", revision, unitId)
                .firstResult();
    }

    /**
     * What somebody would save to have the unit as it was.
     *
     * @param otherwise the source language, where the version does not say it
     */
    UnitDraft draft(Language otherwise) {
        return new UnitDraft(
                new Segment(ko, koCodes),
                new Segment(en, enCodes),
                sourceLanguage != null ? sourceLanguage : otherwise,
                new Place(document, position, contextBefore, contextAfter),
                outlet,
                note,
                status,
                new Stamp(createdAt, createdBy),
                new Stamp(changedAt, changedBy),
                tmx);
    }
}
