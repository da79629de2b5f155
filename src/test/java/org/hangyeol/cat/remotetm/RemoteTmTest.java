package org.hangyeol.cat.remotetm;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
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
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The protocol of RemoteTM as Swordfish speaks it: every command, and what it must not be taken in by. */
@QuarkusTest
class RemoteTmTest {
    private static final String KO = "국경경비대 군인이 초소에서 체포되였다.";
    private static final String EN = "A border guard was arrested at his post.";

    @Inject
    Keys keys;

    private String memory;
    private String ticket;

    @BeforeEach
    void signIn() {
        memory = Api.newMemory();
        ticket = ticket(keys.limitedTo(Role.TRANSLATOR, Set.of(Api.name(memory)), null));
    }

    private static String ticket(String key) {
        return signedIn("lee", key)
                .statusCode(200)
                .body("status", equalTo("OK"))
                .extract()
                .path("ticket");
    }

    /** As Swordfish writes it: in capitals. */
    private static ValidatableResponse signedIn(String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return given().header("Authorization", "BASIC " + credentials)
                .header("Accept", "application/json")
                .get("/remotetm/remote")
                .then();
    }

    /** A command about the memory of the test; fields and values in turn. */
    private ValidatableResponse command(String command, Object... fields) {
        return sent(ticket, Api.name(memory), command, fields);
    }

