package org.hangyeol.cat.deepl;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.access.Caller;
import org.hangyeol.api.Names;
import org.hangyeol.api.NotThereException;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.segment.Language;

/**
 * A termbase as a glossary of DeepL. The names of those have no rules, may be there twice and can be changed, so of a
 * termbase that a client of DeepL has made, its description keeps the name that the client gave it.
 *
 * @param own whether a client of DeepL has made it, and so may change and delete it
 * @param source the language that it was made to translate from; Korean for other termbases
 */
record DeepLGlossary(Termbase termbase, boolean own, String name, Language source) {
    private static final Pattern DESCRIPTION =
            Pattern.compile("Made by a client of DeepL, from (ko|en): (.*)", Pattern.DOTALL);

    static DeepLGlossary of(Termbase termbase) {
        Matcher own = DESCRIPTION.matcher(String.valueOf(termbase.description));
        return own.matches()
                ? new DeepLGlossary(termbase, true, own.group(2), Language.of(own.group(1)))
                : new DeepLGlossary(termbase, false, termbase.name, Language.KO);
    }

    static String description(String name, Language source) {
        return "Made by a client of DeepL, from %s: %s".formatted(source.code(), name);
    }

    /** The name of a glossary with what a termbase's name may not hold taken out; never empty. */
    static String termbaseName(String name) {
        String letters =
                Names.composed(name).replaceAll("[^\\p{L}\\p{N}._ -]+", "-").replaceAll("^[^\\p{L}\\p{N}]+", "");
        String shortened = letters.substring(
                0, letters.offsetByCodePoints(0, Math.min(80, letters.codePointCount(0, letters.length()))));
        return shortened.isBlank() ? "glossary" : shortened.strip();
    }

    /** Made of when it was made and its number. */
    UUID id() {
        return new UUID(termbase.createdAt.toEpochMilli(), termbase.id);
    }

    /** @throws UnknownGlossaryException if there is no such glossary, it is gone, or the caller may not use it */
    static DeepLGlossary of(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            Termbase termbase = Termbase.findById(uuid.getLeastSignificantBits());
            if (termbase != null
                    && termbase.deletedAt == null
                    && Caller.current().mayUseTermbase(termbase.name)
                    && of(termbase).id().equals(uuid)) {
                return of(termbase);
            }
        } catch (IllegalArgumentException e) {
            // no UUID: the same answer
        }
        throw new UnknownGlossaryException(id);
    }

    /** A glossary that does not exist was asked for. */
    static final class UnknownGlossaryException extends NotThereException {
        UnknownGlossaryException(String id) {
            super("glossary_id", "No glossary found for id '%s'.".formatted(id));
        }
    }

    /** A termbase that no client of DeepL has made would be changed. */
    static final class ReadOnlyGlossaryException extends RuntimeException {
        ReadOnlyGlossaryException(String name) {
            super(
                    "The termbase '%s' was not made over this API and can only be read here. Change it over /api/termbases."
                            .formatted(name));
        }
    }
}
