package org.hangyeol.korean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ParticleFormTest {
    @ParameterizedTest
    @CsvSource({
        "보위부,가 밝혔다,보위성,이",
        "보위성,이 밝혔다,보위부,가",
        "보위성,은,보위부,는",
        "보위성,을,안전성,을",
        "보위성,과,보위부,와",
        "보위성,으로,안전부,로",
        "보위부,로,경찰,로",
        "보위부,로부터,안전성,으로",
        "경찰,로,안전성,으로",
        "보위부,라는,보위성,이라",
        "보위성,이라는,보위부,라",
        "보위부,나,보위성,이나",
    })
    void particleFollowsTheNewNoun(String noun, String rest, String by, String particle) {
        ParticleForm form = ParticleForm.of(noun + rest, noun.length(), by);
        assertEquals(particle, form.particle());
    }

    @ParameterizedTest
    @CsvSource({"보위부,에서,보위성", "보위부,의,보위성", "보위부,도,보위성", "보위부,을,보위성", "MSS,가,보위성", "보위부,가,MSS"})
    void particleWithOneFormOrUnclearReadingStays(String noun, String rest, String by) {
        ParticleForm form = ParticleForm.of(noun + rest, noun.length(), by);
        assertNull(form.particle());
        assertEquals(noun.length(), form.end());
    }

    @Test
    void nounAtTheEndHasNone() {
        assertNull(ParticleForm.of("보위부", 3, "보위성").particle());
        assertNull(ParticleForm.of("", 0, "보위성").particle());
    }
}
