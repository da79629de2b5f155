package org.hangyeol.exchange.xliff;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is no XLIFF is refused before the answer begins; what is too large or refers to entities is left as it is. */
@QuarkusTest
class HostileXliffTest {
    private static ValidatableResponse refused(byte[] file) {
        return new Desk().send(file).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "``                          | Empty file: '기사 1.xlf'.",
                "{\"a\": 1}                  | Not a XLIFF file:",
                "<tmx version='1.4'/>        | Not a XLIFF file: its root element is '<tmx>'.",
                "<xliff/>                    | Unknown XLIFF version: 'null'.",
                "<xliff version='3.0'/>      | Unknown XLIFF version: '3.0'."
            })
    void whatIsNoXliffIsRefused(String file, String detail) {
        refused(file).body("detail", startsWith(detail));
    }

    @Test
    void fileThatBreaksOffIsRefusedWithThePlace() {
        String file = Desk.golden("omegat.xlf");
        refused(file.substring(0, file.indexOf("<trans-unit id=\"tu3\"") + 5))
                .body("detail", allOf(startsWith("file breaks off at line 15 column"), containsString("(line 15, ")));
    }

    @Test
    void brokenEncodingIsRefusedWithThePlace() {
        byte[] file = Desk.xliff12("<trans-unit id='1'><source>@</source></trans-unit>")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '@' ? (byte) 0xFF : file[i];
        }
        refused(file).body("detail", startsWith("file breaks off at line 1 column"));
    }

    @Test
    void encodingThatCannotBeWrittenIsRefused() {
        refused("<?xml version='1.0' encoding='ISO-2022-CN'?>"
                        + Desk.xliff12("<trans-unit id='1'><source>a</source></trans-unit>"))
                .body("detail", startsWith("Encoding that cannot be written: 'ISO-2022-CN'. Save the file as UTF-8."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " mid='1'"})
    void unitWhoseSegmentsCannotBeToldApartIsLeftAsItIs(String id) {
        String segments = "<mrk mtype='seg'%s>%s</mrk> <mrk mtype='seg'%s>%s</mrk>";
        String divided = "<seg-source>" + segments.formatted(id, Desk.SEALED, id, Desk.MARCH) + "</seg-source>";
        String source = "<trans-unit id='1'><source>" + Desk.SEALED + " " + Desk.MARCH + "</source>";
        Desk desk = new Desk().save(Desk.SEALED, "Sealed.").save(Desk.MARCH, "March.");
        for (String target : List.of(
                "",
                "<target>" + segments.formatted(id, "", id, "") + "</target>",
                "<target>" + segments.formatted(id, "Sealed.", id, "March.") + "</target>")) {
            String file = Desk.xliff12(source + divided + target + "</trans-unit>");
            String back = desk.send(file.getBytes(StandardCharsets.UTF_8), "fill", 50)
                    .statusCode(200)
                    .header("Hangyeol-Left-Out", "1")
                    .extract()
                    .asString();
            assertEquals(file, back);
        }
    }

    @Test
    void forbiddenCharactersAreNamed() {
        refused(Desk.xliff12("<trans-unit id='1'>\n<source>a&#x1F;</source></trans-unit>"))
                .body("detail", allOf(startsWith("Illegal character: '&#x1F;'"), containsString("(line 2, ")));
    }

    @Test
    void otherLanguagesAreRefused() {
        refused(Desk.xliff12("<trans-unit id='1'><source>a</source></trans-unit>")
                        .replace("'ko'", "'de'"))
                .body("detail", startsWith("Other languages: 'de to en' (line 1)."));
        refused(Desk.xliff12("<trans-unit id='1'><source>a</source></trans-unit>")
                        .replace("'en'", "'ko-KP'"))
                .body("detail", startsWith("Other languages: 'ko to ko-KP' (line 1)."));
    }

    @Test
    void nothingIsFetchedAndNoEntityExpanded() {
        String file = "<!DOCTYPE xliff [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&a;&a;&a;'>]>"
                + Desk.xliff12("<trans-unit id='1'><source>야간행군 &b;</source></trans-unit>"
                        + "<trans-unit id='2'><source>야간행군</source></trans-unit>");
        Desk desk = new Desk().save("야간행군", "night march");
        String back = desk.send(file.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .header("Hangyeol-Left-Out", "1")
                .header("Hangyeol-Segments", "1")
                .extract()
                .asString();
        String before = file.substring(0, file.indexOf("야간행군</source>"));
        assertEquals(before, back.substring(0, before.length()));
    }

    @Test
    void unitThatIsTooLongIsLeftAsItIs() {
        String file = Desk.xliff12("<trans-unit id='1'><source>" + "야간 ".repeat(40_000) + "</source></trans-unit>"
                + "<trans-unit id='2'><source>" + "<x id='1'/>".repeat(3000) + "</source></trans-unit>");
        String back = new Desk()
                .send(file.getBytes(StandardCharsets.UTF_8), "fill", 50)
                .statusCode(200)
                .header("Hangyeol-Left-Out", "2")
                .extract()
                .asString();
        assertEquals(file, back);
    }

    @ParameterizedTest
    @CsvSource({
        "threshold, 49, must be greater than or equal to 50",
        "fill, 101, must be less than or equal to 100",
        "limit, 0, must be greater than or equal to 1",
        "terms, maybe, must be true or false"
    })
    void parametersHaveTheirLimits(String name, String value, String message) {
        new Desk()
                .send(Desk.xliff12("").getBytes(StandardCharsets.UTF_8), name, value)
                .statusCode(400)
                .body("errors[0].field", equalTo(name))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void fillBelowTheThresholdIsAContradiction() {
        new Desk()
                .send(Desk.xliff12("").getBytes(StandardCharsets.UTF_8), "fill", 70, "threshold", 80)
                .statusCode(400)
                .body("detail", containsString("Too low fill: '70' is below the threshold of 80."));
    }

    @Test
    void memoryThatDoesNotExistIsNamed() {
        new Desk()
                .send(Desk.xliff12("").getBytes(StandardCharsets.UTF_8), "memory", "nowhere")
                .statusCode(404)
                .body("detail", containsString("nowhere"));
    }
}
