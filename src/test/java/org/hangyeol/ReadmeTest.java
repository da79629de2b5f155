package org.hangyeol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Does what the first lines of the README say, in a memory of its own. */
@QuarkusTest
class ReadmeTest {
    private static final String MEMORY = "readme";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void firstExampleIsTrue() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> bodies = all("-d '(\\{.*\\})'", readme);
        JsonNode shown = JSON.readTree(all("(?s)```json\n(.*?)```", readme).get(0));

        given().contentType("application/json")
                .body("{}")
                .put("/api/memories/" + MEMORY)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body(bodies.get(0))
                .post("/api/memories/" + MEMORY + "/units")
                .then()
                .statusCode(201);
        String inMemory =
                bodies.get(1).replaceFirst("}$", ", \"memories\": [\"" + MEMORY + "\"], \"termbases\": [\"starter\"]}");
        String answer = given().contentType("application/json")
                .body(inMemory)
                .post("/api/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"memory\":\"" + MEMORY + "\"", "\"memory\":\"main\"");

        assertShown(shown, JSON.readTree(answer), "");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** What the README shows is there; it may leave out fields, and the tails of lists of translations. */
    private static void assertShown(JsonNode shown, JsonNode actual, String path) {
        if (shown.isObject()) {
            shown.fieldNames().forEachRemaining(name -> {
                assertTrue(actual.has(name), () -> path + "." + name + " is missing");
                assertShown(shown.get(name), actual.get(name), path + "." + name);
            });
        } else if (shown.isArray()) {
            assertTrue(
                    path.endsWith("translations") ? actual.size() >= shown.size() : actual.size() == shown.size(),
                    () -> path + " has " + actual.size() + " elements");
            for (int i = 0; i < shown.size(); i++) {
                assertShown(shown.get(i), actual.get(i), path + "[" + i + "]");
            }
        } else {
            assertEquals(shown, actual, path);
        }
    }
}
