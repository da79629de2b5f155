package org.hangyeol.suggest;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static org.hangyeol.suggest.Server.newMemory;
import static org.hangyeol.suggest.Server.save;
import static org.hangyeol.suggest.Server.suggest;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A short article of our own in the manner of the trade, in both languages, with the starter glossary. */
@QuarkusTest
class ArticleTest {
    private static final String ENGLISH = """
            North Korean militia drilled after border alarm

            Units of the Worker-Peasant Red Guards in Rason held a night march on Oct. 3, a source told our paper. \
            “We were told to bring camouflage nets,” he said. The order came from the Ministry of Social Security (MPS), \
            not from the MSS.

            Share this article
            """;

    private static final String KOREAN = """
            민방위 무력, 국경 소동 후 훈련

            라선시의 로농적위군이 10월 3일 야간행군을 진행했다고 소식통이 전했다. \
            “위장망을 준비하라고 했다”고 그는 말했다. 로동신문은 보도하지 않았다.

            기사 공유
            """;

    @Test
    void englishArticleIsCutAndItsTermsAreFound() {
        JsonPath answer =
                suggest(Map.of("source", "en", "text", ENGLISH, "termbases", List.of("starter"), "date", "2022-10-05"));
        assertEquals(
                List.of(
                        "North Korean militia drilled after border alarm",
                        "Units of the Worker-Peasant Red Guards in Rason held a night march on Oct. 3, a source told our paper.",
                        "“We were told to bring camouflage nets,” he said.",
                        "The order came from the Ministry of Social Security (MPS), not from the MSS.",
                        "Share this article"),
                answer.getList("segments.text"));
        assertEquals(
                List.of(
                        List.of(),
                        List.of(
                                "Worker-Peasant Red Guards",
                                "Worker-Peasant Red Guards",
                                "Rason",
                                "night march",
                                "source"),
                        List.of("camouflage nets")),
                answer.getList("segments[0..2].terms.text"));
        assertEquals(
                List.of("T044", "T184", "T057", "T175"),
                answer.getList("segments[1].terms.code").stream()
                        .filter(code -> !code.equals("T045"))
                        .toList());
        assertEquals("노농적위군", answer.getString("segments[1].terms[0].translations[0].text"));
        assertTermsAreWhereTheySayTheyAre(ENGLISH, answer);
    }

    @Test
    void koreanArticleIsCutAndItsTermsAreFound() {
        JsonPath answer =
                suggest(Map.of("source", "ko", "text", KOREAN, "termbases", List.of("starter"), "date", "2022-10-05"));
        assertEquals(
                List.of(
                        "민방위 무력, 국경 소동 후 훈련",
                        "라선시의 로농적위군이 10월 3일 야간행군을 진행했다고 소식통이 전했다.",
                        "“위장망을 준비하라고 했다”고 그는 말했다.",
                        "로동신문은 보도하지 않았다.",
                        "기사 공유"),
                answer.getList("segments.text"));
        assertEquals(
                List.of(
                        List.of("민방위 무력"),
                        List.of("라선시", "로농적위군", "야간행군", "소식통"),
                        List.of("위장망"),
                        List.of("로동신문"),
                        List.of()),
                answer.getList("segments.terms.text"));
        assertEquals(
                List.of("Rason", "Worker-Peasant Red Guards", "night march", "source"),
                answer.getList("segments[1].terms.collect { it.translations[0].text }"));
        assertTermsAreWhereTheySayTheyAre(KOREAN, answer);
    }

    @Test
    void sentencesOfTheArticleAreFoundInTheSpellingOfTheSouth() {
        String memory = newMemory(0);
        save(memory, "나선시의 노농적위군이 10월 5일 야간 행군을 진행했다고 소식통이 전했다.", "A source said so.");
        save(memory, "노동신문은 보도하지 않았다.", "Rodong Sinmun did not report it.");
        JsonPath answer = suggest(Map.of("source", "ko", "text", KOREAN, "memories", List.of(memory)));
        assertEquals(
                List.of(
                        List.of(),
                        List.of("A source said so."),
                        List.of(),
                        List.of("Rodong Sinmun did not report it."),
                        List.of()),
                answer.getList("segments.matches.target"));
        // one number differs; only the spelling differs
        assertEquals(98, answer.getInt("segments[1].matches[0].score.percent"));
        assertEquals(99, answer.getInt("segments[3].matches[0].score.percent"));
    }

    private static void assertTermsAreWhereTheySayTheyAre(String text, JsonPath answer) {
        List<Map<String, Object>> terms = answer.getList("segments.terms.flatten()");
        assertEquals(
                terms.stream().map(term -> term.get("text")).toList(),
                terms.stream()
                        .map(term -> text.substring((Integer) term.get("start"), (Integer) term.get("end")))
                        .toList());
    }
}
