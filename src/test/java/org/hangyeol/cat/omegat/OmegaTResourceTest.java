package org.hangyeol.cat.omegat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.exchange.Reading;
import org.hangyeol.exchange.ValidXml;
import org.hangyeol.exchange.tmx.TmxReader;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What OmegaT fetches, asked for as it asks. The real OmegaT does in {@code OmegaTIT}. */
@QuarkusTest
class OmegaTResourceTest {
    static Response get(String path) {
        return given().urlEncodingEnabled(false).get("/omegat/" + path);
    }

    private static int status(String path, String ifNoneMatch) {
        return given().header("If-None-Match", ifNoneMatch)
                .get("/omegat/" + path)
                .statusCode();
    }

    private static String tag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    private static int save(String memory, String ko, String en) {
        return Api.post(memory + "/units", Map.of("ko", ko, "en", en))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Korean and English texts of a file that must be valid. */
    private static List<String> texts(Response answer) throws Exception {
        byte[] file = answer.then().statusCode(200).extract().asByteArray();
        ValidXml.assertValid("/exchange/tmx14.rnc", file);
        Reading reading = Reading.of(problems -> new TmxReader(new ByteArrayInputStream(file), problems));
        assertEquals(List.of(), reading.problemLines());
        return reading.texts();
    }

    @Test
    void memoryIsAFileWithTheNewestUnitsFirst() throws Exception {
        String memory = Api.newMemory();
        save(memory, "첫째 문장", "The first sentence");
        save(memory, "둘째/문장\n<b>&", "The second 😀 one");
        Response answer = get("memories/" + Api.name(memory) + ".tmx");
        assertEquals("application/xml;charset=UTF-8", answer.contentType());
        assertEquals(List.of("둘째/문장\n<b>& | The second 😀 one", "첫째 문장 | The first sentence"), texts(answer));
    }

    @Test
    void fileHoldsManyPages() throws Exception {
        String memory = Api.newMemory();
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 1201; i++) {
            rows.append("문장 %d\tsentence %d\n".formatted(i, i));
        }
        Api.importFile(memory, "many.tsv", rows.toString()).statusCode(200);
        List<String> texts = texts(get("memories/" + Api.name(memory) + ".tmx"));
        assertEquals(1201, texts.size());
        assertEquals(1201, texts.stream().distinct().count());
    }

