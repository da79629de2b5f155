package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.pair;
import static org.hangyeol.check.CheckedPairs.places;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DoubledSpaceCheckTest {
    private final PairCheck check = new DoubledSpaceCheck();

    @ParameterizedTest
    @CsvSource({
        "'the  market', '  '",
        "'the \u00A0market', ' \u00A0'",
        "'it.   The market', '   '",
        "'😀  cafe\u0301', '  '",
        "'the,  market', '  '"
    })
    void doubledSpaceIsFound(String english, String place) {
        CheckedPair pair = toEnglish("시장", english);
        assertEquals(List.of(place), places(check, pair));
        assertEquals(" ", found(check, pair).get(0).suggestion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "the market",
                "  the market  ",
                "It is.  “It is.”  It is.",
                "the \n  market",
                "the\t\tmarket"
            })
    void theseAreFine(String english) {
        assertEquals(List.of(), places(check, toEnglish("시장", english)));
    }

    @Test
    void koreanSentencesHaveOneSpaceBetweenThem() {
        assertEquals(List.of("  "), places(check, toKorean("It is closed. So it is.", "닫혔다.  그렇다.")));
    }

    @Test
    void silentIfTheSourceHasSeveralSpaces() {
        assertEquals(List.of(), places(check, toEnglish("시장  문", "market  door")));
    }

    @Test
    void codeBetweenTwoSpacesStandsForAWord() {
        Segment target = new Segment("Press  now", List.of(new InlineCode(6, InlineCode.Kind.STANDALONE, "{0}")));
        assertEquals(List.of(), found(check, pair(Segment.of("누르시오"), Language.KO, target)));
    }

    @Test
    void decomposedHangulHasItsOwnOffsets() {
        assertEquals(
                List.of("  "),
                places(check, toKorean("the market", "\u1109\u1175\u110C\u1161\u11BC  \u1106\u116E\u11AB")));
    }
}
