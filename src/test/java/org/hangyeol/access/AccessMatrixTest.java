package org.hangyeol.access;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every operation of the API description with every role and every kind of key. An operation that is not in the table
 * below fails, so that nobody adds one without saying who may call it.
 */
@QuarkusTest
@TestProfile(KeysRequired.class)
class AccessMatrixTest {
    /** What an operation cannot do without, so that it is not refused for the lack of it. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "GET /api/termbases/{termbase}/export", "?format=csv",
            "GET /api/termbases/{termbase}/export/report", "?format=csv",
            "GET /api/termbases/{termbase}/concepts/{id}/comparison", "?from=1&to=2",
            "GET /api/termbases/{termbase}/concepts/{id}/impact/units", "?term=a&language=en");

    /** Forms with all that is wanted, so that they are not refused for what they lack. */
    private static final Map<String, Map<String, String>> FORMS = Map.of(
            "POST /mymemory/get", Map.of("q", "a", "langpair", "en|ko"),
            "POST /mymemory/set", Map.of("seg", "matrix", "tra", "행렬", "langpair", "en|ko"),
            "POST /mymemory/update", Map.of("seg", "matrix", "tra", "행렬", "langpair", "en|ko"),
            "POST /mymemory/delete_by_id", Map.of("id", "999999999"),
            "POST /libretranslate/translate", Map.of("q", "a", "source", "en", "target", "ko"));

    @Inject
    Keys keys;

    private Map<String, List<String>> contentTypes;

