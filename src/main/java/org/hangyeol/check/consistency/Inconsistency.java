package org.hangyeol.check.consistency;

import java.time.LocalDate;
import java.util.List;

import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.TermStatus;

/**
 * Something in the memories that is not from one mould.
 *
 * @param text what all its renderings translate: a segment, or the Korean name of a concept
 * @param concept number of the concept; null if it is not about one
 * @param percent how similar the two sources are; null if it is not about similar ones
 * @param code of the check that a unit does not pass, such as term.forbidden; null if it is not about one
 * @param message what that check says; null likewise
 * @param target where in the translation the check says it; null if nowhere in particular
 * @param suggestion what to write there instead; null if that is not known
 * @param renderings the translations, the most frequent first
 */
public record Inconsistency(
        Kind kind,
        String text,
        Long concept,
        Integer percent,
        String code,
        String message,
        Span target,
        String suggestion,
        List<Rendering> renderings) {

    /** What is told. */
    public enum Kind {
        /** The same Korean segment has several English translations. Spaces and North or South spelling do not count. */
        KOREAN_VARIES,
        /** The same English segment translates several Korean ones. Case and punctuation do not count. */
        ENGLISH_VARIES,
        /** A unit uses a forbidden, deprecated, superseded or anachronistic term. */
        TERM_STATUS,
        /** All names that a concept has in translations; not wrong by itself. */
        RENDERINGS,
        /** Two Korean segments that are nearly the same have translations that are not. */
        NEARLY_IDENTICAL
    }

    /**
     * One way in which something was translated.
     *
     * @param source the segment it translates, where that is not the same for all; else null
     * @param text the translation, or the name of a concept; null if units do not name the concept
     * @param status of the name; null if it is not one that a glossary lists
     * @param count how many units have it
     * @param first when the first of these was translated
     * @param last when the last one was
     * @param outlets whom they were translated for, {@value #MOST_OUTLETS} at most
     * @param units some of them, {@value #MOST_UNITS} at most
     */
    public record Rendering(
            String source,
            String text,
            TermStatus status,
            long count,
            LocalDate first,
            LocalDate last,
            List<String> outlets,
            List<UnitReference> units) {
        static final int MOST_OUTLETS = 20;
        static final int MOST_UNITS = 10;
    }

    /** A unit, by the name of its memory and its number. */
    public record UnitReference(String memory, long unit) {}

    static Inconsistency varies(Kind kind, String text, List<Rendering> renderings) {
        return new Inconsistency(kind, text, null, null, null, null, null, null, renderings);
    }
}
