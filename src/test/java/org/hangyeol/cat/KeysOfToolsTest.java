package org.hangyeol.cat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keys with limits in the form that each tool sends: it finds in its own memory only, and stores there. */
@QuarkusTest
class KeysOfToolsTest {
    private static final String KO = "열쇠마다 찾는 기억이 다르다.";

    @Inject
    Keys keys;

    private String own;
    private String key;

    @BeforeEach
    void setUp() {
        String other = Api.newMemory();
        own = Api.newMemory();
        Api.post(other + "/units", Map.of("ko", KO, "en", "Not for this key.")).statusCode(201);
        Api.post(own + "/units", Map.of("ko", KO, "en", "For this key.")).statusCode(201);
        key = keys.limitedTo(Role.TRANSLATOR, Set.of(Api.name(own)), Set.of());
    }

    @Test
    void inTheAddress() {
        given().get("/as/{key}/tmserver/ko/en/unit/{text}", key, KO)
                .then()
                .statusCode(200)
                .body("target", contains("For this key."));
        given().get("/as/{key}/api/v1/ko_KR/en_US/unit/{text}", key, KO)
                .then()
                .body("target", contains("For this key."));
        given().queryParam("q", KO)
                .get("/as/{key}/pensieve/search/ko/en/", key)
                .then()
                .body("target", contains("For this key."));
    }

    @Test
    void inTheQuery() {
        given().queryParams(Map.of("q", KO, "langpair", "ko|en", "key", key))
                .get("/apertium/translate")
                .then()
                .body("responseData.translatedText", equalTo("For this key."));
        given().queryParams(Map.of("q", KO, "langpair", "ko|en", "key", key))
                .get("/mymemory/get")
                .then()
                .body("responseData.translatedText", equalTo("For this key."))
                .body("matches", hasSize(1));
    }

    @Test
    void inAHeader() {
        given().header("MMT-ApiKey", key)
                .queryParams(Map.of("q", KO, "source", "ko", "target", "en"))
                .get("/modernmt/translate")
                .then()
                .body("data.translation", equalTo("For this key."));
        given().header("Authorization", "DeepL-Auth-Key " + key)
                .contentType("application/json")
                .body(Map.of("text", List.of(KO), "target_lang", "EN"))
                .post("/deepl/v2/translate")
                .then()
                .statusCode(200)
                .body("translations.text", contains("For this key."));
    }

    /** Swordfish gets a ticket for its key, and sends that. */
    @Test
    void asAPassword() {
        String ticket = given().auth()
                .preemptive()
                .basic("lee", key)
                .get("/remotetm/remote")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
        given().header("Session", ticket).get("/remotetm/memories").then().body("memories.id", contains(Api.name(own)));
        given().header("Session", ticket)
                .contentType("application/json")
                .body(Map.of(
                        "command",
                        "searchTranslation",
                        "memory",
                        Api.name(own),
                        "searchStr",
                        KO,
                        "srcLang",
                        "ko",
                        "tgtLang",
                        "en"))
                .post("/remotetm/memories")
                .then()
                .body("matches.target", contains("<tuv xml:lang=\"en\"><seg>For this key.</seg></tuv>"));
    }

    /** Anywhere else a password is none: browsers send it unasked. */
    @Test
    void aPasswordIsNoKeyElsewhere() {
        String admin = keys.of(Role.ADMIN);
        given().auth()
                .preemptive()
                .basic("lee", admin)
                .get("/api/caller")
                .then()
                .body("kind", equalTo("LOCAL"));
    }

