package org.hangyeol.exchange.xliff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.hangyeol.memory.UnitStatus;

/** What files call how far a translation has come, and when it was changed. All are null if not known. */
final class States {
    private static final DateTimeFormatter OF_TRADOS = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss", Locale.ROOT);

    private States() {}

    /** The {@code state} of a target in XLIFF 1.2. */
    static UnitStatus ofTarget(String state) {
        return switch (String.valueOf(state)) {
            case "new", "needs-adaptation", "needs-l10n", "needs-translation" -> UnitStatus.DRAFT;
            case "needs-review-adaptation", "needs-review-l10n", "needs-review-translation" -> UnitStatus.DRAFT;
            case "translated" -> UnitStatus.TRANSLATED;
            case "signed-off" -> UnitStatus.REVIEWED;
            case "final" -> UnitStatus.FINAL;
            default -> null;
        };
    }

    /** The {@code state} of a segment in XLIFF 2. */
    static UnitStatus ofSegment(String state) {
        return switch (String.valueOf(state)) {
            case "initial" -> UnitStatus.DRAFT;
            case "translated" -> UnitStatus.TRANSLATED;
            case "reviewed" -> UnitStatus.REVIEWED;
            case "final" -> UnitStatus.FINAL;
            default -> null;
        };
    }

    /** The {@code conf} of Trados Studio. */
    static UnitStatus ofTrados(String conf) {
        return switch (String.valueOf(conf)) {
            case "Draft", "RejectedTranslation", "RejectedSignOff" -> UnitStatus.DRAFT;
            case "Translated" -> UnitStatus.TRANSLATED;
            case "ApprovedTranslation" -> UnitStatus.REVIEWED;
            case "ApprovedSignOff" -> UnitStatus.FINAL;
            default -> null;
        };
    }

    /** The {@code mq:status} of memoQ, which has had many words in its time. */
    static UnitStatus ofMemoq(String status) {
        if (status == null) {
            return null;
        }
        String lower = status.toLowerCase(Locale.ROOT);
        if (lower.contains("proofread") || lower.contains("reviewer")) {
            return UnitStatus.REVIEWED;
        }
        boolean done = lower.contains("confirmed") || lower.equals("translated");
        return done ? UnitStatus.TRANSLATED : UnitStatus.DRAFT;
    }

    /** The {@code m:confirmed} of Phrase: 0, or the step of the work that is done. */
    static UnitStatus ofPhrase(String confirmed) {
        return switch (String.valueOf(confirmed)) {
            case "null" -> null;
            case "0", "false", "" -> UnitStatus.DRAFT;
            case "1", "true" -> UnitStatus.TRANSLATED;
            default -> UnitStatus.REVIEWED;
        };
    }

    /** When something was changed: as of Trados Studio, by ISO 8601, or in milliseconds since 1970. */
    static Instant time(String written) {
        if (written == null) {
            return null;
        }
        try {
            if (written.matches("[0-9]{10,15}")) {
                return Instant.ofEpochMilli(Long.parseLong(written));
            }
            Instant time = written.indexOf('/') > 0
                    ? LocalDateTime.parse(written, OF_TRADOS).toInstant(ZoneOffset.UTC)
                    : Instant.parse(written);
            return time.isAfter(Instant.EPOCH) ? time : null; // tools write the year 1 for never
        } catch (DateTimeException e) {
            return null;
        }
    }
}
