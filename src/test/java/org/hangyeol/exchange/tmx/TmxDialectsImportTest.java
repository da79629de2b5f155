package org.hangyeol.exchange.tmx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
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
        Api.importFile(one, "one.tmx", Files.readString(path)).statusCode(200).body("skipped", equalTo(0));
        String exported = file(one);
        String other = Api.newMemory();
        Api.importFile(other, "other.tmx", exported).statusCode(200).body("warnings", equalTo(0));
        assertFalse(units(exported).isEmpty());
        assertEquals(units(exported), units(file(other)));
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
