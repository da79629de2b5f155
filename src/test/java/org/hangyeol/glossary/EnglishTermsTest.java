package org.hangyeol.glossary;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.segment.Language;

import static org.hangyeol.glossary.KnownTermExamples.found;
import static org.hangyeol.glossary.KnownTermExamples.recognizerOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The rules for English. Columns: terms, text, what is found. */
class EnglishTermsTest {
    private static void check(String terms, String text, String expected) {
        TermRecognizer recognizer = recognizerOf(Language.EN, terms.split("/"));
        List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split("/"));
        assertEquals(wanted, found(recognizer, Language.EN, text));
    }

    @ParameterizedTest
    @CsvSource({
        "camouflage net, with Camouflage Nets and, Camouflage Nets",
        "Worker-Peasant Red Guards, the Worker Peasant red guard, Worker Peasant red guard",
        "Worker-Peasant Red Guards, Worker‑Peasant Red Guards, Worker‑Peasant Red Guards",
        "Kim Jong Un, \"Kim Jong-un's sister\", Kim Jong-un",
        "Worker-Peasant Red Guards, the Worker-Peasant Red Guard’s men, Worker-Peasant Red Guard’s",
        "Workers' Party of Korea, the Workers’ Party of Korea, Workers’ Party of Korea",
        "night march, night\u2009march, night\u2009march",
        "night march, 'night, march', ",
        "night march, night. March, ",
        "night march, night (march), ",
        "No. 1 event, No. 1 events, No. 1 events",
        "No. 1 event, No 1 event, No 1 event",
        "No. 1 event, No. 11 event, ",
        "2nd Corps, the 2nd corps, 2nd corps",
        "2nd Corps, the 12nd corps, ",
        "rifle/wooden rifle, wooden rifles, wooden rifles",
        "state security, security state, ",
        "the Central Committee, a Central Committee, Central Committee",
        "the North, the North said, the North",
        "the North, to the north, ",
        "the North, North said, ",
        "market, marketing, ",
        "market, markets, markets",
        "business, businesses, businesses"
    })
    void wordsAndGaps(String terms, String text, String expected) {
        check(terms, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "WHO, who said, ",
        "WHO, the WHO said, WHO",
        "MSS, \"the MSS's men and two MSSs\", MSS",
        "ICBM, two ICBMs, ICBMs",
        "NK, nk and NK, NK",
        "Leader, a leader, ",
        "Leader, the Leader, Leader",
        "Cabinet, kitchen cabinets, ",
        "central Party, the central party’s orders, central party",
        "Supreme Leader, supreme leader, supreme leader",
        "source, Sources said, Sources",
        "COVID-19, Covid-19 and COVID-19, Covid-19/COVID-19",
        "MSS agent, mss agent, "
    })
    void capitals(String terms, String text, String expected) {
        check(terms, text, expected);
    }
}
