package org.hangyeol.glossary;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.segment.Language;

import static org.hangyeol.glossary.KnownTermExamples.recognize;
import static org.hangyeol.glossary.KnownTermExamples.recognizerOf;
import static org.hangyeol.glossary.KnownTermExamples.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TermRecognizerPropertiesTest {
    private static final TermRecognizer STARTER = StarterGlossary.read().recognizer();

    @Property(tries = 300)
    void anyTextIsReadAndOffsetsFit(@ForAll String text, @ForAll Language language) {
        checkOffsets(text, recognize(STARTER, language, text));
        STARTER.lookUp(text, null, term -> true, 5);
    }

    @Property(tries = 500)
    void offsetsFitInTextsFullOfTerms(@ForAll("crowded") String text, @ForAll Language language) {
        checkOffsets(text, recognize(STARTER, language, text));
        STARTER.lookUp(text, language, term -> true, 5);
    }

    private static void checkOffsets(String text, List<RecognizedTerm> terms) {
        int start = -1;
        for (RecognizedTerm term : terms) {
            assertTrue(start < term.start() && term.start() < term.end());
            assertEquals(text.substring(term.start(), term.end()), term.text());
            start = term.start();
        }
    }

    @Provide
    Arbitrary<String> crowded() {
        return Arbitraries.of(
                        "로농적위군",
                        "노농",
                        "적위군",
                        "개성",
                        "시",
                        "당위원회",
                        "간부",
                        "들",
                        "은",
                        "였다",
                        " ",
                        "\u200F",
                        "-",
                        ", ",
                        "1",
                        "11",
                        "호",
                        "행사",
                        "ㄱ",
                        "\u1105\u1169",
                        "😀",
                        "勞動新聞",
                        "MSS",
                        "Kim ",
                        "Jong",
                        "’s",
                        "-un",
                        "Red ",
                        "Guards",
                        "the ",
                        "Party")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void termsThatCameAndWentLeaveNoTrace(@ForAll("terms") List<String> stay, @ForAll("terms") List<String> go) {
        TermRecognizer never = recognizerOf(Language.KO, stay.toArray(String[]::new));
        TermRecognizer once = recognizerOf(Language.KO, stay.toArray(String[]::new));
        for (int i = 0; i < go.size(); i++) {
            once.put(100 + i, List.of(term(100 + i, Language.KO, go.get(i))));
        }
        for (int i = 0; i < go.size(); i++) {
            once.remove(100 + i);
        }
        String text = String.join("", go) + " " + String.join(" ", stay) + String.join("은 ", go);
        assertEquals(recognize(never, Language.KO, text), recognize(once, Language.KO, text));
        assertEquals(never.lookUp("개", null, term -> true, 100), once.lookUp("개", null, term -> true, 100));
    }

    @Provide
    Arbitrary<List<String>> terms() {
        return Arbitraries.of("개성", "개성시", "개성시 당위원회", "당위원회", "간부", "시당", "노농적위군", "농적", "위군")
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void spellingAndSpacingHideNoConcept(@ForAll("variants") String text) {
        assertEquals(
                List.of("노농적위군", "조선노동당", "이용", "사회주의 여성동맹"),
                recognize(recognizerOf(Language.KO, "노농적위군", "조선노동당", "이용", "사회주의 여성동맹"), Language.KO, text).stream()
                        .map(found -> found.terms().get(0).text())
                        .collect(Collectors.toList()));
    }

    @Provide
    Arbitrary<String> variants() {
        Arbitrary<String> guards = Arbitraries.of("로농적위군", "노농적위군", "로농 적위군", "노농 적위군");
        Arbitrary<String> party = Arbitraries.of("조선로동당", "조선노동당", "조선 로동당", "조선 노동당");
        Arbitrary<String> use = Arbitraries.of("리용", "이용");
        Arbitrary<String> league = Arbitraries.of("사회주의녀성동맹", "사회주의 여성동맹", "사회주의여성동맹", "사회주의녀성 동맹");
        Arbitrary<String> ending = Arbitraries.of("", "은", "이였다", "이었다", "에서도", "들에게는", "이라는");
        return Combinators.combine(guards, party, use, league, ending)
                .as((one, two, three, four, end) ->
                        one + end + " " + two + end + " " + three + "하고 " + four + end + ".");
    }
}
