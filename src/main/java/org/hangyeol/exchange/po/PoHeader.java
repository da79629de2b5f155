package org.hangyeol.exchange.po;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.Stamp;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * What the first message of a PO file says of all of them.
 *
 * @param language that of the translations; null if it does not say
 * @param project what is translated; null if it does not say
 * @param changed the last translator and the time of the last change
 */
record PoHeader(Language language, String project, Stamp changed) {
    static final PoHeader NONE = new PoHeader(null, null, Stamp.UNKNOWN);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]Z", Locale.ROOT);

    /**
     * @param text lines such as {@code Language: ko}
     * @throws UnreadableFileException if the translations are neither Korean nor English
     */
    static PoHeader of(String text) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> {
            int colon = line.indexOf(':');
            fields.putIfAbsent(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return new PoHeader(
                language(fields.get("Language")),
                said(fields.get("Project-Id-Version"), "PACKAGE VERSION"),
                new Stamp(
                        date(fields.get("PO-Revision-Date")),
                        said(fields.get("Last-Translator"), "FULL NAME <EMAIL@ADDRESS>")));
    }

    private static Language language(String tag) {
        if (tag == null || tag.isEmpty()) {
            return null;
        }
        try {
            return Language.of(tag);
        } catch (UnknownLanguageException e) {
            throw new UnreadableFileException(
                    "Translations in '%s'. A memory takes Korean and English; correct Language: in the header if they are."
                            .formatted(Problem.shorten(tag)),
                    e);
        }
    }

    /** Null for what gettext writes where nobody has filled anything in. */
    private static String said(String value, String template) {
        return value == null || value.isEmpty() || value.equals(template) ? null : value;
    }

    private static Instant date(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, DATE).toInstant();
        } catch (DateTimeParseException e) {
            return null; // YEAR-MO-DA HO:MI+ZONE
        }
    }
}
