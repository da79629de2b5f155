package org.hangyeol.cat.deepl;

import java.util.List;
import java.util.Map;

import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLClientOptions;
import com.deepl.api.DeepLException;
import com.deepl.api.GlossaryEntries;
import com.deepl.api.GlossaryInfo;
import com.deepl.api.GlossaryNotFoundException;
import com.deepl.api.Language;
import com.deepl.api.MultilingualGlossaryDictionaryEntries;
import com.deepl.api.MultilingualGlossaryInfo;
import com.deepl.api.TextResult;
import com.deepl.api.TextTranslationOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The client that DeepL publishes, with our address in the place of theirs. */
@QuarkusTest
class DeepLClientTest {
    private DeepLClient client;

    @BeforeEach
    void connect() {
        DeepLClientOptions options = new DeepLClientOptions();
        options.setServerUrl("http://localhost:" + RestAssured.port + "/deepl");
        options.setMaxRetries(0);
        client = new DeepLClient("any-key", options);
    }

    @Test
    void textsComeBackAsTheyWereTranslated() throws Exception {
        save("딥엘 첫 문장/이다.\n둘째 줄 + %20 😀", "DeepL's first sentence.\nSecond line.");
        List<TextResult> results =
                client.translateText(List.of("딥엘 첫 문장/이다.\n둘째 줄 + %20 😀", "딥엘이 옮긴 적 없는 문장이다."), "ko", "en-US");
        assertEquals(
                List.of("DeepL's first sentence.\nSecond line.", ""),
                results.stream().map(TextResult::getText).toList());
        assertEquals("ko", results.get(0).getDetectedSourceLanguage());
        assertEquals(
                "딥엘 첫 문장/이다.\n둘째 줄 + %20 😀",
                client.translateText("DeepL's first sentence.\nSecond line.", null, "ko")
                        .getText());
    }

    @Test
    void glossaryIdAndOtherOptionsDoNoHarm() throws Exception {
        save("딥엘 둘째 문장이다.", "DeepL's second sentence.");
        GlossaryInfo glossary = client.createGlossary("options", "ko", "en", entries("선택", "option"));
        TextTranslationOptions options =
                new TextTranslationOptions().setGlossary(glossary).setContext("문맥");
        assertEquals(
                "DeepL's second sentence.",
                client.translateText("딥엘 둘째 문장이다.", "ko", "en-GB", options).getText());
    }

    private static void save(String ko, String en) {
        Api.post("memories/main/units", Map.of("ko", ko, "en", en)).statusCode(201);
    }

