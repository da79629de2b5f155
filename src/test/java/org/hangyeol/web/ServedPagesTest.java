package org.hangyeol.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the server tells of itself: the description of the API, health, metrics. */
@QuarkusTest
class ServedPagesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void everyAddressIsDescribed() {
        Map<String, Map<String, Object>> paths = openApi().getMap("paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, item) ->
                item.keySet().stream().filter(METHODS::contains).forEach(method -> described.add(path + " " + method)));
        List<String> expected = List.of(
                "/api/admin/index/verify post",
                "/api/concordance get",
                "/api/jobs get",
                "/api/jobs/{id} get",
                "/api/memories get",
                "/api/memories/{memory} delete",
                "/api/memories/{memory} get",
                "/api/memories/{memory} put",
                "/api/memories/{memory}/imports post",
                "/api/memories/{memory}/units get",
                "/api/memories/{memory}/units post",
                "/api/memories/{memory}/units/{id} delete",
                "/api/memories/{memory}/units/{id} get",
                "/api/memories/{memory}/units/{id} put",
                "/api/memories/{memory}/units/{id}/history get",
                "/api/suggestions post",
                "/api/termbases get",
                "/api/termbases/{termbase} delete",
                "/api/termbases/{termbase} get",
                "/api/termbases/{termbase} put",
                "/api/termbases/{termbase}/concepts get",
                "/api/termbases/{termbase}/concepts post",
                "/api/termbases/{termbase}/concepts/{id} delete",
                "/api/termbases/{termbase}/concepts/{id} get",
                "/api/termbases/{termbase}/concepts/{id} put",
                "/api/termbases/{termbase}/imports post",
                "/api/terms get");
        assertEquals(expected, expected.stream().filter(described::contains).toList());
    }

    @Test
    void everyDescriptionSaysHowItFails() {
        Map<String, Map<String, Object>> paths = openApi().getMap("paths");
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> {
                    Map<?, ?> operation = (Map<?, ?>) item.get(method);
                    for (String status : List.of("400", "404", "500")) {
                        Map<?, ?> answer = (Map<?, ?>) ((Map<?, ?>) operation.get("responses")).get(status);
                        assertEquals(
                                Map.of(
                                        "application/problem+json",
                                        Map.of("schema", Map.of("$ref", "#/components/schemas/ProblemJson"))),
                                answer == null ? null : answer.get("content"),
                                "%s %s %s".formatted(method, path, status));
                    }
                }));
        assertTrue(paths.size() > 10, paths.keySet()::toString);
        assertEquals(
                Set.of("type", "title", "status", "detail", "errors"),
                openApi().getMap("components.schemas.ProblemJson.properties").keySet());
    }

    @Test
    void unitsAreTakenOneByOneAndAsLines() {
        assertEquals(
                Set.of("application/json", "application/x-ndjson"),
                openApi()
                        .getMap("paths.'/api/memories/{memory}/units'.post.requestBody.content")
                        .keySet());
    }

    private static JsonPath openApi() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void apiCanBeTriedInTheBrowser() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/q/openapi"));
    }

    @Test
    void serverIsReady() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsCountTheSegmentsOfTheIndex() {
        double before = segments();
        Api.post(Api.newMemory() + "/units", Map.of("ko", "새 문장", "en", "A new sentence"))
                .statusCode(201);
        assertEquals(before + 1, segments());
    }

    private static double segments() {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        List<String> lines = metrics.lines()
                .filter(line -> line.startsWith("hangyeol_index_segments{language=\"ko\""))
                .toList();
        assertEquals(1, lines.size(), metrics);
        return Double.parseDouble(lines.get(0).substring(lines.get(0).indexOf('}') + 1));
    }
}
