package org.hangyeol.cat.tmserver;

import java.util.regex.Pattern;

import jakarta.ws.rs.QueryParam;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.segment.Language;
import org.hangyeol.suggest.SuggestionRequest;

/**
 * What a look-up may say besides the text.
 *
 * @param minSimilarity lowest percent wanted, brought into 1 to 100; null means that of {@code /api/suggestions}
 * @param maxCandidates how many matches at most, brought into 1 to 100; null means 5
 * @param jsonCallback name of the function to be called with the answer (amaGama)
 * @param callback likewise (tmserver)
 */
public record LookUpOptions(
        @QueryParam("min_similarity") String minSimilarity,
        @QueryParam("max_candidates") String maxCandidates,
        @QueryParam("jsoncallback") String jsonCallback,
        @QueryParam("callback") String callback) {

    private static final int USUAL_CANDIDATES = 5;

    /** A name of JavaScript and nothing else: the browser runs what is sent back. */
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,99}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** @throws InvalidFieldException if it is no number */
    int threshold(Language source) {
        return number("min_similarity", minSimilarity, SuggestionRequest.usualThreshold(source));
    }

    /** @throws InvalidFieldException if it is no number */
    int limit() {
        return number("max_candidates", maxCandidates, USUAL_CANDIDATES);
    }

    private static int number(String name, String given, int usual) {
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (!NUMBER.matcher(given.strip()).matches()) {
            throw new InvalidFieldException(name, "Invalid '%s': must be a whole number.".formatted(name));
        }
        return Math.max(1, Math.min(100, Integer.parseInt(given.strip())));
    }

    /**
     * The function to be called with the answer; null for none.
     *
     * @throws InvalidFieldException if it is no plain name
     */
    String function() {
        String function = jsonCallback != null ? jsonCallback : callback;
        if (function != null && !FUNCTION.matcher(function).matches()) {
            throw new InvalidFieldException("callback", "Invalid 'callback': must be the plain name of a function.");
        }
        return function;
    }
}