    private static GlossaryEntries entries(String... pairs) {
        GlossaryEntries entries = new GlossaryEntries();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put(pairs[i], pairs[i + 1]);
        }
        return entries;
    }

    @Test
    void languagesAndUsageAreKnown() throws Exception {
        assertEquals(
                List.of("en", "ko"),
                client.getSourceLanguages().stream().map(Language::getCode).toList());
        assertEquals(
                List.of("en-GB", "en-US", "ko"),
                client.getTargetLanguages().stream().map(Language::getCode).toList());
        assertFalse(client.getUsage().anyLimitReached());
        assertEquals(2, client.getGlossaryLanguages().size());
    }

    @Test
    void glossaryOfVersion2LivesAndIsATermbase() throws Exception {
        String name = "weblate:1:EN:KO:9e25/용어";
        GlossaryInfo made = client.createGlossary(name, "en", "ko", entries("Two Wings", "두날개"));
        assertEquals(List.of(name, "en", "ko"), List.of(made.getName(), made.getSourceLang(), made.getTargetLang()));
        assertTrue(made.isReady());
        assertEquals(1, made.getEntryCount());

        assertEquals(
                "두날개",
                Api.post("suggestions", Map.of("text", "Two Wings", "source", "en"))
                        .extract()
                        .path("segments[0].terms[0].translations[0].text"));
        GlossaryInfo again = client.getGlossary(made.getGlossaryId());
        assertEquals(List.of(name, made.getCreationTime()), List.of(again.getName(), again.getCreationTime()));
        assertTrue(
                client.listGlossaries().stream().anyMatch(each -> each.getName().equals(name)));
        assertEquals(entries("Two Wings", "두날개"), client.getGlossaryEntries(made));

        client.deleteGlossary(made);
        assertThrows(GlossaryNotFoundException.class, () -> client.getGlossary(made.getGlossaryId()));
        assertTrue(client.listGlossaries().stream()
                .noneMatch(each -> each.getName().equals(name)));
    }

    @Test
    void glossaryFromCsvIsRead() throws Exception {
        GlossaryInfo made = client.createGlossaryFromCsv("csv", "ko", "en", "\"하나, 둘\",\"one, two\"\n셋,three\n");
        assertEquals(entries("하나, 둘", "one, two", "셋", "three"), client.getGlossaryEntries(made));
    }

    @Test
    void twoGlossariesMayHaveOneName() throws Exception {
        GlossaryInfo one = client.createGlossary("twice", "ko", "en", entries("하나", "one"));
        GlossaryInfo other = client.createGlossary("twice", "ko", "en", entries("둘", "two"));
        assertEquals(entries("하나", "one"), client.getGlossaryEntries(one));
        assertEquals(entries("둘", "two"), client.getGlossaryEntries(other));
        assertEquals("twice", other.getName());
    }

    @Test
    void glossaryOfVersion3IsChanged() throws Exception {
        MultilingualGlossaryInfo made = client.createMultilingualGlossary(
                "v3", List.of(new MultilingualGlossaryDictionaryEntries("ko", "en", entries("가", "a", "나", "b"))));
        String id = made.getGlossaryId();
        assertEquals(
                List.of("ko en 2", "en ko 2"),
                made.getDictionaries().stream()
                        .map(each -> each.getSourceLanguageCode() + " " + each.getTargetLanguageCode() + " "
                                + each.getEntryCount())
                        .toList());

        client.updateMultilingualGlossaryDictionary(id, "ko", "en", entries("나", "changed", "다", "c"));
        assertEquals(
                entries("가", "a", "나", "changed", "다", "c"),
                client.getMultilingualGlossaryDictionaryEntries(id, "ko", "en").getEntries());
        assertEquals(
                entries("a", "가", "changed", "나", "c", "다"),
                client.getMultilingualGlossaryDictionaryEntries(id, "en", "ko").getEntries());

        assertEquals(
                1,
                client.replaceMultilingualGlossaryDictionary(id, "ko", "en", entries("라", "d"))
                        .getEntryCount());
        assertEquals(
                entries("라", "d"),
                client.getMultilingualGlossaryDictionaryEntries(id, "ko", "en").getEntries());

        assertEquals(
                "v3 새 이름", client.updateMultilingualGlossaryName(id, "v3 새 이름").getName());
        assertEquals("v3 새 이름", client.getMultilingualGlossary(id).getName());
        assertTrue(client.listMultilingualGlossaries().stream()
                .anyMatch(each -> each.getGlossaryId().equals(id)));
        assertThrows(DeepLException.class, () -> client.deleteMultilingualGlossaryDictionary(id, "ko", "en"));
        client.deleteMultilingualGlossary(id);
        assertThrows(DeepLException.class, () -> client.getMultilingualGlossary(id));
    }

    @Test
    void termbaseOfOthersIsReadAndNotChanged() throws Exception {
        GlossaryInfo starter = client.listGlossaries().stream()
                .filter(each -> each.getName().equals("starter"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Ministry of State Security", client.getGlossaryEntries(starter).get("국가보위성"));
        DeepLException refused = assertThrows(DeepLException.class, () -> client.deleteGlossary(starter));
        assertTrue(refused.getMessage().toLowerCase().contains("authorization"), refused.getMessage());
        assertEquals("starter", client.getGlossary(starter.getGlossaryId()).getName());
    }
}
