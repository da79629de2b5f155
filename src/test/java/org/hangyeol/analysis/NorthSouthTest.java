package org.hangyeol.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** News sentences in the spelling of the South and of the North must be the same sentence to the engine. */
class NorthSouthTest {
    private static final String PAIRS = "/korean/north-south.tsv";

    /** Sentences that do not have the same words: a stray letter (서술ㅋ했다, described), which the North left out. */
    private static final List<String> SLIPS = List.of("존 볼턴 전 대사는 “항복은 대안이 아니다(Surrender Is Not an Option)”라는 그의 새 책에서 "
            + "반 총장이 결국 유엔의 최고 위치에 오르게 된 과정과 북핵 문제에 대한 그의 견해에 대해 자세히 서술ㅋ했다.");

    @Test
    void sentencesOfSouthAndNorthHaveTheSameForms() throws IOException {
        List<Pair> pairs;
        try (InputStream in = NorthSouthTest.class.getResourceAsStream(PAIRS)) {
            pairs = Pair.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(200, pairs.size());
        assertEquals(
                SLIPS,
                pairs.stream()
                        .filter(pair -> !pair.hasSameForms())
                        .map(Pair::south)
                        .toList());
    }

    /** A sentence in both spellings. */
    record Pair(String south, String north) {
        static List<Pair> parse(String lines) {
            // Not lines(): in the data a carriage return stands between the second and the third column.
            return Arrays.stream(lines.split("\n"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Pair(columns[0], columns[1]))
                    .toList();
        }

        boolean hasSameForms() {
            return forms(south).equals(forms(north));
        }

        private static List<String> forms(String text) {
            return new SegmentAnalyzer()
                    .analyze(Segment.of(text), Language.KO).tokens().stream()
                            .map(Token::form)
                            .toList();
        }
    }
}
