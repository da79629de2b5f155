package org.hangyeol.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Texts and their translations among the files of an import. */
@QuarkusTest
class TextPairImportTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    /** @param namesAndTexts of files, in turns */
    private ValidatableResponse importForm(String... namesAndTexts) {
        RequestSpecification form = given();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            form.multiPart(
                    "file", namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8), "text/plain");
        }
        return form.post("/api/" + memory + "/imports?wait=true").then();
    }

    @Test
    void pairsOfAFormAreReadTogether() {
        importForm("news.ko", "하나\n둘\n", "b.tsv", "ko\ten\n가\ta\n", "news.en", "One\nTwo\n")
                .statusCode(200)
                .body("added", equalTo(3))
                .body("problems", empty());
        Api.get(memory + "/units")
                .body("items.ko", contains("하나", "둘", "가"))
                .body("items.document", contains("news", "news", null))
                .body("items.position", contains(0, 1, null));
    }

    @Test
    void pairThatDoesNotFitIsRefused() {
        importForm("a.ko.txt", "하나\n둘\n", "a.en.txt", "One\n")
                .statusCode(400)
                .body("detail", startsWith("The lines do not pair: the English file ends with line 1"));
        importForm("a.ko.txt", "하나\n둘\n", "b.tsv", "ko\ten\n가\ta\n", "a.en.txt", "One\n")
                .statusCode(200)
                .body("added", equalTo(1))
                .body("problems.file", contains("a.ko.txt + a.en.txt"));
    }

    @Test
    void textOfTheSameNameTwiceIsNoPair() {
        importForm("a.ko", "하나\n", "a.ko", "둘\n", "a.en", "One\n").statusCode(400);
    }

    @Test
    void pairsOfAZipFileAreReadTogether() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("en/2020/news.txt", "ko/2020/news.txt", "ko/alone.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.startsWith("ko") ? "하나\n둘\n" : "One\nTwo\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Api.importFile(memory, "texts.zip", bytes.toByteArray())
                .statusCode(200)
                .body("added", equalTo(2))
                .body("problems.file", contains("texts.zip/ko/alone.txt"));
        Api.get(memory + "/units")
                .body("items.en", contains("One", "Two"))
                .body("items.document", contains("2020/news", "2020/news"));
    }
}
