package org.hangyeol.memory;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class UnitResourceTest {
    @Test
    void savedUnitCanBeRead() {
        given().contentType("application/json")
                .body(Map.of("ko", "검열", "en", "inspection"))
                .post("/api/memories/main/units")
                .then()
                .log()
                .all()
                .statusCode(201)
                .body("ko", equalTo("검열"));
        for (String body : new String[] {
            "{\"ko\":",
            "{\"ko\":5}",
            "{\"kow\":\"x\"}",
            "[]",
            "",
            "{\"ko\":\"a\\u0000b\",\"en\":\"\\ud800\"}",
            "{\"ko\":\"\",\"en\":\"x\",\"position\":-1}"
        }) {
            given().contentType("application/json")
                    .body(body)
                    .post("/api/memories/main/units")
                    .then()
                    .log()
                    .all();
        }
        given().get("/api/memories/none/units").then().log().all();
        given().get("/api/memories/main/units/abc").then().log().all();
        given().get("/api/memories/main/units?page=-1").then().log().all();
        given().get("/api/memories/main/units?page=x").then().log().all();
        given().get("/api/nothing").then().log().all();
        given().delete("/api/memories").then().log().all();
        given().contentType("text/plain")
                .body("x")
                .post("/api/memories/main/units")
                .then()
                .log()
                .all();
        given().contentType("application/json")
                .body("{}")
                .put("/api/memories/a%2Fb")
                .then()
                .log()
                .all();
    }
}
