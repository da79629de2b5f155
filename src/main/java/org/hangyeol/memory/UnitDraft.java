package org.hangyeol.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hangyeol.korean.ComposedText;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A unit that someone wants to save. Its texts are composed (NFC) here, so that the same text typed on two systems is
 * the same unit.
 *
 * @param sourceLanguage the language it was translated from
 * @param outlet whom it was translated for; null if not known
 * @param status null if not known
 * @param created what is null of it is taken from {@code changed}
 * @param changed who translated it, and when; null takes the one who saves it, and now
 * @param tmx what a TMX file says of it beyond all this; see {@link TranslationUnit#tmx}
 */
public record UnitDraft(
        Segment ko,
        Segment en,
        Language sourceLanguage,
        Place place,
        String outlet,
        String note,
        UnitStatus status,
        Stamp created,
        Stamp changed,
        String tmx) {

    public UnitDraft {
        ko = composed(ko);
        en = composed(en);
        Objects.requireNonNull(sourceLanguage, "sourceLanguage");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(changed, "changed");
    }

    /** A pair of which nothing else is known. */
    public static UnitDraft of(Segment ko, Segment en, Language sourceLanguage) {
        return new UnitDraft(
                ko, en, sourceLanguage, Place.UNKNOWN, null, null, null, Stamp.UNKNOWN, Stamp.UNKNOWN, null);
    }

    /** The same at another place. */
    public UnitDraft at(Place other) {
        return new UnitDraft(ko, en, sourceLanguage, other, outlet, note, status, created, changed, tmx);
    }

    /** The same with another note; null for none. */
    public UnitDraft noted(String other) {
        return new UnitDraft(ko, en, sourceLanguage, place, outlet, other, status, created, changed, tmx);
    }

    /** The same, translated by somebody else or at another time. */
    public UnitDraft changed(Stamp other) {
        return new UnitDraft(ko, en, sourceLanguage, place, outlet, note, status, created, other, tmx);
    }

    /** The same, translated by somebody else. */
    UnitDraft by(String other) {
        return changed(new Stamp(changed.at(), other));
    }

    /** One side of the pair. */
    public Segment segment(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** Two drafts share it exactly if they translate the same text, inline codes included, from the same language. */
    String sourceKey() {
        return sourceLanguage + " " + segment(sourceLanguage);
    }

    /**
     * A unit of it, without a number.
     *
     * @param key its {@link #pairKey}, which takes a while to find out
     */
    TranslationUnit begin(TranslationMemory memory, UUID key, Revision revision, Long importId) {
        TranslationUnit unit = new TranslationUnit();
        unit.memory = memory;
        unit.importId = importId;
        unit.uses = 1;
        unit.tmx = tmx;
        overwrite(unit, key, revision);
        unit.createdBy = created.by() != null ? created.by() : unit.changedBy;
        unit.createdAt = created.at() != null ? created.at() : unit.changedAt;
        return unit;
    }

    /** Makes a unit what the draft says; what the draft leaves open becomes empty. */
    void overwrite(TranslationUnit unit, Revision revision) {
        overwrite(unit, pairKey(), revision);
    }

    private void overwrite(TranslationUnit unit, UUID key, Revision revision) {
        unit.pairKey = key;
        unit.ko = ko.text();
        unit.koCodes = ko.codes();
        unit.en = en.text();
        unit.enCodes = en.codes();
        unit.outlet = outlet;
        unit.note = note;
        unit.status = status;
        unit.changedBy = changed.by() != null ? changed.by() : revision.author;
        unit.changedAt = changed.at() != null ? changed.at() : revision.at;
        unit.revision = revision.id;
        putPlace(unit);
    }

    /** The neighbours are in the source language, so the two go together. */
    void putPlace(TranslationUnit unit) {
        unit.sourceLanguage = sourceLanguage;
        unit.document = place.document();
        unit.position = place.position();
        unit.contextBefore = place.before();
        unit.contextAfter = place.after();
    }

    private static Segment composed(Segment segment) {
        ComposedText composed = ComposedText.of(segment.text());
        List<InlineCode> codes = segment.codes().stream()
                .map(code -> new InlineCode(composed.composedOffset(code.offset()), code.kind(), code.markup()))
                .toList();
        return new Segment(composed.text(), codes);
    }

    /**
     * A key that two drafts share exactly if both their texts and all inline codes are the same: the first 128 bits of
     * their SHA-256.
     */
    public UUID pairKey() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest(digest, ko);
            digest(digest, en);
            ByteBuffer bits = ByteBuffer.wrap(digest.digest());
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void digest(MessageDigest digest, Segment segment) {
        digest.update(segment.text().getBytes(StandardCharsets.UTF_8));
        for (InlineCode code : segment.codes()) {
            String written = "\u0001%d %s %s".formatted(code.offset(), code.kind(), code.markup());
            digest.update(written.getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }
}
