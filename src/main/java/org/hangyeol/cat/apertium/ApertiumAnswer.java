package org.hangyeol.cat.apertium;

/**
 * An answer on the wire. Clients look at the status in it, not at that of HTTP.
 *
 * @param responseDetails what went wrong; null if nothing did
 */
record ApertiumAnswer(Object responseData, String responseDetails, int responseStatus) {
    /** @param translatedText empty if there is none, since OmegaT writes null as a word; null in a failure */
    record Translation(String translatedText) {}

    /** A direction that is served. */
    record Direction(String sourceLanguage, String targetLanguage) {}

    static ApertiumAnswer of(Object data) {
        return new ApertiumAnswer(data, null, 200);
    }

    static ApertiumAnswer failed(int status, String message) {
        return new ApertiumAnswer(new Translation(null), message, status);
    }
}
