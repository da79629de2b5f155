package org.hangyeol.exchange.wordlist;

import java.util.List;
import java.util.Locale;

import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.segment.Language;

/** The words of word lists for the standing of a term, and which terms of a concept they have. */
final class WordStatus {
    private WordStatus() {}

    /** UTX has no word for what was right at its time. */
    static String word(TermStatus status) {
        return switch (status) {
            case PREFERRED -> "approved";
            case ADMITTED -> "provisional";
            case DEPRECATED, SUPERSEDED -> "non-standard";
            case FORBIDDEN -> "forbidden";
        };
    }

    /** Nothing means preferred; null for an unknown word. */
    static TermStatus status(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "", "approved" -> TermStatus.PREFERRED;
            case "provisional" -> TermStatus.ADMITTED;
            case "non-standard" -> TermStatus.DEPRECATED;
            case "forbidden" -> TermStatus.FORBIDDEN;
            default -> null;
        };
    }

    static TermToSave admitted(String language, String text) {
        return new TermToSave(
                language, text, TermStatus.ADMITTED, TermKind.FULL, null, null, null, null, null, null, null);
    }

    /** The terms of a language in the order of their standing; not those in Hanja, which nobody writes in a translation. */
    static List<TermJson> terms(ConceptJson concept, Language language) {
        return concept.terms().stream()
                .filter(term -> Language.of(term.language()) == language && !isHanja(term))
                .sorted((one, other) -> one.status().compareTo(other.status()))
                .toList();
    }

    static boolean isHanja(TermJson term) {
        return Locale.forLanguageTag(term.language()).getScript().equals("Hani");
    }

    /** Whether a text stands in a cell without quotes; doubled ones inside of quotes would be taken for a spreadsheet's. */
    static boolean fits(String text) {
        return text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r')
                && !text.startsWith("#")
                && !(text.startsWith("\"") && text.contains("\"\""));
    }
}
