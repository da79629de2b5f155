package org.hangyeol.exchange.tbx;

import java.util.Locale;
import java.util.Map;

import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermStatus;

/** What the words of TBX files for the standing, kind and part of speech of a term mean, and which of them we write. */
final class Status {
    private static final Map<String, TermStatus> STATUS = Map.ofEntries(
            Map.entry("preferred", TermStatus.PREFERRED),
            Map.entry("legal", TermStatus.PREFERRED),
            Map.entry("regulated", TermStatus.PREFERRED),
            Map.entry("standardized", TermStatus.PREFERRED),
            Map.entry("admitted", TermStatus.ADMITTED),
            Map.entry("deprecated", TermStatus.DEPRECATED),
            Map.entry("not recommended", TermStatus.DEPRECATED),
            Map.entry("superseded", TermStatus.SUPERSEDED),
            Map.entry("obsolete", TermStatus.SUPERSEDED),
            Map.entry("forbidden", TermStatus.FORBIDDEN));

    private static final Map<String, TermKind> KIND = Map.of(
            "fullform", TermKind.FULL,
            "phrase", TermKind.FULL,
            "abbreviation", TermKind.ABBREVIATION,
            "acronym", TermKind.ABBREVIATION,
            "initialism", TermKind.ABBREVIATION,
            "shortform", TermKind.ABBREVIATION,
            "clipped", TermKind.ABBREVIATION,
            "variant", TermKind.VARIANT);

    private static final Map<String, String> PART_OF_SPEECH = Map.of(
            "noun", "noun",
            "propernoun", "proper noun",
            "proper noun", "proper noun",
            "verb", "verb",
            "adjective", "adjective",
            "adverb", "adverb",
            "other", "other");

    private Status() {}

    /** With or without Term and -admn-sts at the end; null for an unknown word. */
    static TermStatus status(String word) {
        return STATUS.get(lower(word).replace("-admn-sts", "").replaceAll("term$", ""));
    }

    static String word(TermStatus status) {
        TermStatus known = status == TermStatus.FORBIDDEN ? TermStatus.DEPRECATED : status;
        return known.name().toLowerCase(Locale.ROOT) + "Term-admn-sts";
    }

    /** Null for an unknown word. */
    static TermKind kind(String word) {
        return KIND.get(lower(word).replaceAll("(?<=clipped)[ _]?term$", ""));
    }

    static String word(TermKind kind) {
        return switch (kind) {
            case FULL -> "fullForm";
            case ABBREVIATION -> "abbreviation";
            case VARIANT, MISSPELLING -> "variant";
        };
    }

    /** Null for an unknown word. */
    static String partOfSpeech(String word) {
        return PART_OF_SPEECH.get(lower(word));
    }

    /** TBX-Basic has no proper nouns. */
    static String word(String partOfSpeech) {
        return partOfSpeech.equals("proper noun") ? "noun" : partOfSpeech;
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
