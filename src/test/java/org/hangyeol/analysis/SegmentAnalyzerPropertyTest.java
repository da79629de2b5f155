package org.hangyeol.analysis;

import java.text.Normalizer;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SegmentAnalyzerPropertyTest {

    @Property
    void tokensAreInOrderAndInsideTheText(@ForAll("texts") String text, @ForAll Language language) {
        AnalyzedSegment analyzed = analyze(text, language);
        int end = 0;
        for (Token token : analyzed.tokens()) {
            assertTrue(token.start() >= end && token.end() > token.start());
            assertTrue(analyzed.originalOffset(token.end()) > analyzed.originalOffset(token.start()));
            end = token.end();
        }
        assertTrue(end <= analyzed.text().length());
    }

    /** The old letter ㆍ is a middle dot in today's texts. */
    @Property
    void noLetterAndNoDigitIsLeftInAGap(@ForAll("texts") String text, @ForAll Language language) {
        AnalyzedSegment analyzed = analyze(text, language);
        for (int gap = 0; gap <= analyzed.tokens().size(); gap++) {
            String withoutDots = analyzed.gap(gap).replaceAll("[ㆍᆞ]", "");
            assertTrue(withoutDots.codePoints().noneMatch(Character::isLetterOrDigit), withoutDots);
        }
    }

    @Property
    void spacesBetweenSyllablesNeverChangeTheForms(
            @ForAll("korean") String text, @ForAll("spaces") List<String> spaces) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            spaced.append(spaces.get(i % spaces.size())).append(text.charAt(i));
        }
        assertEquals(forms(text), forms(spaced.toString()));
    }

    @Property
    void formsOfATextAreThoseOfItsParts(@ForAll("korean") String one, @ForAll("korean") String other) {
        assertEquals(
                forms(one + " " + other).size(),
                forms(one).size() + forms(other).size());
        assertEquals(
                forms(other),
                forms(one + " " + other)
                        .subList(
                                forms(one).size(),
                                forms(one).size() + forms(other).size()));
    }

    @Property
    void decomposedTextHasTheSameTokens(@ForAll("texts") String text, @ForAll Language language) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertEquals(
                analyze(text, language).tokens(), analyze(decomposed, language).tokens());
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return new SegmentAnalyzer().analyze(Segment.of(text), language);
    }

    private static List<String> forms(String korean) {
        return analyze(korean, Language.KO).tokens().stream().map(Token::form).toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("ab'’ 1.,가련\u1105\u1169\u11BC\u0301\u0323\uD83D\uDE00Ⅲ①美\u200F")
                        .ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> korean() {
        return Arbitraries.strings().withCharRange('가', '힣').ofMaxLength(20);
    }

    @Provide
    Arbitrary<List<String>> spaces() {
        return Arbitraries.of("", "", " ", "\u00A0", "\u3000", "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
