package org.hangyeol.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.BrokenOff;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of a long table. What stands in one, {@code ConsistencyResourceTest} says. */
@QuarkusTest
class InconsistencyExportTest {
    private static final int FOUND = 700;

    /** The report of a search that found one inconsistency for each of so many texts. */
    private static String longReport() {
        String memory = Api.newMemory();
        String longText = "긴 문장 ".repeat(100);
        String rows = IntStream.range(0, FOUND)
                .mapToObj(i -> "%1$s%2$d\tfirst %2$d\n%1$s%2$d\tsecond %2$d\n".formatted(longText, i))
                .collect(Collectors.joining("", "ko\ten\n", ""));
        Api.importFile(memory, "twice.tsv", rows).statusCode(200).body("added", equalTo(2 * FOUND));
        Map<String, Object> wanted = Map.of(
                "memories", List.of(Api.name(memory)), "termbases", List.of(), "kinds", List.of("KOREAN_VARIES"));
        String path = "consistency/"
                + Api.post("consistency", wanted).statusCode(202).extract().path("id");
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (Api.get(path).extract().path("finishedAt") == null) {
            assertTrue(System.nanoTime() < deadline, "the search has not ended");
        }
        Api.get(path).body("found.KOREAN_VARIES", equalTo(FOUND));
        return path;
    }

    /** A part of a report must not look like the whole. */
    @Test
    void reportThatIsDeletedMeanwhileBreaksTheTableOff() throws IOException {
        String path = longReport();
        String whole =
                Api.get(path + "/inconsistencies.csv").statusCode(200).extract().asString();
        String last = whole.strip().lines().reduce((line, next) -> next).orElseThrow();
        String rest = BrokenOff.rest(
                "/api/" + path + "/inconsistencies.csv", () -> Api.delete(path).statusCode(204));
        assertFalse(rest.contains(last), "the table was sent before its report was deleted");
    }
}
