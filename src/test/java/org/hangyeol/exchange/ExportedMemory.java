package org.hangyeol.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** What tests of the export ask again and again. */
final class ExportedMemory {
    private static final List<String> CONTENT = List.of(
            "ko",
            "koCodes",
            "en",
            "enCodes",
            "source",
            "document",
            "outlet",
            "position",
            "before",
            "after",
            "note",
            "status",
            "changedBy",
            "changedAt");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportedMemory() {}

    /** A file of a memory; the parameters are those of the address. */
    static Response file(String memory, String parameters) {
        String query = parameters.isEmpty() ? "" : "?" + parameters;
        Response answer = given().urlEncodingEnabled(false).get("/api/" + memory + "/export" + query);
        answer.then().statusCode(200);
        return answer;
    }

    /** The Korean texts of the file, in its order. */
    static List<String> korean(String memory, String filters) {
        return file(memory, "format=jsonl&" + filters)
                .asString()
                .lines()
                .map(ExportedMemory::korean)
                .toList();
    }

    private static String korean(String line) {
        try {
            return JSON.readTree(line).get("ko").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    /** What the units of a memory say, by their Korean texts. */
    static List<Map<String, Object>> content(String memory) {
        List<Map<String, Object>> units =
                Api.get(memory + "/units?size=1000").statusCode(200).extract().path("items");
        return units.stream()
                .<Map<String, Object>>map(unit -> {
                    Map<String, Object> content = new TreeMap<>(unit);
                    content.keySet().retainAll(CONTENT);
                    return content;
                })
                .sorted(Comparator.comparing(unit -> unit.get("ko").toString() + unit.get("en")))
                .toList();
    }

    /** Sends units as JSON lines. */
    static void save(String memory, String... lines) {
        Api.importFile(memory, "units.jsonl", String.join("\n", lines))
                .statusCode(200)
                .body("added", equalTo(lines.length));
    }
}
