package org.hangyeol.cat.mymemory;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.hangyeol.cat.Failure;

/**
 * An answer on the wire. Clients look at the status in it as well as at that of HTTP.
 *
 * @param responseData the best match, or what became of a request to save
 * @param responseDetails what went wrong, or the numbers of the units that were saved
 * @param matches null in an answer to a request to save
 */
record MyMemoryAnswer(
        Object responseData,
        boolean quotaFinished,
        Object responseDetails,
        int responseStatus,
        @JsonInclude(JsonInclude.Include.NON_NULL) Object matches) {

    /** @param match the percent as a part of one; 0 if there is none */
    record Best(String translatedText, double match) {}

    static MyMemoryAnswer found(List<MyMemoryMatch> matches) {
        Best best = matches.isEmpty()
                ? new Best("", 0)
                : new Best(matches.get(0).translation(), matches.get(0).match());
        return new MyMemoryAnswer(best, false, "", 200, matches);
    }

    static MyMemoryAnswer saved(long unit) {
        return new MyMemoryAnswer("OK", false, List.of(unit), 200, null);
    }

    static MyMemoryAnswer failed(Failure failure) {
        return new MyMemoryAnswer(
                new Best(failure.message(), 0), false, failure.message(), failure.status(), List.of());
    }
}
