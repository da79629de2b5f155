package org.hangyeol.suggest;

import org.hangyeol.segment.Language;

/** Source and target are the same language. */
public class SameLanguageException extends RuntimeException {
    SameLanguageException(Language language) {
        super("Invalid target: '%s' is the source too. Use %s, or leave target out."
                .formatted(language.code(), language.other().code()));
    }
}
