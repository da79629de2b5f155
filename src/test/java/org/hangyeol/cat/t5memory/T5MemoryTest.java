package org.hangyeol.cat.t5memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Whole memories: made, filled, told of and deleted. */
@QuarkusTest
class T5MemoryTest {
    private static final String TMX =
            "<?xml version='1.0'?><tmx version='1.4'><header srclang='ko'/><body>%s</body></tmx>";
    private static final String TU =
            "<tu><tuv xml:lang='ko'><seg>%s</seg></tuv><tuv xml:lang='en-US'><seg>%s</seg></tuv></tu>";

    @Inject
    Keys keys;

    private static String newName() {
        return "ID12-North Korea news_" + UUID.randomUUID();
    }

    private static ValidatableResponse make(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/t5memory")
                .then();
    }

    /** As PHP writes a name into an address. */
    static String at(String memory, String work) {
        return "/t5memory/" + memory.replace(' ', '+') + work;
    }

    private static JsonPath importTmx(String memory, String file) {
        given().multiPart("json_data", "{\"framingTags\": \"saveAll\"}", "application/json")
                .multiPart("file", "news.tmx", file.getBytes(StandardCharsets.UTF_8))
                .urlEncodingEnabled(false)
                .post(at(memory, "/importtmx"))
                .then()
                .statusCode(200)
                .body("ReturnValue", equalTo(0));
        return imported(memory);
    }

