package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.pair;
import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.junit.jupiter.api.Assertions.assertEquals;

class OuterSpaceCheckTest {
    private final PairCheck check = new OuterSpaceCheck();

    @ParameterizedTest
    @CsvSource({
        "'시장', ' market', Only the translation has a space at its beginning.",
        "'시장 ', 'market', Only the source has a space at its end.",
        "'시장', 'market\u00A0', Only the translation has a space at its end.",
        "'시장\n', 'market', Only the source has a line break at its end.",
        "'시장 ', 'market\n', Only the translation has a line break at its end."
    })
    void differenceIsFound(String korean, String english, String message) {
        assertEquals(
                List.of(message),
                found(check, toEnglish(korean, english)).stream()
                        .map(Finding::message)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "' 시장', '  market'",
        "'시장\r\n', 'market\n'",
        "'시장', '\u200Bmarket\u200F'",
        "'시장', ' '",
        "' ', ''",
        "'', ''"
    })
    void theseAgree(String korean, String english) {
        assertEquals(List.of(), found(check, toEnglish(korean, english)));
    }

    @Test
    void placeIsTheWhiteSpace() {
        assertEquals(List.of("  "), places(check, toEnglish("시장", "cafe\u0301  ")));
    }

    @Test
    void codeAtTheEdgeMayHaveMovedWithItsSpace() {
        Segment target = new Segment(" market", List.of(new InlineCode(0, InlineCode.Kind.STANDALONE, "{0}")));
        assertEquals(List.of(), found(check, pair(Segment.of("시장"), Language.KO, target)));
    }
}
