package org.hangyeol.cat.remotetm;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Units over RemoteTM. Files are in {@link RemoteTmFilesTest}, keys in {@link RemoteTmAccessTest}. */
@QuarkusTest
class RemoteTmTest extends RemoteTmCase {
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
}