    @Test
    void memoryWithoutUnitsIsAValidFile() throws Exception {
        assertEquals(List.of(), texts(get("memories/" + Api.name(Api.newMemory()) + ".tmx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"뉴스 2020", "v1.2.tmx", "a-b_c"})
    void anyNameOfAMemoryCanBeFetched(String name) throws Exception {
        Api.put("memories/{name}", Map.of(), name).statusCode(200);
        Response answer = given().get("/omegat/memories/{name}.tmx", name);
        assertEquals(List.of(), texts(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"memories/none.tmx", "glossaries/none.utf8", "glossaries/en/none.utf8", "glossaries/none.tbx"})
    void whatIsNotThereIsNotFound(String path) {
        assertEquals(404, get(path).statusCode());
    }

    @Test
    void tagChangesWithTheMemoryAndOnlyWithIt() {
        String memory = Api.newMemory();
        String path = "memories/" + Api.name(memory) + ".tmx";
        String empty = tag(path);
        int id = save(memory, "바뀔 문장", "To be changed");
        String saved = tag(path);
        save(Api.newMemory(), "다른 기억", "Another memory");
        assertEquals(saved, tag(path));
        Api.put(memory + "/units/" + id, Map.of("ko", "바뀔 문장", "en", "Changed")).statusCode(200);
        String changed = tag(path);
        Api.delete(memory + "/units/" + id).statusCode(204);
        String deleted = tag(path);
        assertEquals(
                4, List.of(empty, saved, changed, deleted).stream().distinct().count());
    }

    @Test
    void memoryMadeAnewHasAnotherTag() {
        String memory = Api.newMemory();
        String path = "memories/" + Api.name(memory) + ".tmx";
        String before = tag(path);
        Api.delete(memory).statusCode(204);
        assertEquals(404, status(path, before));
        Api.put(memory, Map.of()).statusCode(200);
        assertNotEquals(before, tag(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memories/main.tmx",
                "glossaries/starter.utf8",
                "glossaries/en/starter.utf8",
                "glossaries/starter.tbx"
            })
    void whatHasNotChangedIsNotSentAgain(String path) {
        String tag = tag(path);
        assertTrue(tag.matches("\"[^\",]+\""), "a strong tag: " + tag);
        assertEquals(304, status(path, tag));
        assertEquals(304, status(path, "W/" + tag));
        assertEquals(304, status(path, "\"x\" , W/\"y\"," + tag));
        assertEquals(304, status(path, "*"));
        assertEquals(200, status(path, "\"x\""));
        assertEquals(200, status(path, ""));
        assertEquals(200, status(path, tag.replace("\"", "")));
        Response same = given().header("If-None-Match", tag).get("/omegat/" + path);
        assertEquals("", same.asString());
        assertEquals(tag, same.header("ETag"));
    }

    @Test
    void sameRowsAreTheSameBytes() {
        String memory = Api.newMemory();
        save(memory, "같은 파일", "The same file");
        String path = "memories/" + Api.name(memory) + ".tmx";
        assertEquals(get(path).asString(), get(path).asString());
    }

    private static String termbaseOfAMinistry() {
        String termbase = Api.newTermbase();
        Map<String, Object> concept = Map.of(
                "code",
                "mss",
                "definition",
                "비밀경찰\nsecret police",
                "terms",
                List.of(
                        Map.of("language", "ko", "text", "국가보위성", "validity", "2016/"),
                        Map.of("language", "ko-KP", "text", "국가안전보위부", "status", "SUPERSEDED"),
                        Map.of("language", "en", "text", "Ministry of State Security"),
                        Map.of("language", "en", "text", "MSS", "status", "ADMITTED", "kind", "ABBREVIATION"),
                        Map.of("language", "en", "text", "Ministry of Social Security", "status", "FORBIDDEN"),
                        Map.of("language", "en", "text", "State Safety", "status", "DEPRECATED")));
        Api.post(termbase + "/concepts", concept).statusCode(201);
        return termbase;
    }

    @Test
    void wordListHasTheNamesThatMayBeWritten() {
        String name = Api.name(termbaseOfAMinistry());
        assertEquals(
                "국가보위성\tMinistry of State Security\t비밀경찰 secret police\n국가보위성\tMSS\t비밀경찰 secret police\n",
                get("glossaries/" + name + ".utf8").asString());
        assertEquals(
                get("glossaries/" + name + ".utf8").asString(),
                get("glossaries/KO_kr/" + name + ".utf8").asString());
        assertEquals(
                "Ministry of State Security\t국가보위성\t비밀경찰 secret police\nMSS\t국가보위성\t비밀경찰 secret police\n",
                get("glossaries/en/" + name + ".utf8").asString());
        assertEquals(400, get("glossaries/fr/" + name + ".utf8").statusCode());
    }

    @Test
    void tbxHasTheNamesThatMayBeWritten() throws Exception {
        Response answer = get("glossaries/" + Api.name(termbaseOfAMinistry()) + ".tbx");
        ValidXml.assertValid("/exchange/tbx/v2.rnc", answer.asByteArray());
        String file = answer.asString();
        assertEquals(
                List.of("국가보위성", "Ministry of State Security", "MSS"),
                XmlPath.from(file.replaceFirst("<!DOCTYPE[^>]*>", ""))
                        .getList("**.findAll { it.name() == 'term' }*.text()"));
        String starter = get("glossaries/starter.tbx").asString();
        ValidXml.assertValid("/exchange/tbx/v2.rnc", starter.getBytes(StandardCharsets.UTF_8));
        for (String notes : List.of(file, starter)) {
            assertFalse(notes.contains("<note>hangyeol:"), "a note that only this server understands");
        }
    }

    @Test
    void tagOfAGlossaryChangesWithItsConcepts() {
        String termbase = termbaseOfAMinistry();
        String path = "glossaries/" + Api.name(termbase) + ".utf8";
        String before = tag(path);
        save(Api.newMemory(), "용어와 상관없다", "Nothing to do with terms");
        assertEquals(before, tag(path));
        int id = Api.get(termbase + "/concepts").extract().path("items[0].id");
        Api.delete(termbase + "/concepts/" + id).statusCode(204);
        assertNotEquals(before, tag(path));
        assertEquals("", get(path).asString());
    }
}
