package org.hangyeol.cat.mymemory;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.cat.RawRequest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** The protocol of MyMemory, by GET and by the forms of MateCat. */
@QuarkusTest
class MyMemoryTest {
    /** The fields of a form: names and values in turn. */
    private static ValidatableResponse form(boolean multipart, String address, String... fields) {
        RequestSpecification form =
                multipart ? given() : given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form = multipart
                    ? form.multiPart(fields[i], fields[i + 1], "text/plain; charset=UTF-8")
                    : form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/mymemory/" + address).then();
    }

    private static ValidatableResponse form(String address, String... fields) {
        return form(true, address, fields);
    }

    private static List<String> translations(String text) {
        return form("get", "q", text, "langpair", "ko-KR|en-US", "numres", "10")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("matches.translation");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void savedPairIsFound(boolean multipart) {
        String ko = "협동농장 / 모내기\n+ 《속보》 😀 " + multipart;
        form(multipart, "set", "seg", ko, "tra", "rice planting " + multipart, "langpair", "ko-KR|en-US", "key", "none")
                .statusCode(200)
                .body("responseData", equalTo("OK"))
                .body("responseStatus", equalTo(200));
        form(multipart, "get", "q", ko, "langpair", "ko-KR|en-US", "mt", "1", "numres", "3", "de", "a@b.c")
                .statusCode(200)
                .contentType("application/json")
                .body("responseStatus", equalTo(200))
                .body("quotaFinished", equalTo(false))
                .body("responseData.translatedText", equalTo("rice planting " + multipart))
                .body("responseData.match", equalTo(1f))
                .body("matches[0].segment", equalTo(ko))
                .body("matches[0].translation", equalTo("rice planting " + multipart))
                .body("matches[0].source", equalTo("ko"))
                .body("matches[0].target", equalTo("en"))
                .body("matches[0].usage-count", equalTo(1))
                .body("matches[0].ICE", equalTo(false))
                .body("matches[0].create-date", matchesPattern("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"))
                .body("matches[0].last-update-date", matchesPattern("[0-9]{4}(-[0-9]{2}){2} [0-9]{2}(:[0-9]{2}){2}"));
    }

    @Test
    void publicServiceIsAskedByGet() {
        RawRequest.Answer saved =
                RawRequest.sent("GET /mymemory/set?seg=GET+of+a+pair&tra=%EA%B0%80%EC%A0%B8%EC%98%A4%EA%B8%B0"
                        + "&langpair=en|ko&key=x&de=a@b.c HTTP/1.1");
        assertEquals(200, saved.json().getInt("responseStatus"), saved.body());
        RawRequest.Answer found = RawRequest.sent("GET /mymemory/get?q=GET%20of+a%20pair&langpair=en|ko&ip=1 HTTP/1.1");
        assertEquals("가져오기", found.json().getString("responseData.translatedText"));
    }

    @Test
    void matchBetweenTheSameNeighboursIsInContext() {
        form(
                "set",
                "seg",
                "예.",
                "tra",
                "Yes, sir.",
                "langpair",
                "ko|en",
                "context_before",
                "갔는가?",
                "context_after",
                "좋다.");
        form("set", "seg", "예.", "tra", "Yes.", "langpair", "ko|en", "context_before", "왔는가?", "context_after", "됐다.");
        form("get", "q", "예.", "langpair", "ko|en", "context_before", "갔는가?", "context_after", "좋다.")
                .body("matches[0].translation", equalTo("Yes, sir."))
                .body("matches[0].ICE", equalTo(true))
                .body("matches[1].ICE", equalTo(false));
    }

    @Test
    void unitIsChanged() {
        form("set", "seg", "갱도에서 불이 났다.", "tra", "A fire in the mein.", "langpair", "ko|en");
        form(
                        "update",
                        "seg",
                        "갱도에서 불이 났다.",
                        "tra",
                        "A fire in the mein.",
                        "newseg",
                        "갱도에서 불이 났다.",
                        "newtra",
                        "A fire in the mine.",
                        "langpair",
                        "ko|en",
                        "spiceMatch",
                        "1")
                .statusCode(200)
                .body("responseStatus", equalTo(200));
        assertEquals(List.of("A fire in the mine."), translations("갱도에서 불이 났다."));
    }

    @Test
    void changeOfWhatIsNotThereIsSaved() {
        form("update", "seg", "새로 온 글이다.", "tra", "x", "newtra", "A new text came.", "langpair", "ko|en")
                .statusCode(200);
        assertEquals(List.of("A new text came."), translations("새로 온 글이다."));
    }

    @Test
    void changeIntoWhatIsThereLeavesOneUnit() {
        form("set", "seg", "두번 저장된 글", "tra", "saved twise", "langpair", "ko|en");
        form("set", "seg", "두번 저장된 글", "tra", "saved twice", "langpair", "ko|en");
        form("update", "seg", "두번 저장된 글", "tra", "saved twise", "newtra", "saved twice", "langpair", "ko|en")
                .statusCode(200);
        form("get", "q", "두번 저장된 글", "langpair", "ko|en")
                .body("matches.translation", equalTo(List.of("saved twice")))
                .body("matches[0].usage-count", equalTo(2));
    }

    @Test
    void unitIsDeletedByItsNumber() {
        form("set", "seg", "지워질 글이다.", "tra", "to be deleted", "langpair", "ko|en");
        String id = form("get", "q", "지워질 글이다.", "langpair", "ko|en").extract().path("matches[0].id");
        form("delete_by_id", "id", id, "langpair", "ko|en", "key", "none")
                .statusCode(200)
                .body("responseStatus", equalTo(200));
        assertEquals(List.of(), translations("지워질 글이다."));
        form("delete_by_id", "id", id, "langpair", "ko|en")
                .statusCode(200)
                .body("responseStatus", equalTo(404))
                .body("responseDetails", equalTo("NO ID FOUND"));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        form("get", "q", "없는 글 qqxx zzyy", "langpair", "ko|en")
                .statusCode(200)
                .body("matches", equalTo(List.of()))
                .body("responseData", equalTo(Map.of("translatedText", "", "match", 0f)));
    }

    @Test
    void percentIsAPartOfOne() {
        form("set", "seg", "나루터에 배 2척이 닿았다.", "tra", "Two boats landed.", "langpair", "ko|en");
        String text = "나루터에 배 3척이 닿았다.";
        int percent = Api.post("suggestions", Map.of("source", "ko", "segments", List.of(text)))
                .extract()
                .path("segments[0].matches[0].score.percent");
        assertNotEquals(100, percent);
        form("get", "q", text, "langpair", "ko|en").body("matches[0].match", equalTo(percent / 100f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get    | q   | ''  | langpair | ko-en | Invalid 'q': must not be empty.",
                "get    | q   | a   | langpair | ko-en | Unknown language: 'ko-en'.",
                "get    | q   | a   | conc     | true  | There is no concordance over this protocol.",
                "set    | seg | a   | langpair | ko-en | Invalid 'tra': must not be blank.",
                "update | tra | a   | langpair | ko-en | Invalid 'seg': must not be blank.",
                "delete_by_id | x | a | y      | z     | Invalid 'id': must be greater than or equal to 1.",
            })
    void failureHasTheShapeOfAnAnswer(
            String address, String field, String value, String other, String otherValue, String says) {
        form(address, field, value, other, otherValue)
                .statusCode(400)
                .contentType("application/json")
                .body("responseStatus", equalTo(400))
                .body("responseDetails", startsWith(says))
                .body("matches", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get?langpair=ko%7Cen               | Invalid 'q': must not be empty.",
                "get?q=%00&langpair=ko%7Cen         | Invalid 'q': holds NUL",
                "get?q=a&langpair=fr%7Cen           | Unknown language: 'fr'.",
                "set?seg=a&langpair=ko%7Cen         | Invalid 'tra': must not be blank.",
                "set?seg=a&tra=%00&langpair=ko%7Cen | Invalid 'tra': holds NUL",
                "set?seg=a&tra=b                    | Unknown language: 'null'.",
            })
    void failureByGetIsTheSame(String request, String says) {
        given().urlEncodingEnabled(false)
                .get("/mymemory/" + request)
                .then()
                .statusCode(400)
                .body("responseStatus", equalTo(400))
                .body("responseDetails", startsWith(says));
    }
}
