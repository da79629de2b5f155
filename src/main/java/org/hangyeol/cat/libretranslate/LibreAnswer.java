package org.hangyeol.cat.libretranslate;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An answer on the wire.
 *
 * @param translatedText a text, or a list of them if a list was asked for; empty where there is no match
 * @param alternatives a list of texts, or a list of lists; null if none were asked for
 * @param detectedLanguage null if the language was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LibreAnswer(Object translatedText, Object alternatives, DetectedLanguage detectedLanguage) {
    /** @param confidence in percent */
    record DetectedLanguage(int confidence, String language) {}
}
