package org.hangyeol.cat.t5memory;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** A test of the units of t5memory, with a memory of its own. */
abstract class T5Case {
    static final String KO = "국경경비대 군인이 체포되였다.";
    static final String EN = "A border guard was arrested.";

    @Inject
    Keys keys;

    String path;
    String memory;

    @BeforeEach
    void setUp() {
        path = Api.newMemory();
        memory = Api.name(path);
    }

    ValidatableResponse sent(String work, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(Map.of("sourceLang", "ko-KR", "targetLang", "en-US"));
        whole.putAll(body);
        return given().contentType("application/json")
                .body(whole)
                .post("/t5memory/{memory}/{work}", memory, work)
                .then();
    }

    ValidatableResponse save(String source, String target, String document, String context) {
        return sent(
                        "entry",
                        Map.of(
                                "source", source,
                                "target", target,
                                "documentName", document,
                                "context", context,
                                "timeStamp", "20260731T093000Z",
                                "author", "Lee",
                                "type", "Manual",
                                "markupTable", "OTMXUXLF",
                                "save2disk", "0"))
                .statusCode(200)
                .body("ReturnValue", equalTo(0));
    }
}
