package org.hangyeol.cat.t5memory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.matching.Phrase;
import org.hangyeol.matching.PhraseOrder;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.memory.Concordance;

/**
 * Which of the units that are found are wanted.
 *
 * @param skip how many come before them
 * @param limit how many at most
 */
record T5Page(int skip, int limit) {
    /** Every unit before those wanted must be kept in order to find them by a phrase. */
    static final int DEEPEST = 10_000;

    private static final Pattern POSITION = Pattern.compile("([1-9][0-9]{0,8})(:[0-9]+)?");
    private static final int USUAL = 5;
    private static final int MOST = 200;

    /**
     * The page of a request.
     *
     * @param position where the last answer ended: "11:1" after ten units; empty, null and "1:1" mean the beginning
     * @param results how many units at most, brought into 1 to 200; null or 0 means 5
     * @throws InvalidFieldException if the position is none
     */
    static T5Page of(String position, JsonNode results) {
        int asked = results == null ? 0 : results.asInt();
        return new T5Page(skip(position), asked < 1 ? USUAL : Math.min(MOST, asked));
    }

    private static int skip(String position) {
        if (position == null || position.isBlank()) {
            return 0;
        }
        Matcher number = POSITION.matcher(position);
        if (!number.matches()) {
            throw new InvalidFieldException(
                    "searchPosition",
                    "Invalid searchPosition: '%s'. Send the NewSearchPosition of the last answer.".formatted(position));
        }
        return Integer.parseInt(number.group(1)) - 1;
    }

    /** @param other null if the text in the other language may be any */
    Concordance.Query query(Phrase phrase, Phrase other, UnitFilter filter) {
        return new Concordance.Query(phrase, other, filter, PhraseOrder.NEWEST, Math.min(skip, DEEPEST), limit);
    }

    /**
     * The position of the next page.
     *
     * @param reachable how many units can be asked for in all
     * @return null if this is the last one
     */
    String next(long reachable) {
        return skip + limit < reachable ? skip + limit + 1 + ":1" : null;
    }
}
