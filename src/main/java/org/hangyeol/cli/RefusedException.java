package org.hangyeol.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The server understood, and refused or failed. */
final class RefusedException extends RuntimeException {
    private static final int UNAUTHORIZED = 401;

    private final JsonNode problem;

    /** @param problem what the server says of it: the JSON of RFC 9457 */
    RefusedException(JsonNode problem) {
        super(problem.path("detail").asText(problem.path("title").asText()));
        this.problem = problem;
    }

    JsonNode problem() {
        return problem;
    }

    int status() {
        return problem.path("status").asInt();
    }

    /** Whether the next request would be refused for the same reason: the key, or what it may do. */
    boolean concernsKey() {
        return status() == UNAUTHORIZED || status() == 403;
    }

    /** What to tell a person: the reason, the fields that it does not name, what to do. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(getMessage());
        for (JsonNode error : problem.path("errors")) {
            String message = error.path("message").asText();
            if (!getMessage().contains(message)) {
                lines.add("  %s: %s".formatted(error.path("field").asText(), message));
            }
        }
        if (status() == UNAUTHORIZED) {
            lines.add("Give the key in the variable HANGYEOL_KEY, or a file that holds it with --key-file.");
        }
        return lines;
    }
}