    private static ValidatableResponse sent(String ticket, String memory, String command, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("command", command, "memory", memory));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return given().header("Session", ticket)
                .header("Accept", "application/json")
                .contentType("application/json")
                .body(body)
                .post("/remotetm/memories")
                .then();
    }

    private static void isDone(ValidatableResponse answer) {
        answer.statusCode(200).body("status", equalTo("OK")).body("reason", nullValue());
    }

    /** Swordfish reads the reason only with the status 200 of HTTP. */
    private static void isRefused(ValidatableResponse answer, String reason) {
        answer.statusCode(200)
                .body("status", equalTo("Error"))
                .body("reason", containsString(reason))
                .body("matches", nullValue())
                .body("tus", nullValue());
    }

    private ValidatableResponse searched(String text, String source, String target) {
        return command(
                "searchTranslation",
                "searchStr",
                text,
                "srcLang",
                source,
                "tgtLang",
                target,
                "similarity",
                60,
                "caseSensitive",
                false);
    }

    /** As Swordfish writes it. */
    private static String tu(String id, String ko, String en) {
        return """
                <tu tuid="%s" creationtool="Swordfish" creationtoolversion="5.0" creationdate="20261122T101112Z">\
                <tuv xml:lang="ko" creationdate="20261122T101112Z"><seg>%s</seg></tuv>\
                <tuv xml:lang="en" creationdate="20261122T101112Z"><seg>%s</seg></tuv></tu>""".formatted(id, ko, en);
    }

    private List<String> english() {
        return Api.get(memory + "/units").extract().path("items.en");
    }

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
    void whatIsStoredIsFoundInBothDirectionsAndOverOthers() {
        isDone(command("storeTu", "tu", tu("-77-1-2-3", KO, EN)));
        isDone(command("commit"));
        searched(KO, "ko-KR", "en-US")
                .body("matches", hasSize(1))
                .body("matches[0].similarity", equalTo(100))
                .body("matches[0].similarity", instanceOf(Integer.class))
                .body("matches[0].origin", equalTo(Api.name(memory)))
                .body("matches[0].source", equalTo("<tuv xml:lang=\"ko\"><seg>" + KO + "</seg></tuv>"))
                .body("matches[0].target", equalTo("<tuv xml:lang=\"en\"><seg>" + EN + "</seg></tuv>"))
                .body("matches[0].properties.creationdate", equalTo("20261122T101112Z"));
        searched(EN, "en", "ko").body("matches.target", contains("<tuv xml:lang=\"ko\"><seg>" + KO + "</seg></tuv>"));
        assertEquals(List.of(KO), Api.foundIn(memory, KO));
    }

    @Test
    void whatOthersStoredIsFound() {
        Api.post(memory + "/units", Map.of("ko", "로동신문이 <보도>했다 & 끝", "en", "Rodong Sinmun <reported> & done"));
        String source = searched("노동신문이 <보도>했다 & 끝", "ko", "en")
                .body("matches", hasSize(1))
                .body("matches[0].similarity", equalTo(99))
                .extract()
                .path("matches[0].source");
        assertEquals("로동신문이 <보도>했다 & 끝", XmlPath.from(source).getString("tuv.seg"));
    }

    @Test
    void anEmptyListMeansThatNothingIsThere() {
        searched("여기에는 없는 문장이다.", "ko", "en").body("status", equalTo("OK")).body("matches", empty());
        searched("", "ko", "en").body("status", equalTo("OK")).body("matches", empty());
        searched("🙂\u200F", "ko", "en").body("status", equalTo("OK")).body("matches", empty());
    }

    @Test
    void lookUpsThatCannotBeMadeSayWhy() {
        isRefused(searched("a", "ko", "ja"), "ja");
        isRefused(searched("a", "ko", "ko-KP"), "ko");
        isRefused(searched("가".repeat(100_001), "ko", "en"), "searchStr");
        isRefused(command("searchTranslation", "srcLang", "ko", "tgtLang", "en"), "searchStr");
        isRefused(command("searchAll", "searchStr", "a"), "language");
        isRefused(command("batchTranslate", "srcLang", "ko", "tgtLang", "en"), "segments");
        searched("가".repeat(100_000), "ko", "en").body("status", equalTo("OK"));
    }

    @Test
    void similarityIsTheLowestPercent() {
        isDone(command("storeTu", "tu", tu("1", "발전소 건설이 빠르게 진행된다.", "Work goes on.")));
        String alike = "발전소 건설이 느리게 진행된다.";
        command("searchTranslation", "searchStr", alike, "srcLang", "ko", "tgtLang", "en", "similarity", 60)
                .body("matches", hasSize(1));
        command("searchTranslation", "searchStr", alike, "srcLang", "ko", "tgtLang", "en", "similarity", 100)
                .body("matches", empty());
        command("searchTranslation", "searchStr", alike, "srcLang", "ko", "tgtLang", "en", "similarity", 5000)
                .body("status", equalTo("OK"));
    }

    /** Korean is near the noise below, and a document would take long: /api/suggestions refuses it. */
    @Test
    void similarityIsNeverBelowFifty() {
        String known = "발전소 건설이 빠르게 진행된다.";
        isDone(command("storeTu", "tu", tu("1", known, "Work goes on.")));
        for (String text : List.of("발전소 건설", "건설이 느리다.", "발전소", "진행된다.", "빠르게 달리는 기차")) {
            List<Integer> found = command(
                            "searchTranslation", "searchStr", text, "srcLang", "ko", "tgtLang", "en", "similarity", 1)
                    .extract()
                    .path("matches.similarity");
            assertEquals(
                    List.of(), found.stream().filter(percent -> percent < 50).toList(), text);
        }
        command("searchTranslation", "searchStr", known, "srcLang", "ko", "tgtLang", "en", "similarity", -1)
                .body("matches.similarity", contains(100));
    }

    @Test
    void aWholeDocumentIsLookedUpAtOnce() {
        isDone(command("storeTu", "tu", tu("1", KO, EN)));
        command(
                        "batchTranslate",
                        "srcLang",
                        "ko",
                        "tgtLang",
                        "en",
                        "caseSensitiveMatches",
                        false,
                        "segments",
                        List.of(
                                Map.of("file", "1", "unit", "2", "segment", "2-1", "pure", KO),
                                Map.of("file", "1", "unit", "3", "segment", "3", "pure", "전혀 다른 것")))
                .body("status", equalTo("OK"))
                .body("matches.file", contains("1", "1"))
                .body("matches.unit", contains("2", "3"))
                .body("matches.segment", contains("2-1", "3"))
                .body("matches.pure", contains(KO, "전혀 다른 것"))
                .body("matches[0].matches.similarity", contains(100))
                .body("matches[1].matches", empty());
    }

    @Test
    void searchAllTellsWholeUnits() {
        isDone(command("storeTu", "tu", tu("1", KO, EN)));
        String unit = command("searchAll", "searchStr", EN, "srcLang", "en", "similarity", 70, "caseSensitive", false)
                .body("tus", hasSize(1))
                .extract()
                .path("tus[0]");
        XmlPath tu = XmlPath.from(unit);
        assertEquals(List.of(KO, EN), tu.getList("tu.tuv.seg"));
    }

    @Test
    void aWordIsFoundWithItsParticlesInEitherSpelling() {
        isDone(command("storeTu", "tu", tu("1", "로동신문은 보도했다.", "Rodong Sinmun reported.")));
        concordance("노동신문", "ko").body("tus", hasSize(1)).body("tus[0]", containsString("로동신문은"));
        concordance("reports", "en").body("tus", hasSize(1));
        concordance("없는말", "ko").body("status", equalTo("OK")).body("tus", empty());
        isRefused(concordance("…", "ko"), "no letter");
        isRefused(
                command("concordanceSearch", "searchStr", "노동.*", "srcLang", "ko", "limit", 10, "isRegexp", true),
                "regular expressions");
    }

    private ValidatableResponse concordance(String text, String language) {
        return command(
                "concordanceSearch",
                "searchStr",
                text,
                "srcLang",
                language,
                "limit",
                10,
                "isRegexp",
                false,
                "caseSensitive",
                false);
    }

    @Test
    void aConcordanceIsAsLongAsItsLimit() {
        for (int i = 0; i < 3; i++) {
            isDone(command("storeTu", "tu", tu("" + i, "모래시계 " + i, "Hourglass " + i)));
        }
        command("concordanceSearch", "searchStr", "모래시계", "srcLang", "ko", "limit", 2)
                .body("tus", hasSize(2));
        command("concordanceSearch", "searchStr", "모래시계", "srcLang", "ko", "limit", 0)
                .body("tus", hasSize(1));
    }

    @Test
    void aUnitIsReadAndRemovedByItsNumber() {
        isDone(command("storeTu", "tu", tu("1", KO, EN)));
        String found = concordance("초소", "ko").extract().path("tus[0]");
        String number = XmlPath.from(found).getString("tu.@tuid");
        command("getTu", "tuid", number).body("status", equalTo("OK")).body("tu", equalTo(found));
        isDone(command("removeTu", "tuid", number));
        isRefused(command("getTu", "tuid", number), number);
        isRefused(command("removeTu", "tuid", number), number);
        isRefused(command("getTu", "tuid", "-77-1-2-3"), "numbers");
        isRefused(command("getTu"), "tuid");
        searched(KO, "ko", "en").body("matches", empty());
    }

    @Test
    void aUnitOfAnotherMemoryIsNotThere() {
        int other = Api.post(Api.newMemory() + "/units", Map.of("ko", "남의 것", "en", "of others"))
                .extract()
                .path("id");
        isRefused(command("getTu", "tuid", "" + other), "" + other);
        isRefused(command("removeTu", "tuid", "" + other), "" + other);
    }

    @Test
    void aSegmentThatIsConfirmedAgainTakesThePlaceOfWhatItWas() {
        isDone(command("storeTu", "tu", tu("-77-1-2-3", KO, "A border gard was arrested.")));
        isDone(command("storeTu", "tu", tu("-77-1-2-3", KO, EN)));
        assertEquals(List.of(EN), english());
        isDone(command("storeTu", "tu", tu("-77-1-9-1", KO, "Another place, another translation.")));
        assertEquals(2, english().size());
    }

    @Test
    void tagsGoInAndComeOutAsTheyWere() {
        String ko = "<ph x=\"1\">&lt;b&gt;</ph>군인<ph x=\"2\">&lt;/b&gt;</ph>이 간다.";
        isDone(command(
                "storeTu", "tu", tu("1", ko, "A <ph x=\"1\">&lt;b&gt;</ph>soldier<ph x=\"2\">&lt;/b&gt;</ph> goes.")));
        String source = searched("군인이 간다.", "ko", "en").extract().path("matches[0].source");
        XmlPath seg = XmlPath.from(source);
        assertEquals(List.of("<b>", "</b>"), seg.getList("tuv.seg.ph"));
        assertEquals(List.of("1", "2"), seg.getList("tuv.seg.ph.@x"));
    }

    @Test
    void textsOfEveryKindAreStoredAsTheyAre() {
        String strange = "漢字 한글 🙂 \u200Fמילה\u200E e\u0301";
        isDone(command("storeTu", "tu", tu("1", Normalizer.normalize("조선로동당", Normalizer.Form.NFD), strange)));
        searched("조선로동당", "ko", "en")
                .body("matches.similarity", contains(100))
                .body("matches[0].target", containsString(composed(strange)));
        String longest = "가".repeat(100_000);
        isDone(command("storeTu", "tu", tu("2", longest, "long")));
        isRefused(command("storeTu", "tu", tu("3", longest + "나", "too long")), "100000");
        assertEquals(List.of(composed(strange), "long"), english());
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<tu",
                "<tu tuid='1'><tuv xml:lang='ko'><seg>가</seg></tuv></tu>",
                "<tu tuid='1'><tuv xml:lang='ko'><seg>가</seg></tuv><tuv xml:lang='en'><seg> </seg></tuv></tu>",
                "<tu tuid='1'><tuv xml:lang='ko'><seg>가</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv>",
                "<tuv xml:lang='ko'><seg>가</seg></tuv>",
                "<tu><tuv xml:lang='ko'><seg>가</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv></tu>"
                        + "<tu><tuv xml:lang='ko'><seg>나</seg></tuv><tuv xml:lang='en'><seg>b</seg></tuv></tu>",
                "<!DOCTYPE tu [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tu><tuv xml:lang='ko'><seg>&x;</seg></tuv>"
                        + "<tuv xml:lang='en'><seg>a</seg></tuv></tu>",
                "<tu><tuv xml:lang='ko'><seg>&x;</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv></tu>",
                "</body></tmx>",
                "가나다"
            })
    void whatIsNoUnitIsRefusedWithAReason(String hostile) {
        isRefused(command("storeTu", "tu", hostile), "Invalid 'tu': ");
        assertEquals(List.of(), english());
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
