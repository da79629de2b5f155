package org.hangyeol.suggest;

import java.util.List;

import org.hangyeol.api.InvalidFieldException;

/** How much text one request may hold. It depends on the answer: one JSON object is held in memory, lines are not. */
public enum RequestSize {
    JSON(200_000, 2000),
    LINES(SuggestionRequest.LONGEST_TEXT, SuggestionRequest.MOST_SEGMENTS);

    private final int characters;
    private final int segments;

    RequestSize(int characters, int segments) {
        this.characters = characters;
        this.segments = segments;
    }

    /** @throws InvalidFieldException if the request holds more */
    void refuseLonger(SuggestionRequest request) {
        if (request.text() != null) {
            refuse("text", request.text().length(), characters, "characters");
        }
        if (request.segments() != null) {
            List<String> all = request.segments();
            refuse("segments", all.size(), segments, "segments");
            refuse("segments", all.stream().mapToLong(String::length).sum(), characters, "characters together");
        }
    }

    private void refuse(String field, long size, int most, String what) {
        if (size > most) {
            String more = this == LINES
                    ? ""
                    : ", or ask with the header Accept: application/x-ndjson, which takes up to %d characters in %d segments"
                            .formatted(LINES.characters, LINES.segments);
            throw new InvalidFieldException(
                    field,
                    "Too long '%s': '%d' %s. Send at most %d in one request%s."
                            .formatted(field, size, what, most, more));
        }
    }
}
