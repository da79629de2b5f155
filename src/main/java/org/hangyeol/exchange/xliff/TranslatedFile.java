package org.hangyeol.exchange.xliff;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * What a {@code <file>} of an XLIFF file says of itself.
 *
 * @param document what its units belong to: {@code original}, else its id; null if it has neither
 * @param source null if it is neither Korean nor English; likewise for the target
 * @param languages as the file names them, for messages
 */
record TranslatedFile(String document, Language source, Language target, String languages) {

    /** @param targetTag null if the file does not say its target: the other language of ours is meant */
    static TranslatedFile of(String document, String sourceTag, String targetTag) {
        Language source = known(sourceTag);
        Language target = targetTag == null && source != null ? source.other() : known(targetTag);
        return new TranslatedFile(document, source, target, "%s to %s".formatted(sourceTag, targetTag));
    }

    /** Whether it is translated from one of our languages into the other. */
    boolean isOurs() {
        return source != null && target == source.other();
    }

    private static Language known(String tag) {
        try {
            return Language.of(tag);
        } catch (UnknownLanguageException e) {
            return null;
        }
    }
}
