package org.hangyeol.access;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Pages of other sites in the browser of somebody who needs no key. */
@QuarkusTest
class CrossSiteTest {
    @Inject
    Keys keys;

    @TestHTTPResource
    URL address;

    private static RequestSpecification unit() {
        return given().contentType("application/json").body(Map.of("ko", "남의 쪽", "en", "another site"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://example.org, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403",
        "Origin, %%%, 403",
    })
    void aPageOfAnotherSiteMayNotWrite(String header, String value, int status) {
        unit().post("/api/memories/main/units");
        unit().header(header, value).post("/api/memories/main/units").then().statusCode(status);
    }

    @Test
    void aPageOfOursMayWrite() {
        unit().post("/api/memories/main/units");
        unit().header("Origin", "http://%s:%d".formatted(address.getHost(), address.getPort()))
                .post("/api/memories/main/units")
                .then()
                .statusCode(200);
    }

    /** A page that has a key was given it. */
    @Test
    void aKeyMayWriteFromAnywhere() {
        unit().post("/api/memories/main/units");
        unit().header("Origin", "https://example.org")
                .header("X-API-Key", keys.of(Role.TRANSLATOR))
                .post("/api/memories/main/units")
                .then()
                .statusCode(200);
    }

    /** A picture or a link in another page: browsers get it without saying where it stands. */
    @ParameterizedTest
    @CsvSource({
        "User-Agent, Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0, 403",
        "Sec-Fetch-Site, none, 403",
        "Referer, https://example.org/, 403",
        "User-Agent, MateCat, 200",
    })
    void noBrowserWritesByGetting(String header, String value, int status) {
        Map<String, String> headers = new HashMap<>(Map.of("User-Agent", "tool"));
        headers.put(header, value);
        given().headers(headers)
                .queryParams(Map.of("seg", "a", "tra", "가", "langpair", "en|ko"))
                .get("/mymemory/set")
                .then()
                .body("responseStatus", equalTo(status));
    }

    @Test
    void anyPageMayRead() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/api/memories")
                .then()
                .statusCode(200);
    }

    /** Somebody's name that leads to this machine, or a proxy that lets others in: neither is somebody here. */
    @ParameterizedTest
    @CsvSource({
        "Host, evil.example.org, 401",
        "Host, evil.example.org:8080, 401",
        "Host, localhost, 200",
        "Host, 127.0.0.1:8080, 200",
        "Host, [::1]:8080, 200",
        "Host, localhost.example.org, 401",
        "X-Forwarded-For, 203.0.113.7, 401",
        "X-Real-IP, 203.0.113.7, 401",
        "Via, 1.1 proxy, 401",
        "Forwarded, for=203.0.113.7, 401",
    })
    void onlySomebodyHereNeedsNoKey(String header, String value, int status) {
        var answer = given().header(header, value).get("/api/memories").then().statusCode(status);
        if (status == 401) {
            answer.body("detail", containsString("wants a key"));
        }
    }
}