    @BeforeEach
    void readOperations() {
        contentTypes = new TreeMap<>();
        Map<String, Map<String, Map<String, Object>>> paths = given().accept("application/json")
                .get("/q/openapi?format=JSON")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            Map<String, Map<String, Object>> body = body(operation);
            contentTypes.put(
                    method.toUpperCase() + " " + path, body == null ? List.of() : new ArrayList<>(body.keySet()));
        }));
        NeededRoles.BY_OPERATION.keySet().stream()
                .filter(operation -> header(operation) != null)
                .forEach(operation -> contentTypes.put(operation, List.of("application/json")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> body(Map<String, Object> operation) {
        var body = (Map<String, Map<String, Map<String, Object>>>) operation.get("requestBody");
        return body == null ? null : body.get("content");
    }

    @Test
    void everyOperationHasARule() {
        assertEquals(new TreeSet<>(NeededRoles.BY_OPERATION.keySet()), new TreeSet<>(contentTypes.keySet()));
    }

    /** The API description may hide methods, and knows only one at an address. */
    @Test
    void everyMethodOfAResourceHasALine() {
        List<String> methods = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(resource ->
                        resource.getName().startsWith("org.hangyeol.") && resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .flatMap(
                                method -> httpMethod(method).map(http -> http + " " + AuditLog.form(resource, method))))
                .sorted()
                .toList();
        List<String> lines = NeededRoles.BY_OPERATION.keySet().stream()
                .map(operation -> operation.split(" "))
                .map(parts -> parts[0] + " " + parts[1])
                .sorted()
                .toList();
        assertEquals(String.join("\n", lines), String.join("\n", methods));
    }

    private static Stream<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    @Test
    void nobodyGetsInWithoutAKeyThatCounts() {
        Map<String, String> refused = Map.of(
                "unknown", "hgk_" + "x".repeat(40),
                "expired", keys.expired(Role.ADMIN),
                "revoked", keys.revoked(Role.ADMIN));
        List<String> wrong = new ArrayList<>();
        for (String operation : contentTypes.keySet()) {
            expect(wrong, operation, "no key", call(operation, null, "main", "starter"), 401);
            refused.forEach((kind, key) -> {
                expect(wrong, operation, kind, call(operation, key, "main", "starter"), 401);
                expect(wrong, operation, kind + ", in the address", callAs(operation, key), 401);
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRoleMayDoWhatItMayAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String key = keys.of(role);
            NeededRoles.BY_OPERATION.forEach((operation, needed) -> {
                // With a name that is not there, so that nothing happens to what other tests use.
                int status = call(operation, key, "no such memory", "no such termbase")
                        .statusCode();
                boolean may = role.compareTo(Role.of(needed)) >= 0;
                if (may ? status == 401 || status == 403 || status >= 500 : status != 403) {
                    wrong.add("%s by %s: %d".formatted(operation, role, status));
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** A body that is none of an operation may be refused before its memory is looked at. */
    @Test
    void aKeyWithLimitsIsRefusedElsewhere() {
        String admin = keys.of(Role.ADMIN);
        Keys.with(admin).body("{}").put("/api/memories/others").then().statusCode(200);
        Keys.with(admin).body("{}").put("/api/termbases/others").then().statusCode(200);
        String limited = keys.limitedTo(Role.TERMINOLOGIST, Set.of("main"), Set.of("starter"));
        List<String> wrong = new ArrayList<>();
        NeededRoles.BY_OPERATION.forEach((operation, needed) -> {
            if (operation.contains("{memory}")
                    || operation.contains("{termbase}") && !needed.equals(NeededRoles.ADMIN)) {
                int own = status(call(operation, limited, "main", "starter"));
                int others = status(call(operation, limited, "others", "others"));
                int absent = status(call(operation, limited, "absent", "absent"));
                boolean hasBody = !contentTypes.get(operation).isEmpty();
                if (!needed.equals(NeededRoles.ADMIN) && (own == 401 || own == 403 || own >= 500)
                        || others != 403 && !(hasBody && others == 400)
                        || absent != others) {
                    wrong.add("%s: %d in its own, %d in others, %d where nothing is"
                            .formatted(operation, own, others, absent));
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static void expect(List<String> wrong, String operation, String by, Response response, int status) {
        boolean told = !operation.contains(" /api/")
                || operation.contains(" /api/v1/")
                || response.contentType().startsWith("application/problem+json")
                        && "Bearer".equals(response.header("WWW-Authenticate"));
        if (status(response) != status || !told) {
            wrong.add("%s with %s: %d %s".formatted(operation, by, status(response), response.contentType()));
        }
    }

    private Response call(String operation, String key, String memory, String termbase) {
        RequestSpecification request = body(operation);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.request(operation.split(" ")[0], address(operation, memory, termbase));
    }

    private Response callAs(String operation, String key) {
        return body(operation).request(operation.split(" ")[0], "/as/" + key + address(operation, "main", "starter"));
    }

    /** Two protocols tell failures in their JSON, since their clients look at nothing else. */
    private static int status(Response response) {
        boolean told = response.statusCode() == 200
                && response.contentType().startsWith("application/json")
                && response.asString().startsWith("{\"response");
        return told ? response.jsonPath().getInt("responseStatus") : response.statusCode();
    }

    /** Name and value of the header that leads to one of several methods at an address; null if there is only one. */
    private static String[] header(String operation) {
        String[] parts = operation.split(" ");
        return parts.length < 3 ? null : parts[2].split(":");
    }

    private RequestSpecification body(String operation) {
        RequestSpecification request = given().urlEncodingEnabled(true);
        String[] header = header(operation);
        if (header != null) {
            boolean isType = header[0].equals("Content-Type");
            return request.contentType(isType ? header[1] : "application/json")
                    .accept(isType ? "*/*" : header[1])
                    .body("{}".getBytes(StandardCharsets.UTF_8));
        }
        if (FORMS.containsKey(operation)) {
            return request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(FORMS.get(operation));
        }
        List<String> types = contentTypes.get(operation);
        return types.isEmpty()
                ? request
                : request.contentType(types.get(0)).body("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String operation, String memory, String termbase) {
        String path = operation
                .split(" ")[1]
                .replace("{memory}", memory)
                .replace("{termbase}", termbase)
                .replace("unit{text}", "unit/a")
                .replace("{source}", "ko")
                .replace("{target}", "en")
                .replaceAll("\\{[^}]*}", "999999999");
        return path + PARAMETERS.getOrDefault(operation, "");
    }
}
