package org.hangyeol.cat.remotetm;

import java.util.List;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who gets into RemoteTM, and what it knows of memories. */
@QuarkusTest
class RemoteTmAccessTest extends RemoteTmCase {
    @Test
    void aKeyIsThePasswordAndTheUserMayBeAnybody() {
        String key = keys.of(Role.READER);
        assertEquals(true, ticket(key).startsWith("hgt_"));
        signedIn("이철수", key).statusCode(200).body("ticket", startsWith("hgt_"));
        signedIn("", key).statusCode(200).body("ticket", startsWith("hgt_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hgk_wrong", "hgk_", "hgk_:"})
    void aKeyThatIsNoneGetsNoTicket(String password) {
        signedIn("lee", password)
                .statusCode(401)
                .body("status", equalTo("Error"))
                .body("reason", containsString("not known"))
                .body("ticket", nullValue());
    }

    /** The first of a list lets in, but the list is no key. */
    @Test
    void aKeyInAListGetsNoTicket() {
        signedIn("lee", keys.of(Role.READER) + ",x")
                .statusCode(401)
                .body("status", equalTo("Error"))
                .body("reason", containsString("not known"))
                .body("ticket", nullValue());
    }

    @Test
    void whoNeedsNoKeyEntersAnything() {
        String none = signedIn("lee", "1234").statusCode(200).extract().path("ticket");
        isDone(sent(none, Api.name(memory), "openMemory"));
        given().header("Authorization", "BASIC %%%")
                .get("/remotetm/remote")
                .then()
                .statusCode(200);
        given().get("/remotetm/remote").then().statusCode(200).body("ticket", equalTo("none"));
    }

    @Test
    void aTicketOfNobodyIsRefused() {
        sent("hgt_1_2_3", "main", "openMemory")
                .statusCode(401)
                .body("status", equalTo("Error"))
                .body("reason", containsString("sign in again"));
    }

    @Test
    void theMemoriesThatAKeyMayUseAreListed() {
        given().header("Session", ticket)
                .get("/remotetm/memories")
                .then()
                .statusCode(200)
                .body("status", equalTo("OK"))
                .body("memories", hasSize(1))
                .body("memories[0].id", equalTo(Api.name(memory)))
                .body("memories[0].name", equalTo(Api.name(memory)))
                .body("memories[0].creationDate", matchesPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"))
                .body("memories[0].project", equalTo(""))
                .body("memories[0].subject", equalTo(""))
                .body("memories[0].client", equalTo(""));
        given().get("/remotetm/memories").then().body("memories.id", hasItem("main"));
    }

    @Test
    void memoriesAreOpenedClosedAndDescribed() {
        isDone(command("openMemory"));
        isDone(command("commit"));
        command("memoryLanguages").body("languages", contains("en", "ko"));
        command("memoryClients").body("clients", empty());
        command("memoryProjects").body("projects", empty());
        command("memorySubjects").body("subjects", empty());
        isDone(command("closeMemory"));
    }

    @Test
    void otherMemoriesAreRefusedWhetherThereOrNot() {
        for (String command : List.of("openMemory", "searchTranslation", "storeTu", "exportMemory", "nonsense")) {
            isRefused(sent(ticket, "main", command), "main");
            isRefused(sent(ticket, "no such memory", command), "no such memory");
        }
        isRefused(sent(ticket(keys.of(Role.ADMIN)), "no such memory", "openMemory"), "no such memory");
    }

    @Test
    void bodiesThatAreNoCommandAreRefused() {
        for (String body : List.of("", "null", "[]", "{", "{}", "{\"command\": 7}", "{\"command\": \"openMemory\"}")) {
            isRefused(
                    given().header("Session", ticket)
                            .body(body)
                            .post("/remotetm/memories")
                            .then(),
                    "");
        }
        isRefused(command("removeMemory"), "/api/memories");
        isRefused(command("storeTu"), "tu");
        isRefused(command("storeTu", "tu", "<tu>\u0000</tu>"), "NUL");
    }

    @Test
    void usersAndPasswordsAreNotHere() {
        for (String path : List.of("users", "permissions", "logout")) {
            isRefused(given().header("Session", ticket).get("/remotetm/" + path).then(), "/api/keys");
            isRefused(
                    given().header("Session", ticket)
                            .body("{}")
                            .post("/remotetm/" + path)
                            .then(),
                    "/api/keys");
        }
    }

    @Test
    void aReaderFindsButChangesNothing() {
        isDone(command("storeTu", "tu", tu("1", KO, EN)));
        String reader = ticket(keys.limitedTo(Role.READER, Set.of(Api.name(memory)), null));
        String name = Api.name(memory);
        sent(reader, name, "searchTranslation", "searchStr", KO, "srcLang", "ko", "tgtLang", "en")
                .body("matches", hasSize(1));
        String found = concordance("초소", "ko").extract().path("tus[0]");
        String number = XmlPath.from(found).getString("tu.@tuid");
        isRefused(sent(reader, name, "storeTu", "tu", tu("2", "새", "new")), "higher role");
        isRefused(sent(reader, name, "removeTu", "tuid", number), "higher role");
        isRefused(sent(reader, name, "importTMX", "file", "a.zip"), "higher role");
        given().header("Session", reader)
                .contentType("application/zip")
                .body(new byte[] {1})
                .post("/remotetm/upload")
                .then()
                .statusCode(403)
                .body("status", equalTo("Error"));
        assertEquals(List.of(EN), english());
    }

    @Test
    void whatIsStoredCarriesTheNameOfTheKey() {
        String key = keys.of(Role.TRANSLATOR);
        String name = Keys.with(key).get("/api/caller").then().extract().path("name");
        isDone(sent(ticket(key), Api.name(memory), "storeTu", "tu", tu("1", KO, EN)));
        Api.get(memory + "/units").body("items.changedBy", contains(name)).body("items.ko", not(empty()));
    }
}
