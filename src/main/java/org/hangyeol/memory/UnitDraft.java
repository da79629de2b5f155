package org.hangyeol.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
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
 * @param document where it comes from; null if not known
 * @param outlet whom it was translated for; null if not known
 * @param position its place there, from 0; null if not known
 * @param before the source segment before it; null if there is none or it is not known
 * @param after the source segment after it; null likewise
 * @param author who translated it; null takes the one who saves it
 * @param changedAt when it was translated; null means now
 */
public record UnitDraft(
        Segment ko,
        Segment en,
        Language sourceLanguage,
        String document,
        String outlet,
        Integer position,
        String before,
        String after,
        String note,
        String author,
        Instant changedAt) {

    public UnitDraft {
        ko = composed(ko);
        en = composed(en);
    }

    /** The same, translated by somebody else. */
    UnitDraft by(String other) {
        return new UnitDraft(ko, en, sourceLanguage, document, outlet, position, before, after, note, other, changedAt);
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
