package org.hangyeol.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The starter glossary must be recognised in sentences exactly as {@code terms.jsonl} says. */
class TermCasesTest {
    private static final StarterGlossary GLOSSARY = StarterGlossary.read();
    private static final TermRecognizer RECOGNIZER = GLOSSARY.recognizer();
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();

    static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TermCasesTest.class.getResourceAsStream("/glossary/terms.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(mapper.readTree(line));
            }
        }
        assertTrue(cases.size() >= 24, "the cases were not found");
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theTermsOfASourceAreRecognizedAndNoOthers(JsonNode testCase) {
        Language source = testCase.get("direction").asText().startsWith("ko") ? Language.KO : Language.EN;
        String text = testCase.get("source").asText();
        List<RecognizedTerm> recognized =
                RECOGNIZER.recognize(ANALYZER.analyze(Segment.of(text), source), term -> true);

        Set<String> expected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (JsonNode term : testCase.get("expect_terms")) {
            expected.add(named(term));
        }
        for (RecognizedTerm term : recognized) {
            assertEquals(text.substring(term.start(), term.end()), term.text());
            found.add(owner(term, source, testCase.get("expect_terms")));
        }
        assertEquals(expected, found);
    }

    private static String named(JsonNode expected) {
        return withoutBracket(expected.get("ko").asText()) + " = "
                + expected.get("en").asText();
    }

    /** The expected concept that a recognised term may be, or all its concepts if it is none. */
    private static String owner(RecognizedTerm term, Language source, JsonNode expectedTerms) {
        for (JsonNode expected : expectedTerms) {
            String ko = withoutBracket(expected.get("ko").asText());
            String en = expected.get("en").asText();
            String surface =
                    expected.has("surface") ? expected.get("surface").asText() : source == Language.KO ? ko : en;
            boolean named = concepts(term)
                    .anyMatch(concept -> GLOSSARY.name(concept, Language.KO).equals(ko)
                            && GLOSSARY.name(concept, Language.EN).equals(en));
            if (named && isWritten(surface, term.text())) {
                return named(expected);
            }
        }
        return "'" + term.text() + "' "
                + concepts(term)
                        .map(concept ->
                                GLOSSARY.name(concept, Language.KO) + " = " + GLOSSARY.name(concept, Language.EN))
                        .collect(Collectors.joining(" | "));
    }

    private static Stream<Long> concepts(RecognizedTerm term) {
        return term.terms().stream().map(KnownTerm::concept).distinct();
    }

    /** The cases name the surface where it is another than the headword; English ones may be inflected. */
    private static boolean isWritten(String surface, String text) {
        String composed = Normalizer2.getNFCInstance().normalize(text);
        return composed.equals(surface) || composed.startsWith(surface) && composed.equals(surface + "s");
    }

    private static String withoutBracket(String korean) {
        int bracket = korean.indexOf(" (");
        return bracket < 0 ? korean : korean.substring(0, bracket);
    }
}
