package org.hangyeol.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pairs with what must be found in them with the starter glossary, and nothing else. */
@QuarkusTest
class TermCheckCasesTest {
    static List<JsonNode> pairs() throws IOException {
        List<JsonNode> pairs = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TermCheckCasesTest.class.getResourceAsStream("/glossary/terms.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode testCase = mapper.readTree(line);
                pairs.add(testCase);
            }
        }
        assertTrue(pairs.size() >= 24, "the cases were not found");
        return pairs;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void expectedFindingsAreToldAndNoOthers(JsonNode testCase) {
        boolean toEnglish = testCase.get("direction").asText().startsWith("ko");
        Map<String, Object> request = new HashMap<>();
        request.put("source", side(toEnglish ? "ko" : "en", testCase.get("source")));
        if (testCase.hasNonNull("target")) {
            request.put("target", side(toEnglish ? "en" : "ko", testCase.get("target")));
        }
        request.put("termbases", List.of("starter"));
        if (testCase.hasNonNull("doc_date")) {
            request.put("date", testCase.get("doc_date").asText());
        }
        JsonPath answer = Api.post("checks", request).statusCode(200).extract().jsonPath();
        Set<String> expected = new TreeSet<>();
        for (JsonNode issue : testCase.get("expect_issues")) {
            String code = issue.get("code").asText();
            if (ofSource(code, testCase)) {
                expected.add(code + " " + text(issue, "found") + " " + text(issue, "expected")
                        + (issue.hasNonNull("candidates")
                                ? issue.get("candidates").get(0).asText()
                                : ""));
                continue;
            }
            boolean several = issue.hasNonNull("found") && issue.get("found").isArray();
            expected.add(
                    several
                            ? code + " " + issue.get("found").get(1).asText() + " "
                                    + issue.get("found").get(0).asText()
                            : code + " " + text(issue, "found") + " " + text(issue, "expected"));
        }
        Set<String> found = new TreeSet<>();
        for (Map<String, Object> finding : answer.<Map<String, Object>>getList("findings")) {
            String code = (String) finding.get("code");
            if (ofSource(code, testCase)) {
                Map<?, ?> place = (Map<?, ?>) finding.get("source");
                String there =
                        testCase.get("source").asText().substring((int) place.get("start"), (int) place.get("end"));
                List<String> quoted = quotedIn(finding);
                assertEquals(2, quoted.size(), quoted::toString);
                found.add(code + " " + there + " " + quoted.get(1));
                continue;
            }
            boolean ofTerm = code.startsWith("term.") || code.startsWith("orthography.");
            Map<?, ?> place = (Map<?, ?>) finding.get("target");
            String there = place == null
                    ? ""
                    : testCase.get("target").asText().substring((int) place.get("start"), (int) place.get("end"));
            boolean named = ofTerm || code.startsWith("abbr.");
            found.add(code + " " + (named ? there : "") + " "
                    + (ofTerm ? finding.get("suggestion") : expectedIn(finding)));
        }
        assertEquals(expected, found, () -> answer.prettify());
    }

    private static boolean ofSource(String code, JsonNode testCase) {
        return code.startsWith("source.") || !testCase.hasNonNull("target");
    }

    /** What the message says in quotation marks: what stands there, and what is meant. */
    private static List<String> quotedIn(Map<String, Object> finding) {
        return Pattern.compile("'([^']+)'")
                .matcher((String) finding.get("message"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The name that the message of a wrong expansion tells. */
    private static String expectedIn(Map<String, Object> finding) {
        String message = (String) finding.get("message");
        int start = message.indexOf("stands for '");
        return start < 0 ? "" : message.substring(start + 12, message.indexOf('\'', start + 12));
    }

    private static String text(JsonNode issue, String field) {
        return issue.hasNonNull(field) ? issue.get(field).asText() : "";
    }

    private static Map<String, Object> side(String language, JsonNode text) {
        return Map.of("language", language, "text", text.asText());
    }
}
