package org.hangyeol.check;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.hangyeol.check.CheckedPairs.found;
import static org.hangyeol.check.CheckedPairs.toEnglish;
import static org.hangyeol.check.CheckedPairs.toKorean;
import static org.junit.jupiter.api.Assertions.assertEquals;

class LengthCheckTest {
    private final PairCheck check = new LengthCheck();

    @Test
    void farTooLongOrShortIsFound() {
        String korean = "시장이 닫혔다. ".repeat(10);
        String english = "The market was closed. ".repeat(10);
        assertEquals(List.of(), found(check, toEnglish(korean, english)));
        assertEquals(List.of(), found(check, toKorean(english, korean)));
        assertEquals(
                "The translation is far too short: 4 English words, 60 Korean syllables.",
                found(check, toEnglish(korean, "The market was closed.")).get(0).message());
        assertEquals(
                "The translation is far too long: 40 English words, 6 Korean syllables.",
                found(check, toEnglish("시장이 닫혔다.", english)).get(0).message());
        assertEquals(
                "The translation is far too short: 40 English words, 6 Korean syllables.",
                found(check, toKorean(english, "시장이 닫혔다.")).get(0).message());
    }

    @Test
    void shortTextsMayDiffer() {
        assertEquals(List.of(), found(check, toEnglish("경쟁", "It is the competition between the two of them")));
        assertEquals(List.of(), found(check, toEnglish("조선민주주의인민공화국", "DPRK")));
    }

    @Test
    void textThatIsMissingIsNotShort() {
        assertEquals(List.of(), found(check, toEnglish("시장이 닫혔다. ".repeat(10), "")));
    }
}