    @Test
    void inTheBody() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("q", KO, "source", "ko", "target", "en", "api_key", key))
                .post("/libretranslate/translate")
                .then()
                .body("translatedText", equalTo("For this key."));
        given().contentType("application/json")
                .body(Map.of("q", KO, "source", "ko", "target", "en", "api_key", key))
                .post("/libretranslate/translate")
                .then()
                .body("translatedText", equalTo("For this key."));
        given().multiPart("q", KO, "text/plain; charset=UTF-8")
                .multiPart("langpair", "ko-KR|en-US")
                .multiPart("key", "somebody-elses-key, " + key)
                .post("/mymemory/get")
                .then()
                .body("responseData.translatedText", equalTo("For this key."))
                .body("matches", hasSize(1));
    }

    /** As clients of DeepL did before there was a header for it, and as some still do. */
    @Test
    void inTheFormOfDeepL() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("text", KO, "target_lang", "EN", "auth_key", key))
                .post("/deepl/v2/translate")
                .then()
                .statusCode(200)
                .body("translations.text", contains("For this key."));
        given().contentType("application/json")
                .body(Map.of("text", KO, "target_lang", "EN", "auth_key", key))
                .post("/deepl/v2/translate")
                .then()
                .body("translations.text", contains("For this key."));
        for (String path : List.of("usage", "languages", "translate")) {
            given().contentType("application/x-www-form-urlencoded")
                    .formParams(Map.of("text", KO, "target_lang", "EN", "auth_key", "hgk_wrong"))
                    .post("/deepl/v2/" + path)
                    .then()
                    .statusCode(401)
                    .body("message", containsString("not known"));
            given().queryParams(Map.of("text", KO, "target_lang", "EN", "auth_key", "hgk_wrong"))
                    .get("/deepl/v2/" + path)
                    .then()
                    .statusCode(path.equals("translate") ? 405 : 401);
        }
    }

    /** Wherever its key is, a request is one request. */
    @Test
    void requestsAreCountedOnce() {
        String two = Api.post("keys", Map.of("name", "two requests", "role", "reader", "requestsPerMinute", 2))
                .statusCode(201)
                .extract()
                .path("key");
        Map<String, String> ask = Map.of("q", KO, "source", "ko", "target", "en", "api_key", two);
        for (int status : List.of(200, 200, 429)) {
            given().header("X-API-Key", two)
                    .contentType("application/json")
                    .body(ask)
                    .post("/libretranslate/translate")
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void aKeyThatIsNoneIsRefusedInTheBodyToo() {
        given().contentType("application/json")
                .body(Map.of("q", KO, "source", "ko", "target", "en", "api_key", "hgk_wrong"))
                .post("/libretranslate/translate")
                .then()
                .statusCode(401)
                .body("error", containsString("not known"));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("seg", "a", "tra", "가", "langpair", "en|ko", "key", keys.of(Role.READER)))
                .post("/mymemory/set")
                .then()
                .body("responseStatus", equalTo(403));
    }

    /** Whose key stands in the body is known only when it was read. */
    @Test
    void ofAStrangersBodyNotMuchIsRead() {
        String large = "{\"x\": \"%s\"}".formatted("x".repeat(200_000));
        for (String address : List.of("/deepl/v2/translate", "/deepl/v2/usage", "/libretranslate/translate")) {
            given().header("Host", "stranger.example.org")
                    .contentType("application/json")
                    .body(large)
                    .post(address)
                    .then()
                    .statusCode(400)
                    .body(containsString("131,072 bytes"));
            given().contentType("application/json")
                    .body(large)
                    .post(address)
                    .then()
                    .body(not(containsString("131,072")));
        }
    }

    @Test
    void whatAToolStoresLandsInItsMemory() {
        given().contentType("application/json")
                .body(Map.of("source", "tmserver로 저장했다.", "target", "Stored by tmserver."))
                .put("/as/{key}/tmserver/ko/en/unit/{text}", key, "tmserver로 저장했다.")
                .then()
                .statusCode(200);
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(
                        Map.of("seg", "마이메모리로 저장했다.", "tra", "Stored by MyMemory.", "langpair", "ko|en", "key", key))
                .post("/mymemory/set")
                .then()
                .body("responseStatus", equalTo(200));
        given().contentType("application/json")
                .body(Map.of(
                        "source", "티파이브로 저장했다.",
                        "target", "Stored by t5memory.",
                        "sourceLang", "ko",
                        "targetLang", "en"))
                .post("/as/{key}/t5memory/{memory}/entry", key, Api.name(own))
                .then()
                .statusCode(200);
        Api.get(own + "/units")
                .body(
                        "items.en",
                        contains("For this key.", "Stored by tmserver.", "Stored by MyMemory.", "Stored by t5memory."));
        given().get("/as/{key}/tmserver/ko/en/unit/{text}", key, "티파이브로 저장했다.")
                .then()
                .body("target", contains("Stored by t5memory."));
        given().header("X-API-Key", key)
                .contentType("application/json")
                .body(Map.of(
                        "command",
                        "storeTu",
                        "memory",
                        Api.name(own),
                        "tu",
                        "<tu><tuv xml:lang='ko'><seg>황새치로 저장했다.</seg></tuv>"
                                + "<tuv xml:lang='en'><seg>Stored by Swordfish.</seg></tuv></tu>"))
                .post("/remotetm/memories")
                .then()
                .body("status", equalTo("OK"));
        given().get("/as/{key}/tmserver/ko/en/unit/{text}", key, "황새치로 저장했다.")
                .then()
                .body("target", contains("Stored by Swordfish."));
        given().get("/as/{key}/tmserver/ko/en/unit/{text}", key, "마이메모리로 저장했다.")
                .then()
                .body("target", contains("Stored by MyMemory."));
    }

    @Test
    void aKeyForSeveralMemoriesMustSayWhereItStores() {
        String several = keys.limitedTo(Role.TRANSLATOR, Set.of(Api.name(own), Api.name(Api.newMemory())), null);
        given().contentType("application/json")
                .body(Map.of("source", "어디에", "target", "where"))
                .put("/as/{key}/tmserver/ko/en/unit/{text}", several, "어디에")
                .then()
                .statusCode(400)
                .body(containsString("writesTo"));
    }

    @Test
    void filesOfOmegatAreItsOwnAndLeadBackWithTheKey() {
        given().get("/as/{key}/omegat/memories/{memory}.tmx", key, Api.name(own))
                .then()
                .statusCode(200)
                .body(containsString("For this key."));
        given().get("/as/{key}/omegat/memories/main.tmx", key).then().statusCode(403);
        given().get("/as/{key}/omegat/glossaries/starter.utf8", key).then().statusCode(403);
        XmlPath project = given().get("/as/{key}/omegat/project", key)
                .then()
                .statusCode(200)
                .extract()
                .xmlPath();
        String address = project.getString("omegat.project.repositories.repository.@url");
        List<String> files = project.getList("omegat.project.repositories.repository.mapping.@repository");
        assertEquals(List.of("memories/" + Api.name(own) + ".tmx"), files);
        given().get(address + files.get(0)).then().statusCode(200).body(containsString("For this key."));
    }

    /** The rows are written in the background, where nobody's key is known any more. */
    @Test
    void whatAToolImportsCarriesTheNameOfTheKey() {
        String unlimited = keys.of(Role.TERMINOLOGIST);
        String name = Keys.with(unlimited).get("/api/caller").then().extract().path("name");
        given().header("Authorization", "DeepL-Auth-Key " + unlimited)
                .contentType("application/json")
                .body(Map.of("name", name, "source_lang", "en", "target_lang", "ko", "entries", "signed\t서명했다"))
                .post("/deepl/v2/glossaries")
                .then()
                .statusCode(201);
        Api.get("termbases/{name}/concepts", name).body("items.changedBy", contains(name));
    }

    @Test
    void errorsOfDeepLAreInItsShapeWhateverIsWrong() {
        given().header("Authorization", "DeepL-Auth-Key hgk_wrong")
                .get("/deepl/v2/usage")
                .then()
                .statusCode(401)
                .body("message", containsString("not known"));
        given().header("Authorization", "DeepL-Auth-Key " + keys.of(Role.READER))
                .body("{}")
                .post("/deepl/v2/glossaries")
                .then()
                .statusCode(403)
                .body("message", containsString("higher role"));
    }

    @Test
    void glossariesOfOthersAreNotThere() {
        String theirs = given().contentType("application/json")
                .body(Map.of("name", "theirs", "source_lang", "en", "target_lang", "ko", "entries", "a\t가"))
                .post("/deepl/v2/glossaries")
                .then()
                .statusCode(201)
                .extract()
                .path("glossary_id");
        String terminologist = keys.limitedTo(Role.TERMINOLOGIST, null, Set.of("starter"));
        var as = given().header("Authorization", "DeepL-Auth-Key " + terminologist);
        as.get("/deepl/v2/glossaries").then().body("glossaries.name", contains("starter"));
        as.get("/deepl/v2/glossaries/" + theirs).then().statusCode(404);
        as.get("/deepl/v3/glossaries/" + theirs + "/entries?source_lang=en&target_lang=ko")
                .then()
                .statusCode(404);
        as.delete("/deepl/v2/glossaries/" + theirs).then().statusCode(404);
        given().header("Authorization", "DeepL-Auth-Key " + terminologist)
                .contentType("application/json")
                .body(Map.of("name", "new", "source_lang", "en", "target_lang", "ko", "entries", "a\t가"))
                .post("/deepl/v2/glossaries")
                .then()
                .statusCode(403);
        given().get("/deepl/v2/glossaries").then().body("glossaries", not(empty()));
    }
}
