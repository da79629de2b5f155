package org.hangyeol.check.consistency;

import java.util.Locale;

import org.hangyeol.check.Finding.Span;
import org.hangyeol.korean.ParticleForm;
import org.hangyeol.memory.CorrectionToMake.Edit;
import org.hangyeol.segment.Language;

/** Puts one name in the place of another, as somebody who writes would: in the plural, as a capital, with its particle. */
final class Replacement {
    private Replacement() {}

    /**
     * The edit that replaces a name.
     *
     * @param text of the segment
     * @param place where the name stands in it, without particle
     * @param name as the glossary has it
     * @param by the name to write instead
     */
    static Edit of(String text, Span place, String name, String by, Language language) {
        String written = text.substring(place.start(), place.end());
        if (language == Language.EN) {
            return new Edit(language.code(), place.start(), place.end(), english(written, name, by));
        }
        ParticleForm form = ParticleForm.of(text, place.end(), by);
        return new Edit(
                language.code(), place.start(), form.end(), form.particle() == null ? by : by + form.particle());
    }

    private static String english(String written, String name, String by) {
        String replaced = by;
        if (isPlural(written, name) && !by.endsWith("s")) {
            replaced = plural(by);
        }
        boolean capital = Character.isUpperCase(written.codePointAt(0)) && Character.isLowerCase(name.codePointAt(0));
        return capital ? replaced.substring(0, 1).toUpperCase(Locale.ROOT) + replaced.substring(1) : replaced;
    }

    private static boolean isPlural(String written, String name) {
        String one = written.toLowerCase(Locale.ROOT);
        String singular = name.toLowerCase(Locale.ROOT);
        return one.equals(plural(singular));
    }

    private static String plural(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }
}
