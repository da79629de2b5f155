package org.hangyeol.web;

import java.util.List;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every error answer must be. */
final class Refusal {
    private static final List<String> INSIDES =
            List.of("Exception", "org.hangyeol", "java.", "jakarta", "\tat ", "io.quarkus", "hibernate");

    private Refusal() {}

    /** Asserts problem+json of that status whose detail has the words, without a trace of how we are built. */
    static void is(Response answer, int status, String... words) {
        String body = answer.body().asString();
        assertEquals(status, answer.statusCode(), body);
        assertEquals("application/problem+json", answer.contentType(), body);
        INSIDES.forEach(inside -> assertTrue(!body.contains(inside), body));
        JsonPath problem = answer.jsonPath();
        assertEquals(status, problem.getInt("status"), body);
        for (String word : words) {
            assertTrue(problem.getString("detail").contains(word), () -> "'%s' is not in %s".formatted(word, body));
        }
    }
}
