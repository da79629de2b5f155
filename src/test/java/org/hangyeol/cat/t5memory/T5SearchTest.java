package org.hangyeol.cat.t5memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Units searched by words and by what is known of them. */
@QuarkusTest
class T5SearchTest extends T5Case {
    @Test
    void concordancePageByPage() {
        IntStream.range(0, 7).forEach(i -> save("보위부가 " + i + "명을 체포했다.", "The MSS arrested " + i + ".", "", ""));
        save("눈이 왔다.", "It snowed.", "", "");
        String position = null;
        int seen = 0;
        do {
            Map<String, Object> search =
                    new HashMap<>(Map.of("searchString", "보위부", "searchType", "Source", "numResults", 3));
            search.put("searchPosition", position);
            JsonPath answer = sent("concordancesearch", search)
                    .statusCode(200)
                    .body("$", not(hasKey("ErrorMsg")))
                    .body("NumOfFoundSegments", equalTo(7))
                    .extract()
                    .jsonPath();
            seen += answer.getList("results").size();
            position = answer.getString("NewSearchPosition");
        } while (position != null);
        assertEquals(7, seen);
    }

    /** The older translate5 says no languages. */
    @ParameterizedTest
    @CsvSource({
        "보위부, Source, 보위부가 왔다.",
        "MSS, Target, 보위부가 왔다.",
        "MSS, SourceAndTarget, The MSS came.",
        "보위부, sourceandtarget, 보위부가 왔다.",
        "보위부, Target, The MSS came.",
    })
    void thePhraseTellsItsLanguage(String phrase, String type, String source) {
        save("보위부가 왔다.", "The MSS came.", "", "");
        given().contentType("application/json; charset=utf-8")
                .body(Map.of("searchString", phrase, "searchType", type, "msSearchAfterNumResults", 250))
                .post("/t5memory/{memory}/concordancesearch", memory)
                .then()
                .statusCode(200)
                .body("results.source", contains(source));
    }

    @Test
    void searchInBothTextsAndByData() {
        save("보위부가 왔다.", "The MSS came.", "a.docx", "SegmentNr: 1");
        save("보위부가 갔다.", "The MSS left.", "b.docx", "SegmentNr: 1");
        Map<String, Object> both =
                Map.of("source", "보위부", "sourceSearchMode", "contains, CASEINSENSETIVE", "target", "left");
        sent("search", both).statusCode(200).body("results.target", contains("The MSS left."));
        sent("search", Map.of("target", "The MSS came", "targetSearchMode", "EXACT, CASESENSETIVE"))
                .body("results.source", contains("보위부가 왔다."));
        sent("search", Map.of("source", "보위부", "document", "b.docx", "documentSearchMode", "exact"))
                .body("results.target", contains("The MSS left."));
        sent("search", Map.of("source", "보위부", "timestampSpanEnd", "20200101T000000Z"))
                .body("results", empty());
        sent(
                        "search",
                        Map.of(
                                "source",
                                "보위부",
                                "timestampSpanEnd",
                                "19700101T000000Z",
                                "timestampSpanStart",
                                "19700101T000000Z",
                                "onlyCountSegments",
                                "1"))
                .body("NumOfFoundSegments", equalTo(2))
                .body("results", nullValue());
    }

    @Test
    void searchWithoutATextListsAll() {
        IntStream.range(0, 12)
                .forEach(i -> save("문장 " + i, "Sentence " + i, i < 6 ? "a" : "b", "SegmentNr: " + (i + 1)));
        JsonPath first = sent("search", Map.of("source", "", "target", "", "numResults", 10, "searchPosition", "1:1"))
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = sent(
                        "search", Map.of("numResults", 10, "searchPosition", first.getString("NewSearchPosition")))
                .extract()
                .jsonPath();
        List<String> all = Stream.concat(
                        first.<String>getList("results.target").stream(),
                        second.<String>getList("results.target").stream())
                .toList();
        assertEquals(
                IntStream.range(0, 12).mapToObj(i -> "Sentence " + (11 - i)).toList(), all);
        assertEquals(null, second.getString("NewSearchPosition"));
        sent("search", Map.of("document", "a", "documentSearchMode", "exact", "onlyCountSegments", 1))
                .body("NumOfFoundSegments", equalTo(6));
        sent("search", Map.of("author", "nobody", "authorSearchMode", "exact")).body("results", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "document, a, documentSearchMode",
        "addInfo, a, addInfo",
        "context, a, context",
        "source, ., source",
        "searchPosition, next, searchPosition",
        "searchPosition, 0:1, searchPosition",
        "targetLang, ko, Unknown language",
    })
    void searchesThatWeDoNotKnowAreRefused(String field, String value, String told) {
        sent("search", Map.of(field, value)).statusCode(400).body("ErrorMsg", containsString(told));
        Map<String, Object> withText = new HashMap<>(Map.of("source", "보위부"));
        withText.put(field, value);
        sent("search", withText).statusCode(400).body("ErrorMsg", containsString(told));
    }

    @Test
    void searchesFarDownAreOver() {
        save(KO, EN, "", "");
        sent("search", Map.of("source", "군인", "searchPosition", "999999999:1"))
                .statusCode(200)
                .body("results", empty())
                .body("NewSearchPosition", nullValue());
    }
}
