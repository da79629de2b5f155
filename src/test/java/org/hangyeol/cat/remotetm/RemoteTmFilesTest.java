package org.hangyeol.cat.remotetm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that Swordfish sends and takes over the protocol of RemoteTM. */
@QuarkusTest
class RemoteTmFilesTest {
    private static final String TMX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header srclang="ko"/><body>
            <tu><tuv xml:lang="ko-KR"><seg>언제가 터졌다.</seg></tuv><tuv xml:lang="en-US"><seg>A dam burst.</seg></tuv></tu>
            <tu><tuv xml:lang="ko-KR"><seg>%s</seg></tuv><tuv xml:lang="en-US"><seg>Second.</seg></tuv></tu>
            </body></tmx>
            """;

    /** How many bytes stand before the name of the first file of a zip. */
    private static final int LOCAL_HEADER = 30;

    @Inject
    Keys keys;

    private String memory;
    private String key;

    @BeforeEach
    void setUp() {
        memory = Api.newMemory();
        key = keys.limitedTo(Role.TRANSLATOR, Set.of(Api.name(memory)), null);
    }

    private ValidatableResponse command(String command, String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("command", command, "memory", Api.name(memory)));
        body.put(field, value);
        return Keys.with(key).body(body).post("/remotetm/memories").then().statusCode(200);
    }

    private ValidatableResponse upload(byte[] file) {
        return Keys.with(key)
                .contentType("application/zip")
                .body(file)
                .post("/remotetm/upload")
                .then();
    }

    private String uploaded(byte[] file) {
        return upload(file)
                .statusCode(200)
                .body("status", equalTo("OK"))
                .extract()
                .path("file");
    }

    private ValidatableResponse imported(String file) {
        return command("importTMX", "file", file);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return zipped.toByteArray();
    }

    private static byte[] zip(String content) throws IOException {
        return zip("../../../etc/news.tmx", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aZippedFileIsImportedOnce() throws IOException {
        String file = uploaded(zip(TMX.formatted("둘째.")));
        imported(file).body("status", equalTo("OK"));
        assertEquals(List.of("언제가 터졌다."), Api.foundIn(memory, "언제가 터졌다."));
        imported(file).body("status", equalTo("Error")).body("reason", containsString("waits"));
    }

    @Test
    void unitsThatAreNotTakenAreToldThoughTheOthersAreThere() throws IOException {
        imported(uploaded(zip(TMX.formatted(""))))
                .body("status", equalTo("Error"))
                .body("reason", startsWith("1 units were imported, 1 were not"))
                .body("reason", containsString("line 4"));
        assertEquals(List.of("언제가 터졌다."), Api.foundIn(memory, "언제가 터졌다."));
    }

    @Test
    void filesThatAreNoneAreRefused() throws IOException {
        for (byte[] file : List.of(new byte[0], "no zip".getBytes(StandardCharsets.UTF_8), emptyZip())) {
            upload(file).statusCode(400).body("status", equalTo("Error")).body("reason", containsString("zip"));
        }
        imported(uploaded(zip("<html/>"))).body("status", equalTo("Error")).body("reason", containsString("TMX"));
        imported(uploaded(zip(""))).body("status", equalTo("Error")).body("reason", containsString("Empty"));
        for (String name : List.of("", "../imports/x", "/etc/passwd", "main.tmx")) {
            imported(name).body("status", equalTo("Error")).body("reason", containsString("waits"));
        }
    }

    @Test
    void aZipThatBreaksOffWithinItsFirstNameIsRefused() throws IOException {
        byte[] whole = zip(TMX);
        upload(Arrays.copyOf(whole, LOCAL_HEADER + 5))
                .statusCode(400)
                .body("status", equalTo("Error"))
                .body("reason", containsString("Not a zip"));
    }

    @Test
    void aNameThatIsNoTextIsRefused() throws IOException {
        byte[] whole = zip(TMX);
        whole[LOCAL_HEADER] = (byte) 0xFF; // never in UTF-8
        upload(whole).statusCode(400).body("status", equalTo("Error")).body("reason", containsString("Not a zip"));
    }

    private static byte[] emptyZip() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        new ZipOutputStream(zipped).close();
        return zipped.toByteArray();
    }

    @Test
    void aZipThatBreaksOffIsNotTakenForAWholeFile() throws IOException {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            units.append("<tu><tuv xml:lang='ko'><seg>").append(i * 7919L).append("</seg></tuv></tu>");
        }
        byte[] whole = zip("<tmx version='1.4'><body>" + units + "</body></tmx>");
        String file = uploaded(Arrays.copyOf(whole, whole.length / 2));
        imported(file).body("status", equalTo("Error")).body("reason", containsString("zip cannot be read"));
    }

    @Test
    void aMemoryIsExportedAndDownloaded() {
        Api.post(memory + "/units", Map.of("ko", "언제가 터졌다.", "en", "A dam burst."))
                .statusCode(201);
        String ticket = Keys.with(key).get("/remotetm/remote").then().extract().path("ticket");
        assertEquals("none", ticket, "the key is in a header of its own");
        String file = command("exportMemory", "srcLang", "*all*").extract().path("file");
        String tmx = Keys.with(key)
                .queryParam("file", file)
                .get("/remotetm/download")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        XmlPath body = XmlPath.from(tmx);
        assertEquals(List.of("언제가 터졌다.", "A dam burst."), body.getList("tmx.body.tu.tuv.seg"));
        command("exportMemory", "languages", List.of("en-US", "ko-KR")).body("status", equalTo("OK"));
        command("exportMemory", "languages", List.of("ko", "ko-KP"))
                .body("status", equalTo("Error"))
                .body("reason", containsString("both"));
    }

    /** Whatever comes with 200, Swordfish saves as the file. */
    @Test
    void aFileThatIsNotThereIsNoFile() {
        for (String file : List.of("main.tmx", "no such memory.tmx")) {
            Keys.with(key)
                    .queryParam("file", file)
                    .get("/remotetm/download")
                    .then()
                    .statusCode(403);
        }
        Keys.with(key)
                .queryParam("file", "../audit.log")
                .get("/remotetm/download")
                .then()
                .statusCode(400);
        Keys.with(key).get("/remotetm/download").then().statusCode(400);
        given().queryParam("session", "hgt_1_2_3")
                .queryParam("file", Api.name(memory) + ".tmx")
                .get("/remotetm/download")
                .then()
                .statusCode(401);
    }

    @Test
    void theTicketMayStandInTheAddressOfADownload() {
        String credentials = Base64.getEncoder().encodeToString(("lee:" + key).getBytes(StandardCharsets.UTF_8));
        String ticket = given().header("Authorization", "Basic " + credentials)
                .get("/remotetm/remote")
                .then()
                .extract()
                .path("ticket");
        String tmx = given().queryParam("session", ticket)
                .queryParam("file", Api.name(memory) + ".tmx")
                .get("/remotetm/download")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(tmx.contains("<tmx"), tmx);
    }
}
