package org.hangyeol.glossary;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.glossary.KnownTermExamples.found;
import static org.hangyeol.glossary.KnownTermExamples.recognize;
import static org.hangyeol.glossary.KnownTermExamples.recognizerOf;
import static org.hangyeol.glossary.KnownTermExamples.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TermRecognizerTest {
    @Test
    void aNameOfTwoConceptsIsOneAmbiguousTerm() {
        TermRecognizer recognizer = recognizerOf(Language.EN, "official", "official");
        List<RecognizedTerm> terms = recognize(recognizer, Language.EN, "Officials met.");
        assertEquals(1, terms.size());
        assertTrue(terms.get(0).isAmbiguous());
    }

    @Test
    void ofTwoSpellingsOfAConceptTheWrittenOneIsTold() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(
                1,
                List.of(
                        term(10, 1, Language.KO, "노동신문", TermStatus.PREFERRED, TermKind.FULL),
                        term(11, 1, Language.KO, "로동신문", TermStatus.ADMITTED, TermKind.VARIANT)));
        RecognizedTerm found = recognize(recognizer, Language.KO, "로동신문은").get(0);
        assertFalse(found.isAmbiguous());
        assertEquals(List.of(11L), found.terms().stream().map(KnownTerm::id).toList());
    }

    @Test
    void aForbiddenTermIsNoNameUnlessItIsAMisspelling() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(
                1,
                List.of(
                        term(1, 1, Language.KO, "사회안전성", TermStatus.PREFERRED, TermKind.FULL),
                        term(2, 1, Language.KO, "사회안정성", TermStatus.FORBIDDEN, TermKind.MISSPELLING),
                        term(3, 1, Language.KO, "국가보위성", TermStatus.FORBIDDEN, TermKind.FULL)));
        assertEquals(List.of("사회안정성"), found(recognizer, Language.KO, "사회안정성과 국가보위성"));
    }

    @Test
    void inATranslationForbiddenTermsCountAndStopsDoNot() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(
                1,
                List.of(
                        term(1, 1, Language.EN, "wooden rifle", TermStatus.PREFERRED, TermKind.FULL),
                        term(2, 1, Language.EN, "rifle", TermStatus.FORBIDDEN, TermKind.FULL),
                        term(3, 1, Language.EN, "market", TermStatus.ADMITTED, TermKind.FULL, "~")));
        List<RecognizedTerm> terms = recognizer.recognizeInTranslation(
                new SegmentAnalyzer().analyze(Segment.of("Wooden rifles, rifles and markets"), Language.EN),
                term -> true);
        assertEquals(
                List.of("Wooden rifles", "rifles", "markets"),
                terms.stream().map(RecognizedTerm::text).toList());
    }

    @Test
    void unwantedTermsDoNotHideOthers() {
        TermRecognizer recognizer = recognizerOf(Language.KO, "생활총화", "총화");
        List<RecognizedTerm> terms = recognizer.recognize(
                new SegmentAnalyzer().analyze(Segment.of("생활총화"), Language.KO), term -> term.id() == 2);
        assertEquals(List.of("총화"), terms.stream().map(RecognizedTerm::text).toList());
    }

    @Test
    void aConceptPutAgainLosesItsOldTerms() {
        TermRecognizer recognizer = recognizerOf(Language.KO, "평양");
        recognizer.put(1, List.of(term(1, Language.KO, "개성")));
        assertEquals(List.of("개성"), found(recognizer, Language.KO, "평양과 개성"));
        recognizer.remove(1);
        recognizer.remove(1);
        assertEquals(List.of(), found(recognizer, Language.KO, "평양과 개성"));
    }

    @ParameterizedTest
    @CsvSource({
        "로농적위군, 노농적위군",
        "노농 적위군을, 노농적위군",
        "노농적, 노농적위군/노농적위대",
        "red guards, ",
        "worker peasant red guard, Worker-Peasant Red Guards",
        "Worker-Peas, Worker-Peasant Red Guards",
        "mss, MSS/MSS agent",
        "'  ', ",
        "없는말, "
    })
    void lookUp(String query, String expected) {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(1, List.of(term(1, Language.KO, "노농적위군"), term(2, Language.EN, "Worker-Peasant Red Guards")));
        recognizer.put(2, List.of(term(3, Language.KO, "노농적위대"), term(4, Language.EN, "MSS agent")));
        recognizer.put(3, List.of(term(5, Language.EN, "MSS")));
        assertEquals(
                expected == null ? List.of() : List.of(expected.split("/")),
                recognizer.lookUp(query, null, term -> true, 10).stream()
                        .map(KnownTerm::text)
                        .toList());
    }
}
