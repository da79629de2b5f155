package org.hangyeol.korean;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SpellingFoldPropertyTest {

    @Property
    void foldingTwiceChangesNothing(@ForAll("texts") String text) {
        String once = SpellingFold.fold(text);
        assertEquals(once, SpellingFold.fold(once));
    }

    @Property
    void lengthAndEverythingButSyllablesArePreserved(@ForAll("texts") String text) {
        String folded = SpellingFold.fold(text);
        assertEquals(text.length(), folded.length());
        assertEquals(text.replaceAll("[가-힣]", "가"), folded.replaceAll("[가-힣]", "가"));
    }

    @Property
    void formOfATextIsTheFormsOfItsParts(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertEquals(SpellingFold.fold(one) + SpellingFold.fold(other), SpellingFold.fold(one + other));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().withCharRange('가', '힣').withChars(" .a1").ofMaxLength(20));
    }
}