    /** The status when the import has ended: imports run one after another, so the next one waits for it. */
    private static JsonPath imported(String memory) {
        Api.importFile(Api.newMemory(), "next.tsv", "ko\ten\n가\ta\n").statusCode(200);
        return given().urlEncodingEnabled(false)
                .get(at(memory, "/status"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aMemoryIsMadeListedFilledReadAndDeleted() {
        String name = newName();
        make(Map.of("name", name, "sourceLang", "ko-KR")).statusCode(200).body("name", equalTo(name));
        given().get("/t5memory/")
                .then()
                .statusCode(200)
                .body("Open.name", hasItem(name))
                .body("$", hasKey("Available on disk"));
        given().urlEncodingEnabled(false)
                .get(at(name, "/status"))
                .then()
                .body("status", equalTo("open"))
                .body("tmxImportStatus", nullValue())
                .body("segmentIndex", equalTo(0));

        JsonPath status = importTmx(name, TMX.formatted(TU.formatted("언제", "dam") + TU.formatted("", "nothing")));
        assertEquals("open", status.getString("status"));
        assertEquals("available", status.getString("tmxImportStatus"));
        assertEquals(1, status.getInt("segmentsImported"));
        assertEquals(1, status.getInt("invalidSegments"));
        assertEquals(100, status.getInt("importProgress"));
        assertEquals("", status.getString("importErrorMsg"));

        XmlPath file = T5DownloadTest.part(name, "[]")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .xmlPath();
        assertEquals("dam", file.getString("tmx.body.tu.tuv[1].seg"));

        given().urlEncodingEnabled(false).get(at(name, "/flush")).then().statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .urlEncodingEnabled(false)
                .get(at(name, "/reorganize"))
                .then()
                .statusCode(200);
        given().urlEncodingEnabled(false)
                .delete(at(name, ""))
                .then()
                .statusCode(200)
                .body("ReturnValue", equalTo(0));
        given().get("/t5memory").then().body("Open.name", not(hasItem(name)));
        given().urlEncodingEnabled(false)
                .delete(at(name, ""))
                .then()
                .statusCode(404)
                .body("ErrorMsg", containsString(name));
    }

    @Test
    void aMemoryIsMadeOfAFile() {
        String name = newName();
        given().multiPart("json_data", "{\"name\": \"%s\", \"sourceLang\": \"ko\"}".formatted(name), "application/json")
                .multiPart(
                        "file",
                        "1f3a.tmx",
                        TMX.formatted(TU.formatted("언제", "dam")).getBytes(StandardCharsets.UTF_8))
                .post("/t5memory/")
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
        assertEquals(1, imported(name).getInt("segmentsImported"));
    }

    @Test
    void aMemoryThatCannotBeMadeOfItsFileIsNotMade() {
        String name = newName();
        given().multiPart("json_data", "{\"name\": \"%s\", \"sourceLang\": \"ko\"}".formatted(name), "application/json")
                .multiPart("file", "empty.tmx", new byte[0])
                .post("/t5memory")
                .then()
                .statusCode(400)
                .body("ErrorMsg", containsString("Empty file"));
        Api.get("memories/{name}", name).statusCode(404);
    }

    @Test
    void aLargeFileIsTaken() {
        String name = newName();
        make(Map.of("name", name, "sourceLang", "ko")).statusCode(200);
        String comment = "<!--" + "=".repeat(11_000_000) + "-->";
        assertEquals(
                1,
                importTmx(name, TMX.formatted(comment + TU.formatted("언제", "dam")))
                        .getInt("segmentsImported"));
    }

    @Test
    void theStatusTellsNothingOfAnEarlierMemoryOfTheSameName() {
        String name = newName();
        make(Map.of("name", name, "sourceLang", "ko")).statusCode(200);
        assertEquals("failed", importTmx(name, "<html/>").getString("tmxImportStatus"));
        given().urlEncodingEnabled(false).delete(at(name, "")).then().statusCode(200);
        make(Map.of("name", name, "sourceLang", "ko")).statusCode(200);
        assertNull(imported(name).getString("tmxImportStatus"));
    }

    @Test
    void aFileThatIsNoneFailsVisibly() {
        String name = newName();
        make(Map.of("name", name, "sourceLang", "ko")).statusCode(200);
        JsonPath status = importTmx(name, "<html/>");
        assertEquals("failed", status.getString("tmxImportStatus"));
        assertEquals(status.getString("importErrorMsg"), status.getString("ErrorMsg"));
        given().multiPart("json_data", "{}", "application/json")
                .urlEncodingEnabled(false)
                .post(at(name, "/importtmx"))
                .then()
                .statusCode(400)
                .body("ErrorMsg", containsString("file"));
        given().multiPart("file", "empty.tmx", new byte[0])
                .urlEncodingEnabled(false)
                .post(at(name, "/importtmx"))
                .then()
                .statusCode(400)
                .body("ErrorMsg", containsString("Empty file"));
    }

    /** A document type with entities is no reason to stop, and nothing of it is fetched or expanded. */
    @Test
    void aHostileFileIsHarmless() {
        String name = newName();
        make(Map.of("name", name, "sourceLang", "ko")).statusCode(200);
        String bomb =
                "<?xml version='1.0'?><!DOCTYPE tmx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><tmx version='1.4'><header/><body>"
                        + TU.formatted("&a;", "root") + TU.formatted("가", "a") + "</body></tmx>";
        JsonPath status = importTmx(name, bomb);
        assertEquals(1, status.getInt("segmentsImported"));
        assertEquals(1, status.getInt("invalidSegments"));
    }

    @Test
    void aNameThatIsTakenIsTold() {
        String name = Api.name(Api.newMemory());
        make(Map.of("name", name, "sourceLang", "ko"))
                .statusCode(500)
                .body("ErrorMsg", containsString("ERROR_MEM_NAME_EXISTS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a/b\", \"sourceLang\": \"ko\"}",
                "{\"name\": \"\", \"sourceLang\": \"ko\"}",
                "{\"sourceLang\": \"ko\"}",
                "{\"name\": \"german\", \"sourceLang\": \"de\"}",
                "{\"name\": \"languageless\"}",
                "{\"name\": \"binary\", \"sourceLang\": \"ko\", \"data\": \"UEsDBA==\"}",
                "null",
                "[]",
                "{",
            })
    void whatCannotBeMadeIsTold(String body) {
        make(body).statusCode(400).body("ReturnValue", equalTo(400)).body("ErrorMsg", not(nullValue()));
    }

    /** Its way to see whether we are there, which must not make a memory or need an admin. */
    @Test
    void translate5AsksWhetherWeAreThere() {
        given().header("X-API-Key", keys.of(Role.READER))
                .contentType("application/json")
                .body(Map.of("name", "ping_tm", "sourceLang", "de"))
                .post("/t5memory")
                .then()
                .statusCode(500)
                .body("ErrorMsg", containsString("ERROR_MEM_NAME_EXISTS"));
        Api.get("memories/ping_tm").statusCode(404);
        given().get("/t5memory_service/resources").then().statusCode(200).body("Version", equalTo("0.6.99"));
        given().get("/t5memory_service/savetms").then().statusCode(200);
    }

    @Test
    void onlyAnAdminMakesMemories() {
        for (Role role : List.of(Role.READER, Role.TRANSLATOR, Role.TERMINOLOGIST)) {
            given().contentType("application/json")
                    .body(Map.of("name", newName(), "sourceLang", "ko"))
                    .post("/as/{key}/t5memory", keys.of(role))
                    .then()
                    .statusCode(403);
            given().multiPart(
                            "json_data",
                            "{\"name\": \"%s\", \"sourceLang\": \"ko\"}".formatted(newName()),
                            "application/json")
                    .post("/as/{key}/t5memory", keys.of(role))
                    .then()
                    .statusCode(403);
        }
        String limited = keys.limitedTo(Role.READER, Set.of("main"), null);
        given().get("/as/{key}/t5memory", limited).then().body("Open.name", equalTo(List.of("main")));
    }

    @Test
    void theNumberOfAUnitIsTold() {
        String path = Api.newMemory();
        int number = Api.post(path + "/units", Map.of("ko", "가", "en", "a"))
                .extract()
                .path("id");
        given().get("/t5memory/{memory}/status", Api.name(path))
                .then()
                .body("segmentIndex", equalTo(number))
                .body("segmentIndex", greaterThan(0));
    }
}
