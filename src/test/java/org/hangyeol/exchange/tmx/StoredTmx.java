package org.hangyeol.exchange.tmx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.hangyeol.exchange.Reading;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitDraft;

/** A TMX file that was read, texts in other languages too, and what a memory would hold of it. */
record StoredTmx(Reading reading, String header) {
    private static final Stamp IMPORT = new Stamp(Instant.parse("2026-01-02T03:04:05Z"), "importer");

    static StoredTmx of(byte[] file) {
        TmxReader[] reader = new TmxReader[1];
        Reading reading =
                Reading.of(problems -> reader[0] = new TmxReader(new ByteArrayInputStream(file), problems, true));
        return new StoredTmx(reading, reader[0].headers().stream().findFirst().orElse(null));
    }

    /** What is not known of stamps is the import's. */
    List<UnitDraft> drafts() {
        return reading.units().stream().map(StoredTmx::stored).toList();
    }

    private static UnitDraft stored(UnitDraft draft) {
        Stamp changed = known(draft.changed(), IMPORT);
        return new UnitDraft(
                draft.ko(),
                draft.en(),
                draft.sourceLanguage(),
                draft.place(),
                draft.outlet(),
                draft.note(),
                draft.status(),
                known(draft.created(), changed),
                changed,
                draft.tmx());
    }

    private static Stamp known(Stamp stamp, Stamp other) {
        return new Stamp(stamp.at() != null ? stamp.at() : other.at(), stamp.by() != null ? stamp.by() : other.by());
    }

    List<TranslationUnit> units() {
        return drafts().stream().map(StoredTmx::unit).toList();
    }

    private static TranslationUnit unit(UnitDraft draft) {
        TranslationUnit unit = new TranslationUnit();
        unit.ko = draft.ko().text();
        unit.koCodes = draft.ko().codes();
        unit.en = draft.en().text();
        unit.enCodes = draft.en().codes();
        unit.sourceLanguage = draft.sourceLanguage();
        unit.document = draft.place().document();
        unit.position = draft.place().position();
        unit.contextBefore = draft.place().before();
        unit.contextAfter = draft.place().after();
        unit.outlet = draft.outlet();
        unit.note = draft.note();
        unit.status = draft.status();
        unit.createdAt = draft.created().at();
        unit.createdBy = draft.created().by();
        unit.changedAt = draft.changed().at();
        unit.changedBy = draft.changed().by();
        unit.tmx = draft.tmx();
        return unit;
    }

    byte[] written() throws IOException {
        return written(units(), header == null ? List.of() : List.of(header));
    }

    static byte[] written(List<TranslationUnit> units, List<String> headers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TmxWriter writer = new TmxWriter(out, headers);
        for (TranslationUnit unit : units) {
            writer.write(unit);
        }
        writer.end();
        return out.toByteArray();
    }
}
