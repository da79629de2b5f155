package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the database holds of a file of each dialect is all that another server needs. */
@QuarkusTest
class TmxDialectsImportTest {

    @ParameterizedTest
    @MethodSource("org.hangyeol.exchange.tmx.TmxDialectsTest#files")
    void importedExportedAndImportedIsTheSame(Path path) throws IOException {
        String one = Api.newMemory();
        imported(one, Files.readString(path)).body("skipped", equalTo(0));
        String exported = file(one);
        String other = Api.newMemory();
        imported(other, exported).body("warnings", equalTo(0));
        assertFalse(units(exported).isEmpty());
        assertEquals(units(exported), units(file(other)));
        assertEquals(header(exported), header(file(other)));
    }

    private static ValidatableResponse imported(String memory, String file) {
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/imports?filename=a.tmx&wait=true&otherLanguages=keep")
                .then()
                .statusCode(200);
    }

    private static String header(String file) {
        return file.substring(0, file.indexOf("<body>"));
    }

    @Test
    void whatAFileSaysOfItselfAndItsOtherLanguagesComeBack() {
        String memory = Api.newMemory();
        String file = """
                <tmx version="1.4"><header creationtool="X" creationtoolversion="2" segtype="phrase" o-tmf="abc" adminlang="en"
                srclang="ko" datatype="xml"><note>우리 메모</note><prop type="x-project">소식</prop><ude name="e" base="EUC-KR">\
                <map unicode="#xE000" code="#xA1"/></ude></header><body><tu><tuv xml:lang="ko"><seg>가</seg></tuv>\
                <tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="ja"><seg>か</seg></tuv></tu></body></tmx>""";
        imported(memory, file).body("warnings", equalTo(0));
        String written = file(memory);
        assertThat(
                written,
                allOf(
                        containsString("<note>우리 메모</note>"),
                        containsString("<prop type=\"x-project\">소식</prop>"),
                        containsString("<ude name=\"e\" base=\"EUC-KR\"><map unicode=\"#xE000\" code=\"#xA1\"/></ude>"),
                        containsString("<prop type=\"x-header-datatype\">xml</prop>"),
                        containsString("<tuv xml:lang=\"ja\"><seg>か</seg></tuv>")));
        assertEquals(
                written,
                given().get("/api/" + memory + "/export").then().extract().asString());
    }

    private static String file(String memory) {
        byte[] file = given().get("/omegat/memories/" + Api.name(memory) + ".tmx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(file, StandardCharsets.UTF_8);
    }

    /** Units, which stand newest first, in an order that does not tell which is newer. */
    private static List<String> units(String file) {
        return file.substring(file.indexOf("<body>\n") + 7, file.indexOf("</body>"))
                .replace("</tu>\n", "</tu>\f")
                .transform(units -> List.of(units.split("\f")).stream().sorted().toList());
    }
}
